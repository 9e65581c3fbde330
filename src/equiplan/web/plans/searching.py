"""What can be found in plans: plans, their axes, their actions and their indicators."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member
from equiplan.web.platform.search import SearchAct, SearchEntry, SearchKind

from . import permissions
from .models import Action, Axis, Indicator, Plan
from .permissions import plan_of
from .translated import plainly, worded


def _plans(member: Member) -> QuerySet[Plan]:
    return permissions.plans_of(member.organisation)


def _axes(member: Member) -> QuerySet[Axis]:
    return permissions.axes_of(member.organisation).order_by("-plan__adopted_at", "position")


def _actions(member: Member) -> QuerySet[Action]:
    actions = permissions.actions_of(member.organisation)
    return actions.order_by("-axis__plan__adopted_at", "axis__position", "position")


def _indicators(member: Member) -> QuerySet[Indicator]:
    return permissions.indicators_of(member.organisation).order_by("pk")


def _host(indicator: Indicator) -> Plan | Axis | Action:
    host = indicator.action or indicator.axis or indicator.plan
    if host is None:
        raise ValueError(f"indicator {indicator.pk} belongs to nothing")
    return host


def _numbered(row: Axis | Action) -> str:
    title = plainly(row, "title", plan_of(row).language)
    return f"{row.number} {title}" if row.number else title


def _of_plan(plan: Plan) -> SearchEntry:
    title, language = worded(plan, "title", plan.language)
    url = reverse("plans:detail", args=[plan.pk])
    return SearchEntry(title, plan.get_status_display(), url, language)


def _of_axis(axis: Axis) -> SearchEntry:
    return _inside(axis, _numbered(axis), "title", reverse("plans:axis", args=[axis.pk]))


def _of_action(action: Action) -> SearchEntry:
    return _inside(action, _numbered(action), "title", reverse("plans:action", args=[action.pk]))


def _of_indicator(indicator: Indicator) -> SearchEntry:
    title = plainly(indicator, "text", plan_of(_host(indicator)).language)
    return _inside(indicator, title, "text", reverse("plans:indicator", args=[indicator.pk]))


def _inside(row: Axis | Action | Indicator, title: str, field: str, url: str) -> SearchEntry:
    """What stands in a plan, which is what it belongs to."""
    plan = plan_of(_host(row)) if isinstance(row, Indicator) else plan_of(row)
    context, its_language = worded(plan, "title", plan.language)
    language = worded(row, field, plan.language)[1]
    return SearchEntry(title, context, url, language, its_language)


SEARCHED: tuple[SearchKind[Any], ...] = (
    SearchKind(
        code="plans",
        label=_("Plans"),
        permission=Permission.READ,
        find=_plans,
        texts=lambda plan: (plainly(plan, "title", plan.language), plan.title, plan.issuer),
        entry=_of_plan,
    ),
    SearchKind(
        code="actions",
        label=_("Actions"),
        permission=Permission.READ,
        find=_actions,
        texts=lambda action: (_numbered(action), action.title, action.description),
        entry=_of_action,
    ),
    SearchKind(
        code="axes",
        label=_("Axes"),
        permission=Permission.READ,
        find=_axes,
        texts=lambda axis: (_numbered(axis), axis.title, axis.objective),
        entry=_of_axis,
    ),
    SearchKind(
        code="indicators",
        label=_("Indicators"),
        permission=Permission.READ,
        find=_indicators,
        texts=lambda row: (plainly(row, "text", plan_of(_host(row)).language), row.text),
        entry=_of_indicator,
    ),
)

ACTS = (
    SearchAct("plans:new", _("Begin a plan"), Permission.DECIDE, _("new plan write create")),
    SearchAct("plans:mine", _("My actions"), Permission.READ, _("mine status update")),
    SearchAct("plans:late", _("Late actions"), Permission.READ, _("overdue delay")),
    SearchAct("plans:waiting", _("All that waits for me"), Permission.READ, _("to do tasks")),
)
