"""How far indicators, actions, axes and a plan have come, by `domain.figures.progress` alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from equiplan.domain.figures import progress as rules
from equiplan.domain.figures.cells import Cell, Value
from equiplan.domain.figures.directions import direction_of

from ..models import Action, ActionStatus, Axis, Indicator, IndicatorTarget, IndicatorValue, Plan
from .recurring import share_done


@dataclass(frozen=True, slots=True)
class Gone:
    """How far one indicator has come: what it aims at now, what was found last, and how it stands.

    `expected` is missing while the day of the baseline is not known. Where it stands may be known
    without how far it has come: 6 days are met when 7 at most were wanted, whatever the baseline.
    """

    indicator: Indicator
    aim: IndicatorTarget | None
    last: IndicatorValue | None
    cell: Cell
    expected: Cell
    standing: rules.Standing
    direction: rules.Direction | None


@dataclass(frozen=True, slots=True)
class Measured:
    """How many indicators have a progress, out of how many there are."""

    known: int
    asked: int


def measured(indicators: Iterable[Gone]) -> Measured:
    """How many of some indicators have a progress: what is counted is what was measured."""
    given = [isinstance(each.cell, Value) for each in indicators]
    return Measured(sum(given), len(given))


@dataclass(frozen=True, slots=True)
class ActionGone:
    """How far an action has come, with its indicators."""

    action: Action
    rolled: rules.RolledUp
    indicators: tuple[Gone, ...] = ()


@dataclass(frozen=True, slots=True)
class AxisGone:
    """How far an axis has come, with its own indicators and its actions."""

    axis: Axis
    rolled: rules.RolledUp
    indicators: tuple[Gone, ...]
    actions: tuple[ActionGone, ...]

    @property
    def every(self) -> tuple[Gone, ...]:
        """Its own indicators and those of its actions, in the order of the plan."""
        return (*self.indicators, *(each for one in self.actions for each in one.indicators))

    @property
    def measured(self) -> Measured:
        """How many of all of them are known."""
        return measured(self.every)


@dataclass(frozen=True, slots=True)
class PlanGone:
    """How far a plan has come; `gone` are all of its indicators, in the order of the plan."""

    rolled: rules.RolledUp
    axes: tuple[AxisGone, ...]
    gone: tuple[Gone, ...]

    @property
    def measured(self) -> Measured:
        """How many of its indicators are known."""
        return measured(self.gone)

    def standing(self, standing: rules.Standing) -> int:
        """How many of its indicators stand so."""
        return sum(1 for each in self.gone if each.standing == standing)


def gone(indicator: Indicator, today: date) -> Gone:
    """How far an indicator has come; its aims and values in order of their days, if prefetched."""
    aim = current_aim(indicator.aims.all(), today)
    last = next((v for v in reversed(list(indicator.values.all())) if v.on <= today), None)
    course = _course(indicator, aim)
    found = rules.judged(course, last.value if last else None, today=today)
    return Gone(
        indicator, aim, last, found.progress, found.expected, found.standing, course.direction
    )


def _course(indicator: Indicator, aim: IndicatorTarget | None) -> rules.Course:
    declared = rules.Direction(indicator.direction) if indicator.direction else None
    target, start = _aim(aim), indicator.baseline
    name = f"{indicator.text} {indicator.unit}"
    return rules.Course(
        baseline=start,
        target=target,
        direction=direction_of(declared, name, baseline=start, target=target),
        begins=indicator.baseline_on,
        ends=aim.by if aim else None,
    )


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
    """An action by its indicators; else by its status, what a person typed, the steps ticked."""
    own = tuple(indicators)
    rolled = rules.roll_up(_weighed(own))
    if not rolled.known:
        source, percent = _stated(action)
        if source is not None:
            rolled = rules.RolledUp(Value(percent), 1, max(rolled.asked, 1), (source,))
    return ActionGone(action, rolled, own)


def _stated(action: Action) -> tuple[rules.Source | None, float]:
    """How far an action is without any figure, and by what; None where nothing says it."""
    if action.status == ActionStatus.DONE:
        return rules.Source.STATUS, 100.0
    done = share_done(action) if action.is_recurring else None
    if done is not None:
        return rules.Source.OCCURRENCES, done
    if action.progress is not None:
        return rules.Source.TYPED, float(action.progress)
    steps = [step.is_done for step in action.steps.all()]
    if any(steps):
        return rules.Source.STEPS, 100 * sum(steps) / len(steps)
    is_begun = action.status != ActionStatus.NOT_STARTED
    return (None, 0.0) if is_begun else (rules.Source.STATUS, 0.0)


def _weighed(indicators: Iterable[Gone]) -> list[rules.Weighed]:
    made_of = (rules.Source.INDICATORS,)
    return [rules.Weighed(each.cell, each.indicator.weight, made_of) for each in indicators]


def plan_gone(plan: Plan, today: date) -> PlanGone:
    """How far a plan and all in it have come, in a fixed number of queries."""
    axes = list(plan.axes.filter(removed_at=None))
    actions: dict[int, list[Action]] = defaultdict(list)
    live = Action.objects.filter(axis__plan=plan, axis__removed_at=None, removed_at=None)
    live = live.prefetch_related("steps", "occurrences").select_related("axis__plan")
    live = live.defer("translations", "description", "comments")
    for action in live.order_by("position", "pk"):
        actions[action.axis_id].append(action)
    of_plan, of_axes, of_actions = _indicators(plan, today)
    by_axis = tuple(
        _axis_gone(axis, of_axes[axis.pk], actions[axis.pk], of_actions) for axis in axes
    )
    parts = _weighed(of_plan)
    parts += [_part(each.rolled, each.axis.weight) for each in by_axis]
    everything = (*of_plan, *(each for axis in by_axis for each in axis.every))
    return PlanGone(rules.roll_up(parts), by_axis, everything)


def _part(rolled: rules.RolledUp, weight: float) -> rules.Weighed:
    return rules.Weighed(rolled.cell, weight, rolled.sources)


def _axis_gone(
    axis: Axis, own: list[Gone], actions: list[Action], of_actions: dict[int, list[Gone]]
) -> AxisGone:
    under = [a for a in actions if a.status != ActionStatus.ABANDONED]
    by_action = tuple(action_gone(action, of_actions[action.pk]) for action in under)
    parts = _weighed(own)
    parts += [_part(each.rolled, each.action.weight) for each in by_action]
    return AxisGone(axis, rules.roll_up(parts), tuple(own), by_action)


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
