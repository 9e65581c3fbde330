"""The counts of a counting as files to take away: exactly what its page shows, no person."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from equiplan.domain.figures.cells import PROTECTED, Cell, Sex, Value
from equiplan.exporting.tables import Table, comma_separated, workbook

from . import labels, selectors
from .models import Counting
from .selectors import Sums
from .tallies import SEXES

Row = tuple[str | float | None, ...]


def tables(counting: Counting) -> list[Table]:
    """The sums, then a table for each dimension."""
    sums = (str(counting.dataset), *_row(selectors.sums_of(counting)))
    whole = Table(pgettext("people", "All"), _columns(_("Dataset")), (sums,))
    return [whole, *(_table(counting, by) for by in counting.dimensions)]


def _table(counting: Counting, by: str) -> Table:
    name = labels.dimension(by)
    lines = selectors.lines_of(counting, by)
    return Table(name, _columns(name), tuple((line.label, *_row(line.sums)) for line in lines))


def _columns(first: str) -> tuple[str, ...]:
    sexes = (labels.sex(sex) for sex in (*SEXES, Sex.TOTAL))
    return (first, *sexes, _("Share of women (%)"))


def _row(sums: Sums) -> Row:
    cells = (sums.women, sums.men, sums.others, sums.unknown, sums.total)
    return (*(_plain(cell) for cell in cells), _plain(sums.share, places=1))


def _plain(cell: Cell, *, places: int = 0) -> str | float | None:
    if isinstance(cell, Value):
        return round(cell.number, places) if places else int(cell.number)
    return pgettext("cell", "protected") if cell == PROTECTED else None


def _long(counting: Counting) -> Table:
    """All tables in one, for .csv: the dimension, the category, then the counts."""
    rows = tuple((table.name, *row) for table in tables(counting) for row in table.rows)
    return Table("", (_("Broken down by"), _("Category"), *_columns("")[1:]), rows)


FORMATS: dict[str, tuple[str, Callable[[Counting], bytes]]] = {
    "xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda counting: workbook(tables(counting)),
    ),
    "csv": ("text/csv; charset=utf-8", lambda counting: comma_separated(_long(counting))),
}


def answer(counting: Counting, extension: str) -> HttpResponse:
    """The file as a download that nobody keeps; Http404 for a format there is not."""
    if extension not in FORMATS:
        raise Http404
    media_type, write = FORMATS[extension]
    name = slugify(counting.dataset.name)[:80] or "counts"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}-{counting.on}.{extension}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(write(counting), content_type=media_type, headers=headers)
