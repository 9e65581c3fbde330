"""A plan as a draft, the shape in which it is shown whole, compared and taken away."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import cast

from django.db.models import Prefetch, QuerySet

from equiplan.domain.plans import draft as read
from equiplan.domain.plans.choices import STATUSES
from equiplan.domain.plans.draft_json import with_more
from equiplan.domain.plans.statuses import ActionStatus
from equiplan.domain.text.languages import Language
from equiplan.domain.text.money import read_budget

from .. import storage
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
    return drafted(plan, with_everything(plan, "values"))


def drafted(plan: Plan, axes: Iterable[Axis]) -> read.PlanDraft:
    """A plan and its axes, loaded `with_everything` and the values of indicators, as a draft."""
    years = (plan.first_year, plan.last_year)
    return with_more(read.PlanDraft)(
        **storage.drafted(plan),
        period=years if plan.first_year is not None else None,
        axes=tuple(_axis(axis) for axis in axes),
    )


def _axis(axis: Axis) -> read.Axis:
    return with_more(read.Axis)(
        **storage.drafted(axis),
        indicator_details=_details(axis),
        actions=tuple(
            replace(action_draft(action), indicator_details=_details(action))
            for action in axis.actions.all()
        ),
    )


def action_draft(action: Action) -> read.Action:
    """One action with its rows at hand, as a draft holds it without the values of indicators."""
    status = ActionStatus(action.status)
    is_begun = status != ActionStatus.NOT_STARTED
    language = language_of(action.axis.plan) or "fr"
    spent, spent_lines = _spent(action)
    return with_more(read.Action)(
        **storage.drafted(action) | {"spent": spent},
        where=read.Where(text=action.where),
        status=STATUSES[status][language] if is_begun else action.more.get("status"),
        progress=action.more.get("progress") if action.progress is None else f"{action.progress} %",
        target_values=_target_values(action),
        calendar_period=_period(action),
        budget_lines=_budget_lines(action),
        status_value=status if is_begun else None,
        progress_value=action.progress,
        spent_lines=spent_lines,
    )


def _spent(action: Action) -> tuple[str | None, tuple[read.BudgetLine, ...]]:
    """What was spent: the words of the document, or what people have said of the lines since."""
    words = action.more.get("spent")
    read_of_words = read_budget(words or "")
    lines = tuple(
        read.BudgetLine(line.text, float(line.spent), line.currency)
        for line in action.budget_lines.all()
        if line.spent is not None
    )
    if not lines or [each.amount for each in lines] == [each.amount for each in read_of_words]:
        return words, read_of_words
    return " ; ".join(f"{each.amount:.2f} {each.currency}" for each in lines), lines


def language_of(plan: Plan) -> Language | None:
    """The language of a plan, None while nobody knows."""
    return cast("Language", plan.language) if plan.language else None


def _details(host: Axis | Action) -> tuple[read.IndicatorDetail, ...]:
    """What is known of indicators beside their names, of those of which something is."""
    made = (_detail(row) for row in host.indicators.all())
    return tuple(each for each in made if each != read.IndicatorDetail(each.text))


def _detail(row: Indicator) -> read.IndicatorDetail:
    return with_more(read.IndicatorDetail)(
        **storage.drafted(row),
        text=row.text,
        baseline=row.baseline,
        baseline_on=row.baseline_on,
        values=tuple(read.Measured(each.on, each.value, each.note) for each in row.values.all()),
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
