"""The only loaders of plans and what is in them: a 404 for strangers, a refusal for readers."""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet
from django.shortcuts import get_object_or_404

from equiplan.domain.access.roles import Extent, Permission
from equiplan.domain.errors import Refused
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import AuditLine, Member, Organisation, Unit

from .messages import MESSAGES
from .models import (
    Action,
    Axis,
    BudgetLine,
    Comment,
    Indicator,
    LinkedDocument,
    Owner,
    Plan,
    PlanStatus,
    Step,
    Version,
)


class EditRefused(Refused):
    """This person may not change this, or nobody may for now."""

    messages = MESSAGES


def plans_of(organisation: Organisation) -> QuerySet[Plan]:
    """Every plan of an organisation, newest first, counted or not."""
    plans = Plan.objects.filter(organisation=organisation).select_related("unit")
    return plans.order_by("-adopted_at", "-pk")  # said: counting drops the order of the model


def axes_of(organisation: Organisation) -> QuerySet[Axis]:
    """Every axis of an organisation's plans that has not been taken out."""
    axes = Axis.objects.filter(plan__organisation=organisation, removed_at=None)
    return axes.select_related("plan__unit")


def actions_of(organisation: Organisation) -> QuerySet[Action]:
    """Every action of an organisation's plans that has not been taken out, nor its axis."""
    actions = Action.objects.filter(
        axis__plan__organisation=organisation, removed_at=None, axis__removed_at=None
    )
    return actions.select_related("axis__plan__unit")


def indicators_of(organisation: Organisation) -> QuerySet[Indicator]:
    """Every indicator of an organisation's plans that has not been taken out, nor its host."""
    of = Q(plan__organisation=organisation)
    of |= Q(axis__in=axes_of(organisation).values("pk"))
    of |= Q(action__in=actions_of(organisation).values("pk"))
    indicators = Indicator.objects.filter(of, removed_at=None)
    return indicators.select_related("plan__unit", "axis__plan__unit", "action__axis__plan__unit")


def plan_for(organisation: Organisation, plan_id: int) -> Plan:
    """One plan of an organisation; Http404 to everybody else."""
    return get_object_or_404(plans_of(organisation), pk=plan_id)


def axis_for(organisation: Organisation, axis_id: int) -> Axis:
    """One axis of an organisation's plans; Http404 to everybody else."""
    return get_object_or_404(axes_of(organisation), pk=axis_id)


def action_for(organisation: Organisation, action_id: int) -> Action:
    """One action of an organisation's plans; Http404 to everybody else."""
    return get_object_or_404(actions_of(organisation), pk=action_id)


def indicator_for(organisation: Organisation, indicator_id: int) -> Indicator:
    """One indicator of a plan, an axis or an action; Http404 to everybody else."""
    return get_object_or_404(indicators_of(organisation), pk=indicator_id)


P = TypeVar("P", bound=Model)


def _part_for(kind: type[P], organisation: Organisation, pk: int) -> P:
    """A row of an action that has not been taken out; Http404 to everybody else."""
    rows = kind._default_manager.filter(action__in=actions_of(organisation))
    return get_object_or_404(rows.select_related("action__axis__plan__unit"), pk=pk)


def step_for(organisation: Organisation, step_id: int) -> Step:
    """One step of an action; Http404 to everybody else."""
    return _part_for(Step, organisation, step_id)


def owner_for(organisation: Organisation, owner_id: int) -> Owner:
    """One owner of an action; Http404 to everybody else."""
    return _part_for(Owner, organisation, owner_id)


def budget_line_for(organisation: Organisation, line_id: int) -> BudgetLine:
    """One line of an action's budget; Http404 to everybody else."""
    return _part_for(BudgetLine, organisation, line_id)


def comment_for(organisation: Organisation, comment_id: int) -> Comment:
    """One remark about an action; Http404 to everybody else."""
    return _part_for(Comment, organisation, comment_id)


def document_for(organisation: Organisation, document_id: int) -> LinkedDocument:
    """One document linked with an action; Http404 to everybody else."""
    return _part_for(LinkedDocument, organisation, document_id)


