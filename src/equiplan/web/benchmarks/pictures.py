"""The charts of a comparison, and the same numbers as a table."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from equiplan.domain.figures.cells import Cell, Value
from equiplan.domain.figures.wording import why
from equiplan.exporting.charts import Chart, Series, Shown, Span, Words, line, ranges
from equiplan.exporting.drawing import MOST_SERIES
from equiplan.web.platform.language import spoken

from .selectors import Comparison, Other
from .selectors.comparison import cell, median
from .selectors.within import Within


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: whose it is, what it is, its cell for each year."""

    name: str
    what: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A year, and its cell in each column."""

    year: int
    cells: tuple[tuple[Column, Cell], ...]


def columns(found: Comparison) -> list[Column]:
    """Oneself, then each network's median, then each area from near to far."""
    years = found.years
    return [
        Column(_("You"), "", tuple(cell(found.own, year) for year in years)),
        *(
            Column(each.name, _("median of the network"), tuple(median(each, y) for y in years))
            for each in found.networks
        ),
        *(
            Column(_name(found, each), _wide(each), tuple(cell(each.years, year) for year in years))
            for each in found.others
        ),
    ]


def _name(found: Comparison, other: Other) -> str:
    """The name of an area, with its series where two series have one of that name."""
    alike = sum(each.name == other.name for each in found.others)
    return other.name if alike == 1 else f"{other.name} ({other.stated.title})"


def _wide(other: Other) -> str:
    """How wide an area is, where its name does not say it."""
    return "" if other.wide == other.name else other.wide


def rows(found: Comparison) -> list[Row]:
    """The table, the last year first."""
    shown_columns = columns(found)
    by_year = [
        Row(year, tuple((column, column.cells[at]) for column in shown_columns))
        for at, year in enumerate(found.years)
    ]
    return by_year[::-1]


def over_years(found: Comparison) -> Chart | None:
    """Lines over the years; None where there is no number at all."""
    years = [str(year) for year in found.years]
    drawn = [_series(each, years) for each in columns(found)]
    level = [] if found.aim is None else [_aimed(found.aim, years)]
    if not any(isinstance(shown, float) for each in drawn for shown in each.points.values()):
        return None
    sentence = _("A point is the last value of its year; a year without one breaks the line.")
    title = _("%(name)s, year by year") % {"name": found.indicator.text}
    words = Words(title, sentence, _("Year"), found.unit, spoken())
    return line(words, years, [*drawn[: MOST_SERIES - len(level)], *level])


def _aimed(aim: float, years: list[str]) -> Series:
    return Series(_("Your target"), dict.fromkeys(years, aim), is_level=True)


def _series(column: Column, years: list[str]) -> Series:
    shown = {year: _shown(one) for year, one in zip(years, column.cells, strict=True)}
    return Series(column.name, {year: said for year, said in shown.items() if said is not None})


def _shown(given: Cell) -> Shown | None:
    if isinstance(given, Value):
        return given.number
    return why(given, spoken())


def spread_of(found: Comparison, network: Within) -> Chart | None:
    """How the members of a network are spread in each of the last years; None without any."""
    if not network.years:
        return None
    latest = sorted(network.years.items(), reverse=True)[:5]
    spans = [
        Span(str(year), s.low, s.first, s.median, s.third, s.high, found.own.get(year))
        for year, s in latest
    ]
    title = _("The members of %(name)s, from the lowest to the highest") % {"name": network.name}
    sentence = _(
        "The box holds the middle half of the members; nobody is named, numbers are rounded."
    )
    names = (
        _("The three lowest, on average"),
        _("First quartile"),
        _("Median"),
        _("Third quartile"),
        _("The three highest, on average"),
        pgettext("beside a network", "You"),
    )
    return ranges(Words(title, sentence, _("Year"), found.unit, spoken()), spans, names)
