"""All indicators that are measured, with where each stands, in a fixed number of queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from equiplan.domain.figures.cells import MISSING, PROTECTED, Cell, NotComputable, Reason, Value
from equiplan.domain.figures.progress import Direction, Standing
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans import permissions as plans
from equiplan.web.plans.models import Indicator, IndicatorTarget, IndicatorValue, Plan
from equiplan.web.plans.selectors import Gone, gone

from .. import permissions
from ..models import Binding, CellKind, Figure

PAGE = 20
T = TypeVar("T")


class Show(StrEnum):
    """Which indicators are shown."""

    MEASURED = ""
    BOUND = "bound"
    GIVEN = "given"
    MISSING = "missing"
    OFF_TRACK = "off_track"
    MISSED = "missed"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figures a person wants to see; of which plan, None for all."""

    show: Show = Show.MEASURED
    plan_id: int | None = None

    @property
    def query(self) -> str:
        """The same in an address."""
        parameters = {"show": self.show.value, "plan": str(self.plan_id or "")}
        return "&".join(f"{name}={value}" for name, value in parameters.items() if value)


@dataclass(frozen=True, slots=True)
class Trend:
    """From the value before to the last one: by how much, since when, whether it is for the better.

    `is_better` is None where nobody has said which way is better, and for what has not moved.
    """

    by: float
    since: date
    is_better: bool | None


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator: how far it has come, the cell it shows, what fills it, where it belongs."""

    gone: Gone
    cell: Cell
    binding: Binding | None
    label: str
    plan: Plan
    trend: Trend | None


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """The page of figures; `bound`, `given` and `missing` are how many there are in all."""

    page: Page[Line]
    asked: Asked
    plans: tuple[Plan, ...]
    bound: int
    given: int
    missing: int


def figures(
    organisation: Organisation, asked: Asked, number: str | None, today: date
) -> FiguresPage:
    """The indicators of an organisation's plans, as they were asked for."""
    own = permissions.indicators_of(organisation)
    measured = own.filter(_is_measured())
    sums = _sums(measured)
    found = _of_plan(own if asked.show == Show.EVERY else measured, asked.plan_id)
    pages = Paginator(_ordered(_shown(found, asked.show, today)), PAGE)
    if asked == Asked():
        vars(pages)["count"] = sums["every"]  # known already: no second look at all of them
    return FiguresPage(
        page=_lines(pages.get_page(number), today),
        asked=asked,
        plans=tuple(plans.plans_of(organisation)),
        bound=sums["bound"],
        given=sums["given"],
        missing=sums["missing"],
    )


def _sums(measured: QuerySet[Indicator]) -> dict[str, int]:
    """How many there are of each sort, in one query."""
    known = Q(is_told=True)
    return measured.annotate(is_told=_has_value()).aggregate(
        every=Count("pk"),
        bound=Count("pk", filter=Q(binding__isnull=False)),
        given=Count("pk", filter=known & Q(binding=None)),
        missing=Count("pk", filter=~known),
    )


def _has_value() -> Q:
    return Q(Exists(IndicatorValue.objects.filter(indicator=OuterRef("pk"))))


def _has_aim() -> Q:
    return Q(Exists(IndicatorTarget.objects.filter(indicator=OuterRef("pk"))))


def _is_measured() -> Q:
    """Bound, or somebody has given a value, a start or a target."""
    return Q(binding__isnull=False) | Q(baseline__isnull=False) | _has_value() | _has_aim()


def _of_plan(rows: QuerySet[Indicator], plan_id: int | None) -> QuerySet[Indicator]:
    if plan_id is None:
        return rows
    of = Q(plan=plan_id) | Q(axis__plan=plan_id) | Q(action__axis__plan=plan_id)
    return rows.filter(of)


def _shown(rows: QuerySet[Indicator], show: Show, today: date) -> QuerySet[Indicator]:
    if show == Show.BOUND:
        return rows.filter(binding__isnull=False)
    if show == Show.GIVEN:
        return rows.filter(_has_value(), binding=None)
    if show == Show.MISSING:
        return rows.exclude(_has_value())
    return rows.filter(pk__in=_standing(rows, STANDING[show], today)) if show in STANDING else rows