def version_for(organisation: Organisation, plan_id: int, number: int) -> Version:
    """One frozen version of a plan by its number; Http404 to everybody else.

    Its content comes when it is asked for: it is as large as the plan.
    """
    versions = Version.objects.filter(plan__in=plans_of(organisation)).select_related("plan", "by")
    versions = versions.defer("content")
    return get_object_or_404(versions, plan_id=plan_id, number=number)


def audit_line_for(organisation: Organisation, line_id: int) -> AuditLine:
    """One line of an organisation's record about its plans; Http404 to everybody else."""
    lines = AuditLine.objects.filter(organisation=organisation, about__startswith="plans.")
    return get_object_or_404(lines, pk=line_id)


def extent_of(member: Member, plan: Plan, permission: Permission = Permission.EDIT) -> Extent:
    """How far a permission goes in one plan; nowhere in that of another organisation."""
    if plan.organisation_id != member.organisation_id:
        return Extent.NONE
    return organisations.extent_of(member, permission, plan.unit)


def may_decide(member: Member, plan: Plan) -> bool:
    """Whether a member may change the whole of a plan: validate it, add to it, take out of it."""
    return extent_of(member, plan, Permission.DECIDE) == Extent.ALL


def may_comment(member: Member, host: Plan | Axis | Action) -> bool:
    """Whether a member may say something about a plan and what is in it."""
    return extent_of(member, plan_of(host), Permission.COMMENT) == Extent.ALL


def plan_of(host: Plan | Axis | Action) -> Plan:
    """The plan of an axis or an action, or the plan itself."""
    if isinstance(host, Action):
        return host.axis.plan
    return host.plan if isinstance(host, Axis) else host


def may_edit(member: Member, host: Plan | Axis | Action) -> bool:
    """Whether a member may change a plan, an axis or an action now."""
    return _refusal(member, host, Permission.EDIT) is None


def may_report(member: Member, host: Plan | Axis | Action) -> bool:
    """Whether a member may give the values of the indicators of something now."""
    return _refusal(member, host, Permission.REPORT) is None


def check_may_edit(member: Member, host: Plan | Axis | Action) -> None:
    """Raise EditRefused when `may_edit` is false, saying why."""
    code = _refusal(member, host, Permission.EDIT)
    if code:
        raise EditRefused(code)


def check_may_report(member: Member, host: Plan | Axis | Action) -> None:
    """Raise EditRefused when `may_report` is false, saying why."""
    code = _refusal(member, host, Permission.REPORT)
    if code:
        raise EditRefused(code)


def check_may_decide(member: Member, plan: Plan) -> None:
    """Raise EditRefused for who may not change the whole of a plan; a closed one is reopened so."""
    if not may_decide(member, plan):
        raise EditRefused(_too_little(member, plan, extent_of(member, plan)))


def check_may_decide_in(member: Member, unit: Unit | None) -> None:
    """Raise EditRefused for who may not decide on the plans of a unit; of no unit, when None."""
    is_ours = unit is None or unit.organisation_id == member.organisation_id
    if not is_ours or organisations.extent_of(member, Permission.DECIDE, unit) != Extent.ALL:
        raise EditRefused("plan.not_your_unit")


def check_may_comment(member: Member, host: Plan | Axis | Action) -> None:
    """Raise EditRefused for who may only read: everybody who works here may say something."""
    if not may_comment(member, host):
        raise EditRefused("edit.reader")


def _refusal(member: Member, host: Plan | Axis | Action, permission: Permission) -> str | None:
    plan = plan_of(host)
    extent = extent_of(member, plan, permission)
    if extent == Extent.NONE:
        return _too_little(member, plan, extent)
    if extent == Extent.OWN and not _owns(member, host):
        return "edit.not_yours"
    return "edit.closed" if plan.status == PlanStatus.CLOSED else None


def _too_little(member: Member, plan: Plan, extent: Extent) -> str:
    is_ours = plan.organisation_id == member.organisation_id
    return "edit.reader" if is_ours and extent == Extent.NONE else "edit.not_yours"


def _owns(member: Member, host: Plan | Axis | Action) -> bool:
    return isinstance(host, Action) and host.owners.filter(member=member).exists()
