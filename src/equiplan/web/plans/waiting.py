"""What waits in plans: actions that are late or due, targets, values, drafts to validate."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.waiting import Topic, WaitingItem, WaitingKind

from . import permissions, selectors
from .models import Action, Plan
from .selectors import Awaited
from .translated import worded


def _has_action(member: Member, action: Action) -> bool:
    """Whether an action is theirs to carry out or to answer for."""
    extent = permissions.extent_of(member, action.axis.plan)
    return extent == Extent.ALL or (extent == Extent.OWN and _owns(member, action))


def _only_reads(member: Member, action: Action) -> bool:
    """Whether they follow all actions because they change none."""
    is_ours = action.axis.plan.organisation_id == member.organisation_id
    return is_ours and Permission.EDIT not in organisations.permissions_of(member)


def _reports(member: Member, awaited: Awaited) -> bool:
    """Whether the values of an indicator are theirs to give."""
    extent, action = (
        permissions.extent_of(member, awaited.plan, Permission.REPORT),
        awaited.indicator.action,
    )
    return extent == Extent.ALL or (
        extent == Extent.OWN and action is not None and _owns(member, action)
    )


def _owns(member: Member, action: Action) -> bool:
    """By the owners at hand: the rows were read with them."""
    return any(owner.member_id == member.pk for owner in action.owners.all())


def _missed(organisation: Organisation, today: date) -> list[Awaited]:
    gone = selectors.missed(organisation, today)
    return [Awaited(each.indicator, each.aim.by) for each in gone if each.aim]


def _of_action(action: Action, today: date) -> WaitingItem:
    plan, url = action.axis.plan, reverse("plans:action", args=[action.pk])
    is_late = action.due is not None and action.due < today
    return _item(action, "title", plan, due=action.due, url=url, is_late=is_late)


def _of_indicator(awaited: Awaited, today: date) -> WaitingItem:
    url, is_late = reverse("plans:indicator", args=[awaited.indicator.pk]), awaited.by < today
    return _item(awaited.indicator, "text", awaited.plan, due=awaited.by, url=url, is_late=is_late)


def _of_plan(plan: Plan, _today: date) -> WaitingItem:
    title, language = worded(plan, "title", plan.language)
    url = reverse("plans:validate", args=[plan.pk])
    return WaitingItem(title, "", None, url, language=language)


def _item(row: Any, field: str, plan: Plan, **more: Any) -> WaitingItem:
    what, language = worded(row, field, plan.language)
    context, its_language = worded(plan, "title", plan.language)
    return WaitingItem(what, context, language=language, context_language=its_language, **more)


WAITING: tuple[WaitingKind[Any], ...] = (
    WaitingKind(
        code="late_actions",
        label=_("Late actions"),
        url_name="plans:late",
        topic=Topic.LATE,
        permission=Permission.EDIT,
        find=selectors.late,
        concerns=_has_action,
        informs=_only_reads,
        item=_of_action,
    ),
    WaitingKind(
        code="due_actions",
        label=_("Actions due in the next 30 days"),
        url_name="plans:due",
        topic=Topic.DUE,
        permission=Permission.EDIT,
        find=selectors.due,
        concerns=_has_action,
        informs=_only_reads,
        item=_of_action,
    ),
    WaitingKind(
        code="missed_targets",
        label=_("Targets missed"),
        url_name="indicators:list",
        topic=Topic.LATE,
        permission=Permission.REPORT,
        find=_missed,
        concerns=_reports,
        item=_of_indicator,
    ),
    WaitingKind(
        code="values_to_report",
        label=_("Values to report"),
        url_name="indicators:list",
        topic=Topic.TO_REPORT,
        permission=Permission.REPORT,
        find=selectors.awaited,
        concerns=_reports,
        item=_of_indicator,
    ),
    WaitingKind(
        code="plans_to_validate",
        label=_("Plans to validate"),
        url_name="plans:list",
        topic=Topic.TO_VALIDATE,
        permission=Permission.DECIDE,
        find=lambda organisation, _today: selectors.to_validate(organisation),
        concerns=permissions.may_decide,
        item=_of_plan,
    ),
)
