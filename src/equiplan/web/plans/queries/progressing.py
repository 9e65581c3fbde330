"""How far indicators, actions, axes and a plan have come, by `core.progress` and nothing else."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from equiplan.core import progress as rules
from equiplan.core.cells import MISSING, Cell, Value

from ..models import Action, ActionStatus, Axis, Indicator, IndicatorTarget, IndicatorValue, Plan


@dataclass(frozen=True, slots=True)
class Gone:
    """How far one indicator has come: what it aims at now, what was found last, and how it stands.

    `expected` is missing while the day of the baseline is not known.
    """

    indicator: Indicator
    aim: IndicatorTarget | None
    last: IndicatorValue | None
    cell: Cell
    expected: Cell
    standing: rules.Standing


@dataclass(frozen=True, slots=True)
class ActionGone:
    """How far an action has come."""

    action: Action
    rolled: rules.RolledUp


@dataclass(frozen=True, slots=True)
class AxisGone:
    """How far an axis has come, with its own indicators and its actions."""

    axis: Axis
    rolled: rules.RolledUp
    indicators: tuple[Gone, ...]
    actions: tuple[ActionGone, ...]


@dataclass(frozen=True, slots=True)
class PlanGone:
    """How far a plan has come; `gone` are all of its indicators, in the order of the plan."""

    rolled: rules.RolledUp
    axes: tuple[AxisGone, ...]
    gone: tuple[Gone, ...]

    def standing(self, standing: rules.Standing) -> int:
        """How many of its indicators stand so."""
        return sum(1 for each in self.gone if each.standing == standing)


def gone(indicator: Indicator, today: date) -> Gone:
    """How far an indicator has come; its aims and values in order of their days, if prefetched."""
    aim = current_aim(indicator.aims.all(), today)
    last = next((v for v in reversed(list(indicator.values.all())) if v.on <= today), None)
    cell = rules.progress(
        baseline=indicator.baseline,
        target=_aim(aim),
        actual=last.value if last else None,
        direction=rules.Direction(indicator.direction) if indicator.direction else None,
    )
    began = indicator.baseline_on
    awaited: Cell = MISSING
    if aim is not None and began is not None:
        awaited = rules.expected(begins=began, ends=aim.by, today=today)
    return Gone(indicator, aim, last, cell, awaited, rules.standing(cell, awaited))


def current_aim(aims: Iterable[IndicatorTarget], today: date) -> IndicatorTarget | None:
    """The next aim to come, or the last when all are past; None without any."""
    ordered = sorted(aims, key=lambda aim: aim.by)
    coming = (aim for aim in ordered if aim.by >= today)
    return next(coming, ordered[-1] if ordered else None)


def _aim(aim: IndicatorTarget | None) -> rules.Aim | None:
    if aim is None:
        return None
    return rules.Aim(aim.value, aim.value if aim.upper is None else max(aim.value, aim.upper))


def action_gone(action: Action, indicators: Iterable[Gone]) -> ActionGone:
    """An action by its indicators, else by what a person said, else by its status."""
    rolled = rules.roll_up(_weighed(indicators))
    if rolled.known:
        return ActionGone(action, rolled)
    said = _said(action)
    if said is None:
        return ActionGone(action, rolled)
    return ActionGone(action, rules.RolledUp(Value(float(said)), 1, max(rolled.asked, 1)))


def _said(action: Action) -> int | None:
    if action.status == ActionStatus.DONE:
        return 100
    if action.progress is not None:
        return action.progress
    return 0 if action.status == ActionStatus.NOT_STARTED else None


def _weighed(indicators: Iterable[Gone]) -> list[rules.Weighed]:
    return [rules.Weighed(each.cell, each.indicator.weight) for each in indicators]


def plan_gone(plan: Plan, today: date) -> PlanGone:
    """How far a plan and all in it have come, in a fixed number of queries."""
    axes = list(plan.axes.filter(removed_at=None))
    actions: dict[int, list[Action]] = defaultdict(list)
    live = Action.objects.filter(axis__plan=plan, axis__removed_at=None, removed_at=None)
    for action in live.order_by("position", "pk").defer("translations", "description", "comments"):
        actions[action.axis_id].append(action)
    of_plan, of_axes, of_actions = _indicators(plan, today)
    told = tuple(_axis_gone(axis, of_axes[axis.pk], actions[axis.pk], of_actions) for axis in axes)
    parts = _weighed(of_plan)
    parts += [rules.Weighed(each.rolled.cell, each.axis.weight) for each in told]
    everything = (*of_plan, *(each for axis in told for each in _all_of(axis, of_actions)))
    return PlanGone(rules.roll_up(parts), told, everything)


def _all_of(axis: AxisGone, of_actions: dict[int, list[Gone]]) -> Iterable[Gone]:
    yield from axis.indicators
    for each in axis.actions:
        yield from of_actions[each.action.pk]


def _axis_gone(
    axis: Axis, own: list[Gone], actions: list[Action], of_actions: dict[int, list[Gone]]
) -> AxisGone:
    under = [a for a in actions if a.status != ActionStatus.ABANDONED]
    told = tuple(action_gone(action, of_actions[action.pk]) for action in under)
    parts = _weighed(own)
    parts += [rules.Weighed(each.rolled.cell, each.action.weight) for each in told]
    return AxisGone(axis, rules.roll_up(parts), tuple(own), told)


def _indicators(
    plan: Plan, today: date
) -> tuple[list[Gone], dict[int, list[Gone]], dict[int, list[Gone]]]:
    """The live indicators of a plan, of its axes by their ids, of its actions by theirs."""
    live = Indicator.objects.filter(removed_at=None).prefetch_related("aims", "values")
    of_plan = [gone(each, today) for each in live.filter(plan=plan)]
    of_axes: dict[int, list[Gone]] = defaultdict(list)
    for each in live.filter(axis__plan=plan, axis__removed_at=None):
        of_axes[each.axis_id or 0].append(gone(each, today))
    of_actions: dict[int, list[Gone]] = defaultdict(list)
    under = live.filter(action__axis__plan=plan, action__axis__removed_at=None)
    for each in under.filter(action__removed_at=None):
        of_actions[each.action_id or 0].append(gone(each, today))
    return of_plan, of_axes, of_actions
