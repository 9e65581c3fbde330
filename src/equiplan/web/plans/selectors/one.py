"""One action with everything that belongs to it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, prefetch_related_objects

from equiplan.domain.figures.progress import RolledUp
from equiplan.web.organisations.models import Member

from .. import permissions
from ..directory import shared_names
from ..models import (
    Action,
    Axis,
    BudgetLine,
    Comment,
    Indicator,
    LinkedDocument,
    Owner,
    Plan,
    Step,
    Target,
    TargetValue,
)
from .history import HistoryLine, history
from .progressing import Gone, Measured, action_gone, gone, measured
from .recurring import OccurrenceLine, occurrence_lines
from .table import is_late


@dataclass(frozen=True, slots=True)
class ActionPage:
    """An action, its rows (what was taken out is left out), its history, and what one may do."""

    action: Action
    plan: Plan
    steps: tuple[Step, ...]
    owners: tuple[Owner, ...]
    shared_names: frozenset[int]
    targets: tuple[Target, ...]
    target_values: tuple[TargetValue, ...]
    budget_lines: tuple[BudgetLine, ...]
    indicators: tuple[Gone, ...]
    rolled: RolledUp
    measured: Measured
    remarks: tuple[Comment, ...]
    documents: tuple[LinkedDocument, ...]
    history: tuple[HistoryLine, ...]
    occurrences: tuple[OccurrenceLine, ...]
    is_late: bool
    may_edit: bool
    may_comment: bool
    may_decide: bool


def indicators_of(today: date, **of: object) -> tuple[Gone, ...]:
    """Indicators with how far they have come, those taken out left out."""
    live = Indicator.objects.filter(removed_at=None, **of)
    return tuple(gone(each, today) for each in live.prefetch_related("aims", "values"))


def action_page(action: Action, *, member: Member, today: date) -> ActionPage:
    """Everything about an action, in a fixed number of queries."""
    indicators = indicators_of(today, action=action)
    prefetch_related_objects([action], "steps")  # shown, and counted in the progress
    owners = tuple(action.owners.select_related("person"))
    return ActionPage(
        action=action,
        plan=action.axis.plan,
        steps=tuple(action.steps.all()),
        owners=owners,
        shared_names=shared_names(owners, action.axis.plan.organisation_id),
        targets=tuple(action.targets.all()),
        target_values=tuple(action.target_values.all()),
        budget_lines=tuple(action.budget_lines.all()),
        indicators=indicators,
        rolled=action_gone(action, indicators).rolled,
        measured=measured(indicators),
        remarks=tuple(action.remarks.filter(removed_at=None).select_related("by__account")),
        documents=tuple(action.documents.filter(removed_at=None).select_related("upload")),
        history=history(action),
        occurrences=occurrence_lines(action, today),
        is_late=is_late(action, today),
        may_edit=permissions.may_edit(member, action),
        may_comment=permissions.may_comment(member, action),
        may_decide=permissions.may_decide(member, action.axis.plan),
    )


def axes(plan: Plan) -> QuerySet[Axis]:
    """The axes of a plan that have not been taken out, in their order."""
    return plan.axes.filter(removed_at=None)


def owners_to_tell_apart(action_id: int) -> tuple[Owner, ...]:
    """The owners of an action whose name is several people's."""
    owners = tuple(Owner.objects.filter(action=action_id).select_related("action__axis__plan"))
    shared = shared_names(owners, owners[0].action.axis.plan.organisation_id) if owners else ()
    return tuple(owner for owner in owners if owner.pk in shared)
