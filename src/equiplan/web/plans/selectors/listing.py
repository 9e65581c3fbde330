"""The plans of an organisation, with how far each has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from equiplan.web.organisations.models import Organisation

from .. import permissions
from ..models import Action, ActionStatus, Plan
from .recurring import is_late_on


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """One line of the list of plans; `late` actions should have ended before today."""

    plan: Plan
    axes: int
    actions: int
    done: int
    late: int

    @property
    def total(self) -> int:
        """All of its actions, of which some are done."""
        return self.actions


def plans(organisation: Organisation, today: date, *, most: int | None = None) -> list[PlanSummary]:
    """The plans of an organisation with the size of each, newest first, or only the newest."""
    return summaries(permissions.plans_of(organisation)[:most], today)


def summaries(plans: QuerySet[Plan], today: date) -> list[PlanSummary]:
    """Some plans with the size of each, in one query."""
    return [_summary(plan) for plan in _counted(plans, today)]


def standing(plan: Plan, today: date) -> PlanSummary:
    """How far one plan has come."""
    own = permissions.plans_of(plan.organisation).filter(pk=plan.pk)
    return _summary(_counted(own, today).get())


def _summary(plan: Any) -> PlanSummary:
    return PlanSummary(plan, plan.axis_count, plan.action_count, plan.done_count, plan.late_count)


def _counted(plans: QuerySet[Plan], today: date) -> QuerySet[Any]:
    live = Q(axes__removed_at=None, axes__actions__removed_at=None)
    late = live & is_late_on(today, "axes__actions__")
    return plans.annotate(
        axis_count=Count("axes", distinct=True, filter=Q(axes__removed_at=None)),
        action_count=Count("axes__actions", filter=live),
        done_count=Count("axes__actions", filter=live & Q(axes__actions__status=ActionStatus.DONE)),
        late_count=Count("axes__actions", filter=late),
    )


def action_titles(plans: Sequence[Plan]) -> dict[int, list[str]]:
    """The titles of the actions of some plans, by the key of each, in one query."""
    found: dict[int, list[str]] = {plan.pk: [] for plan in plans}
    actions = Action.objects.filter(
        axis__plan__in=found, removed_at=None, axis__removed_at=None
    ).order_by("pk")
    for plan_id, title in actions.values_list("axis__plan_id", "title"):
        found[plan_id].append(title)
    return found
