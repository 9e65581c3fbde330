"""One figure: its values over time, its parts, where it comes from, who answers for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from equiplan.domain.figures.cells import MISSING, Cell, Value
from equiplan.domain.figures.compute import Agreement
from equiplan.domain.figures.facts import Answer
from equiplan.domain.figures.indicators import Measure
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.models import Indicator, IndicatorValue, Plan
from equiplan.web.plans.selectors import Gone, gone

from .. import permissions
from ..models import Binding, Figure
from .definitions import measure_for
from .giving import Given, Wish, now_given, wish_of
from .listing import Trend, cell_of, plan_of, trend, value_of


@dataclass(frozen=True, slots=True)
class OnDay:
    """What is known of a day; `source` is the code of a fact, "" for what a person gave."""

    on: date
    since: date | None
    cell: Cell
    source: str
    label: str
    address: str
    note: str


@dataclass(frozen=True, slots=True)
class FigurePage:
    """An indicator as a figure; `given` is what its facts say now, None where they say nothing."""

    indicator: Indicator
    plan: Plan
    gone: Gone
    cell: Cell
    trend: Trend | None
    days: tuple[OnDay, ...]
    binding: Binding | None
    measure: Measure | None
    wish: Wish | None
    given: Given | None

    @property
    def latest(self) -> OnDay | None:
        """The newest day of which something is known."""
        return self.days[0] if self.days else None

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What the facts say now, by slot."""
        return self.given.answers if self.given else {}

    @property
    def parts(self) -> Mapping[str, Cell]:
        """The parts by category, the largest first, then those that are no number."""
        parts = self.given.computed.parts if self.given else {}
        return dict(sorted(parts.items(), key=lambda pair: (-_weight(pair[1]), pair[0])))

    @property
    def agreement(self) -> Agreement:
        """How the parts stand to the whole."""
        return self.given.computed.reconciliation.agreement if self.given else Agreement.NO_PARTS

    @property
    def rest(self) -> Cell:
        """What the parts leave of the whole."""
        return self.given.computed.reconciliation.rest if self.given else MISSING


def _weight(cell: Cell) -> float:
    if not isinstance(cell, Value):
        return -1.0
    return cell.number if cell.denominator is None else cell.denominator


def figure(organisation: Organisation, indicator: Indicator, today: date) -> FigurePage:
    """The page of an indicator, in a fixed number of queries."""
    binding = permissions.binding_of(organisation, indicator)
    measure = measure_for(organisation, binding.measure) if binding else None
    wish = wish_of(binding, measure) if binding else None
    days = _days(indicator, binding)
    return FigurePage(
        indicator=indicator,
        plan=plan_of(indicator),
        gone=gone(indicator, today),
        cell=days[0].cell if days else MISSING,
        trend=trend(indicator, today),
        days=days,
        binding=binding,
        measure=measure,
        wish=wish,
        given=now_given(wish, today) if wish else None,
    )


def _days(indicator: Indicator, binding: Binding | None) -> tuple[OnDay, ...]:
    """All that is known, the newest day first: what facts gave, and what people gave."""
    wholes = Figure.objects.filter(binding=binding, key="") if binding else ()
    days = {row.on: _of_value(row) for row in indicator.values.all()}
    days |= {row.on: _of_figure(row, days.get(row.on)) for row in wholes}
    return tuple(days[on] for on in sorted(days, reverse=True))


def _of_value(row: IndicatorValue) -> OnDay:
    return OnDay(row.on, None, value_of(row), row.source, "", "", row.note)


def _of_figure(row: Figure, value: OnDay | None) -> OnDay:
    source = value.source if value else "-"
    return OnDay(row.on, row.since, cell_of(row), source, row.label, row.address, "")
