"""A comparison as files to take away: exactly what its page shows, and where it comes from."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from equiplan.domain.figures.cells import Cell, Value
from equiplan.domain.figures.wording import why
from equiplan.exporting.tables import Table, comma_separated, workbook
from equiplan.exporting.tables import Value as Written
from equiplan.web.platform.language import spoken

from .pictures import columns
from .selectors import Comparison
from .wording import remarks

Row = tuple[Written, ...]


def tables(found: Comparison) -> list[Table]:
    """The numbers, a row for each year and column; what they rest on; what to beware of."""
    return [
        _numbers(found),
        Table(
            _("Sources"),
            (
                _("Series"),
                _("Definition"),
                _("Source"),
                _("Address of the source"),
                _("Licence"),
                _("Retrieved on"),
            ),
            tuple(
                (s.title, s.definition, s.source, s.address, s.licence, s.retrieved_on)
                for s in found.series
            ),
        ),
        Table(_("Remarks"), (_("What is comparable"),), tuple((said,) for said in remarks(found))),
    ]


def _numbers(found: Comparison) -> Table:
    told = (_("Year"), _("Whose"), _("What"), _("Value"), _("Unit"), _("Why there is none"))
    rows = tuple(
        (year, column.name, column.what, *_cell(column.cells[at], found.unit))
        for at, year in enumerate(found.years)
        for column in columns(found)
    )
    return Table(_("Comparison"), told, rows)


def _cell(given: Cell, unit: str) -> Row:
    if isinstance(given, Value):
        return given.number, unit, None
    return None, unit, why(given, spoken())


FORMATS: dict[str, tuple[str, Callable[[Comparison], bytes]]] = {
    "xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda found: workbook(tables(found)),
    ),
    "csv": ("text/csv; charset=utf-8", lambda found: comma_separated(_numbers(found))),
}


def answer(found: Comparison, extension: str) -> HttpResponse:
    """The file as a download that nobody keeps; Http404 for a format there is not."""
    if extension not in FORMATS:
        raise Http404
    media_type, write = FORMATS[extension]
    name = slugify(found.indicator.text)[:60] or "comparison"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{extension}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(write(found), content_type=media_type, headers=headers)
