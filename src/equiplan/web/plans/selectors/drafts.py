"""A plan as a draft, the shape in which it is shown whole, compared and taken away."""

from collections.abc import Collection, Iterable
from typing import cast

from django.db.models import Prefetch, QuerySet

from equiplan.domain.plans import draft as read
from equiplan.domain.text.languages import Language

from ..models import Action, Axis, Indicator, Plan


def with_everything(
    plan: Plan, *of_indicators: str, only: Collection[int] | None = None
) -> QuerySet[Axis]:
    """The axes of a plan with all that a draft holds, and what is asked for of indicators.

    What was taken out is left out, and so are the actions that are not among `only`.
    """
    live = Indicator.objects.filter(removed_at=None).prefetch_related(*of_indicators)
    indicators = Prefetch("indicators", live)
    actions = Action.objects.filter(removed_at=None).prefetch_related(
        indicators, "steps", "owners", "targets", "target_values", "budget_lines"
    )
    if only is not None:
        actions = actions.filter(pk__in=only)
    axes = plan.axes.filter(removed_at=None)
    return axes.prefetch_related(indicators, "targets", Prefetch("actions", actions))


def draft_of(plan: Plan) -> read.PlanDraft:
    """The plan as a draft: what its page shows and what its exports hold."""
    return drafted(plan, with_everything(plan))


def drafted(plan: Plan, axes: Iterable[Axis]) -> read.PlanDraft:
    """A plan and its axes, loaded `with_everything`, as a draft."""
    years = (plan.first_year, plan.last_year)
    return read.PlanDraft(
        title=plan.title,
        organisation=plan.issuer or None,
        language=cast("Language", plan.language) if plan.language else None,
        period=cast("tuple[int, int]", years) if plan.first_year is not None else None,
        axes=tuple(_axis(axis) for axis in axes),
    )


def _axis(axis: Axis) -> read.Axis:
    return read.Axis(
        title=axis.title,
        number=axis.number or None,
        objective=axis.objective or None,
        indicators=tuple(indicator.text for indicator in axis.indicators.all()),
        targets=tuple(target.text for target in axis.targets.all()),
        actions=tuple(action_draft(action) for action in axis.actions.all()),
    )


def action_draft(action: Action) -> read.Action:
    """One action with its rows at hand, as a draft tells it."""
    return read.Action(
        title=action.title,
        where=read.Where(text=action.where),
        number=action.number or None,
        measures=tuple(step.text for step in action.steps.all()),
        indicators=tuple(indicator.text for indicator in action.indicators.all()),
        targets=tuple(target.text for target in action.targets.all()),
        calendar=action.calendar or None,
        owners=tuple(owner.name for owner in action.owners.all()),
        budget=action.budget or None,
        comments=action.comments or None,
        priority=action.priority or None,
        target_values=_target_values(action),
        calendar_period=_period(action),
        budget_lines=_budget_lines(action),
    )


def _period(action: Action) -> read.CalendarPeriod | None:
    if action.starts_on is None and action.ends_on is None:
        return None
    return read.CalendarPeriod(action.starts_on, action.ends_on)


def _target_values(action: Action) -> tuple[read.TargetValue, ...]:
    return tuple(
        read.TargetValue(
            text=value.text,
            value=value.value,
            unit=cast("read.Unit", value.unit),
            comparator=cast("read.Comparator", value.comparator) if value.comparator else None,
            category=value.category or None,
            by=value.by,
        )
        for value in action.target_values.all()
    )


def _budget_lines(action: Action) -> tuple[read.BudgetLine, ...]:
    return tuple(
        read.BudgetLine(
            text=line.text,
            amount=float(line.amount),
            currency=line.currency,
            per="year" if line.per == "year" else "once" if line.per == "once" else None,
            approximate=line.approximate,
            funder=line.funder or None,
        )
        for line in action.budget_lines.all()
    )


def with_its_rows(action_id: int) -> Action:
    """One action with its rows at hand, as a line of its table shows it."""
    indicators = Prefetch("indicators", Indicator.objects.filter(removed_at=None))
    rows = Action.objects.select_related("axis__plan").prefetch_related(
        indicators, "steps", "owners", "targets", "target_values", "budget_lines"
    )
    return rows.get(pk=action_id)
