"""What the pages of a figure draw and say: the chart over time, parts, slots, who is left out."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from equiplan.domain.figures.cells import Cell, Value
from equiplan.domain.figures.facts import Answer
from equiplan.domain.figures.wording import why
from equiplan.domain.text.numbers import written
from equiplan.exporting.charts import Chart, Series, Words, line
from equiplan.web.plans.translated import plainly
from equiplan.web.platform.days import date_format
from equiplan.web.platform.language import spoken

from . import words
from .selectors import FigurePage, OnDay, Show

SHOWS = (
    (Show.MEASURED, gettext_lazy("All that are measured")),
    (Show.BOUND, gettext_lazy("Filled automatically")),
    (Show.GIVEN, pgettext_lazy("indicators", "Given by hand")),
    (Show.MISSING, gettext_lazy("Without a value")),
    (Show.OFF_TRACK, gettext_lazy("Off track")),
    (Show.MISSED, gettext_lazy("Target missed")),
    (Show.EVERY, gettext_lazy("All, measured or not")),
)
MOST_DAYS = 24  # of a chart


def over_time(page: FigurePage) -> Chart | None:
    """The values of a figure over time, with its target; None while there are not two."""
    days = list(reversed(page.days))[-MOST_DAYS:]
    if sum(isinstance(day.cell, Value) for day in days) < 2:
        return None
    indicator = page.indicator
    places = tuple(_day(day) for day in days)
    points: dict[str, float | str] = {_day(day): _drawn(day.cell) for day in days}
    series = [Series(_("Value"), points)]
    aim = page.gone.aim
    if aim is not None:
        series.append(Series(_("Target"), dict.fromkeys(places, aim.value), is_level=True))
    title = plainly(indicator, "text", page.plan.language)
    about = Words(
        title,
        _sentence(days, indicator.unit),
        axis=_("Day"),
        unit=indicator.unit,
        language=spoken(),
    )
    return line(about, places=places, series=series)


def _day(day: OnDay) -> str:
    return date_format(day.on, "SHORT_DATE_FORMAT")


def _drawn(cell: Cell) -> float | str:
    return cell.number if isinstance(cell, Value) else why(cell, spoken())


def _sentence(days: Iterable[OnDay], unit: str) -> str:
    """From where to where it has gone."""
    known = [(day, day.cell) for day in days if isinstance(day.cell, Value)]
    (first, began), (last, ends) = known[0], known[-1]
    return _("From %(began)s on %(first)s to %(ends)s on %(last)s.") % {
        "began": _said(began, unit),
        "first": date_format(first.on, "DATE_FORMAT"),
        "ends": _said(ends, unit),
        "last": date_format(last.on, "DATE_FORMAT"),
    }


def _said(value: Value, unit: str) -> str:
    text = written(value.number, spoken(), decimals=1)
    return f"{text}\u00a0{unit}" if unit else text


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its name."""

    name: str
    cell: Cell


def dimension(page: FigurePage) -> str:
    """What its parts are by; "" without any."""
    return words.dimension(page.binding.by) if page.binding and page.binding.by else ""


def parts(page: FigurePage) -> list[Part]:
    """The parts of the breakdown that was chosen."""
    by = page.binding.by if page.binding else ""
    return [Part(words.category(by, code), cell) for code, cell in page.parts.items()]


@dataclass(frozen=True, slots=True)
class SlotSaid:
    """What fills a slot: the fact, how it is narrowed, and what it says now."""

    title: str
    fact: str
    answer: Answer | None


def slots(page: FigurePage) -> list[SlotSaid]:
    """What fills the slots of the measure."""
    if page.wish is None:
        return []
    return [
        SlotSaid(
            words.text(slot.title),
            words.text(page.wish.slots[slot.name].fact.title),
            page.answers.get(slot.name),
        )
        for slot in page.wish.measure.slots
    ]


def left_out(page: FigurePage) -> list[Part]:
    """Who is not in the calculation, by sex."""
    if page.given is None:
        return []
    found = page.given.computed.left_out
    return [Part(words.category("sex", each.sex), each.cell) for each in found]
