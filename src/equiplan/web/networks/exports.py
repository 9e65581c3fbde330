"""What a network sees of its members, as files to take away: exactly what its pages show."""

from collections.abc import Callable, Iterator

from django.http import Http404, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from equiplan.exporting.tables import Table, Value, comma_separated, workbook

from .selectors import Point, Shared, Shown

Row = tuple[Value, ...]
Rows = Callable[[Shared], Iterator[Row]]


def tables(shown: Shown) -> list[Table]:
    """A table for each kind of thing, with what both sides agreed first."""
    return [
        _table(shown, _("Agreements"), _agreement_columns(), _agreements),
        _table(shown, _("Plans"), _plan_columns(), _plans),
        _table(shown, _("Indicators"), _indicator_columns(), _points),
        _table(shown, _("Documents"), (_("Document"),), _documents),
        _table(shown, _("Their members"), (_("Organisation"), _("Kind")), _members),
    ]


def _table(shown: Shown, name: str, columns: tuple[str, ...], rows: Rows) -> Table:
    lines = tuple((member.name, *row) for member in shown.members for row in rows(member))
    return Table(name, (_("Member"), *columns), lines)


def _agreement_columns() -> tuple[str, ...]:
    return (_("What"), _("Purpose"), _("From"), _("Until"), _("First year"), _("Last year"))


def _agreements(member: Shared) -> Iterator[Row]:
    for each in member.terms:
        years, days = each.years, each.days
        yield each.label, each.purpose, days.first, days.last, years.first, years.last


def _plan_columns() -> tuple[str, ...]:
    names = (_("Plan"), _("First year"), _("Last year"))
    return (*names, _("Actions done"), _("Late actions"), _("Actions"))


def _plans(member: Shared) -> Iterator[Row]:
    for plan in member.plans or ():
        shared_progress = plan.progress
        progress = (
            (shared_progress.done, shared_progress.late, shared_progress.total)
            if shared_progress
            else (None, None, None)
        )
        yield (plan.title, plan.first_year, plan.last_year, *progress)


def _indicator_columns() -> tuple[str, ...]:
    return (_("Indicator"), _("Unit"), _("What it is"), _("On"), _("Value"), _("at most"))


def _points(member: Shared) -> Iterator[Row]:
    """A row for each figure; an indicator without any has one that says so by its emptiness."""
    for each in member.indicators or ():
        points = [(_("Starting value"), each.baseline)] if each.baseline else []
        points += [(_("Target"), point) for point in each.aims]
        points += [(_("Value"), point) for point in each.values]
        for what, point in points:
            yield (each.name, each.unit, what, *_point(point))
        if not points:
            yield each.name, each.unit, _("No value yet"), None, None, None


def _point(point: Point) -> Row:
    return point.on, point.value, point.upper


def _documents(member: Shared) -> Iterator[Row]:
    for each in member.documents or ():
        yield (each.title,)


def _members(member: Shared) -> Iterator[Row]:
    for each in member.members or ():
        yield each.name, each.kind


def _long(shown: Shown) -> Table:
    """All tables in one, for .csv: what it is, then each cell with the name of its column."""
    rows = [
        (table.name, number, column, value)
        for table in tables(shown)
        for number, row in enumerate(table.rows, 1)
        for column, value in zip(table.columns, row, strict=True)
        if value is not None and value != ""
    ]
    return Table("", (_("Table"), _("Row"), _("Column"), _("Value")), tuple(rows))


FORMATS: dict[str, tuple[str, Callable[[Shown], bytes]]] = {
    "xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda shown: workbook(tables(shown)),
    ),
    "csv": ("text/csv; charset=utf-8", lambda shown: comma_separated(_long(shown))),
}


def answer(shown: Shown, extension: str) -> HttpResponse:
    """The file as a download that nobody keeps; Http404 for a format there is not."""
    if extension not in FORMATS:
        raise Http404
    media_type, write = FORMATS[extension]
    name = slugify(shown.name)[:80] or "network"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}-{shown.today}.{extension}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(write(shown), content_type=media_type, headers=headers)
