"""Indicators: what is looked at, what is aimed at by when, what was found on which day."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import forms, permissions, selectors, services
from ..services.changes import host_of
from .answers import attempt, say_done, url_of

HOSTS: dict[str, Callable[..., Any]] = {
    "plan": permissions.plan_for,
    "axis": permissions.axis_for,
    "action": permissions.action_for,
}


@require_safe
def indicator(request: OrganisationRequest, indicator_id: int) -> HttpResponse:
    """One indicator: how it is measured, its targets and its values."""
    row = permissions.indicator_for(request.organisation, indicator_id)
    host = host_of(row)
    plan = permissions.plan_of(host)
    progress = selectors.gone(row, clock.today())
    shown = {
        "indicator": row,
        "gone": progress,
        "host": host,
        "plan": plan,
        "facts": forms.facts_of("indicator", row),
        "aims": list(row.aims.all()),
        "values": list(row.values.select_related("by__account")),
        "may_edit": permissions.may_edit(request.member, host),
        "may_report": permissions.may_report(request.member, host),
        "asks_why": plan.status != "draft",
        "plans_url": reverse("plans:list"),
        "plan_url": reverse("plans:detail", args=[plan.pk]),
        "host_url": url_of(host),
    }
    return render(request, "plans/indicator.html", shown)


@require_POST
def add_indicator(request: OrganisationRequest, of: str, pk: int) -> HttpResponse:
    """Add an indicator to a plan, an axis or an action."""
    if of not in HOSTS:
        raise Http404
    host = HOSTS[of](request.organisation, pk)
    text, now = request.POST.get("value", ""), clock.now()
    return attempt(
        request,
        lambda: services.add_indicator(host, text, by=request.member, now=now),
        url_of(host),
    )


def _given(request: OrganisationRequest, *names: str) -> dict[str, str]:
    return {name: request.POST.get(name, "") for name in names}


@require_POST
def aim(request: OrganisationRequest, indicator_id: int) -> HttpResponse:
    """Say what is to be reached by a day; nothing takes it back."""
    row = permissions.indicator_for(request.organisation, indicator_id)
    given = _given(request, "on", "value", "upper", "reason")
    if not given["value"].strip():
        del given["value"], given["upper"]
        return _done(request, row, services.remove_aim, given)
    return _done(request, row, services.aim, given)


@require_POST
def value(request: OrganisationRequest, indicator_id: int) -> HttpResponse:
    """Record what was found on a day; nothing takes it back."""
    row = permissions.indicator_for(request.organisation, indicator_id)
    given = _given(request, "on", "value", "note")
    if not given["value"].strip():
        return _done(request, row, services.forget_value, {"on": given["on"]})
    return _done(request, row, services.record_value, given)


def _done(
    request: OrganisationRequest, row: Any, service: Callable[..., Any], given: dict[str, str]
) -> HttpResponse:
    now = clock.now()

    def do() -> None:
        service(row, by=request.member, now=now, **given)
        say_done(request, row, now)

    return attempt(request, do, reverse("plans:indicator", args=[row.pk]))