STANDING = {Show.OFF_TRACK: Standing.OFF_TRACK, Show.MISSED: Standing.MISSED}


def _standing(rows: QuerySet[Indicator], standing: Standing, today: date) -> list[int]:
    """Those that stand so: the rule is not one of the database."""
    able = rows.filter(_has_value(), _has_aim())
    standings = (gone(each, today) for each in able.prefetch_related("aims", "values"))
    return [each.indicator.pk for each in standings if each.standing == standing]


def _ordered(rows: QuerySet[Indicator]) -> QuerySet[Indicator, int]:
    """The ids of some, in the order of plans: sorting thousands of whole rows would be slow."""
    return rows.order_by(
        "plan", "axis__plan", "action__axis__plan", "action__axis__position", "position", "pk"
    ).values_list("pk", flat=True)


def _whole(ids: Iterable[int]) -> list[Indicator]:
    """The indicators of some ids, in their order, with what a line says."""
    rows = Indicator.objects.select_related("plan", "axis__plan", "action__axis__plan", "binding")
    found = rows.prefetch_related("aims", "values").in_bulk(ids)
    return [found[each] for each in ids if each in found]


def plan_of(indicator: Indicator) -> Plan:
    """The plan an indicator belongs to, whatever it hangs on."""
    axis = indicator.axis or (indicator.action.axis if indicator.action else None)
    plan = indicator.plan or (axis.plan if axis else None)
    if plan is None:
        raise ValueError(indicator)
    return plan


def _lines(page: Page[int], today: date) -> Page[Line]:
    rows = _whole(list(page))
    bindings = {row.pk: binding for row in rows if (binding := getattr(row, "binding", None))}
    latest = _latest(bindings.values())
    lines = [_line(row, bindings.get(row.pk), latest, today) for row in rows]
    return Page(lines, page.number, page.paginator)  # type: ignore[arg-type]


def _latest(bindings: Iterable[Binding]) -> dict[int, Figure]:
    """The newest whole that each binding gave."""
    wholes = Figure.objects.filter(binding__in=[each.pk for each in bindings], key="")
    return {figure.binding_id: figure for figure in wholes.order_by("on")}


def _line(
    row: Indicator, binding: Binding | None, latest: Mapping[int, Figure], today: date
) -> Line:
    how_far = gone(row, today)
    figure = latest.get(binding.pk) if binding else None
    cell = cell_of(figure) if figure else MISSING
    if how_far.last and not (figure and figure.on >= how_far.last.on):
        cell = value_of(how_far.last)
    label = figure.label if figure else ""
    return Line(how_far, cell, binding, label, plan_of(row), trend(row, today))


def cell_of(figure: Figure) -> Cell:
    """What a figure holds, as a cell."""
    if figure.number is not None:
        return Value(figure.number, figure.numerator, figure.denominator)
    if figure.kind == CellKind.NOT_COMPUTABLE:
        return NotComputable(Reason(figure.reason))
    return PROTECTED if figure.kind == CellKind.PROTECTED else MISSING


def value_of(row: IndicatorValue) -> Cell:
    """A value of an indicator, as a cell."""
    return Value(row.value, row.numerator, row.denominator)


def trend(row: Indicator, today: date) -> Trend | None:
    """How the last value stands to the one before; None while there are not two."""
    values = [each for each in row.values.all() if each.on <= today]
    if len(values) < 2:
        return None
    before, last = values[-2:]
    moved = last.value - before.value
    return Trend(moved, before.on, _is_better(gone(row, today).direction, before.value, last.value))


def _is_better(direction: Direction | None, before: float, last: float) -> bool | None:
    wanted = {
        Direction.UP: last > before,
        Direction.DOWN: last < before,
        Direction.ZERO: abs(last) < abs(before),
    }
    return None if before == last or direction is None else wanted.get(direction)
