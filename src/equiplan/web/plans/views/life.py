"""The steps of a plan's life: validated, started, revised, closed; each asks before it is taken."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from equiplan.domain.errors import Refused
from equiplan.domain.plans.statuses import PlanStatus
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.numbers import whole_number

from .. import history, life, permissions, selectors, services, smart
from ..forms_life import AcceptForm, ReasonForm
from .answers import spoken

ANY = ["GET", "HEAD", "POST"]


@require_http_methods(ANY)
def status(request: OrganisationRequest, plan_id: int, status: str) -> HttpResponse:
    """Ask, then take the plan to another status; where it cannot go there, say so."""
    plan = permissions.plan_for(request.organisation, plan_id)
    if status not in list(PlanStatus):
        raise Http404
    step = life.step(plan, status)
    if step is None:
        return _not_from_here(request, plan_id)
    form = ReasonForm(request.POST) if request.method == "POST" else ReasonForm()
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            services.set_status(plan, status, by=request.member, now=clock.now(), reason=reason)
        except Refused as refusal:
            messages.error(request, refusal.sentence(spoken()))
        else:
            messages.success(request, str(step.done))
        return redirect("plans:detail", plan.pk)
    return render(request, "plans/versions/status.html", {"plan": plan, "step": step, "form": form})


def _not_from_here(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """Somebody was quicker, or an old page was open: say so where the plan stands."""
    messages.error(request, services.life.LifeRefused("plan.not_next").sentence(spoken()))
    return redirect("plans:versions", plan_id)


@require_http_methods(ANY)
def revise(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """What was changed since the last version; freeze the next one, for a reason."""
    plan = permissions.plan_for(request.organisation, plan_id)
    form = ReasonForm(request.POST) if request.method == "POST" else ReasonForm()
    if form.is_valid():
        try:
            version = services.revise(
                plan, form.cleaned_data["reason"], by=request.member, now=clock.now()
            )
        except Refused as refusal:
            form.add_error("reason", refusal.sentence(spoken()))
        else:
            message = _("Version %(n)d is frozen with its reason.") % {"n": version.number}
            messages.success(request, message)
            return redirect("plans:versions", plan.pk)
    found = selectors.versions(plan)
    page = {
        "plan": plan,
        "form": form,
        "newest": found.versions[0] if found.versions else None,
        "changes": [history.told(line) for line in found.changes],
        "path": life.path_of(plan, request.member),
        "back": reverse("plans:detail", args=[plan.pk]),
    }
    return render(request, "plans/versions/revise.html", page, status=400 if form.errors else 200)


@require_http_methods(ANY)
def validate(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """The SMART check of a plan; accept what remains, say why, and freeze a version."""
    plan = permissions.plan_for(request.organisation, plan_id)
    asked = request.GET.get("axis", "")
    axis_id = whole_number(asked)
    check = smart.page_of(selectors.content_of(plan), spoken(), axis_id)
    form = AcceptForm(request.POST) if request.method == "POST" else AcceptForm()
    if request.method == "POST" and _accepted(form, check):
        try:
            version = services.validate(
                plan,
                accepted=check.codes,
                by=request.member,
                now=clock.now(),
                reason=form.cleaned_data["reason"],
            )
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            return _validated(request, version.number, plan.pk)
    page = {
        "plan": plan,
        "check": check,
        "form": form,
        "axis_id": axis_id,
        "path": life.path_of(plan, request.member),
    }
    return render(request, "plans/versions/validate.html", page, status=400 if form.errors else 200)


def _accepted(form: AcceptForm, check: smart.SmartPage) -> bool:
    """Whether a form is whole: what remains is accepted on purpose and for a reason."""
    if form.is_valid() and check.codes:
        if not form.cleaned_data["accept"]:
            form.add_error(
                "accept", _("Tick the box to accept what remains, or complete it first.")
            )
        if not form.cleaned_data["reason"].strip():
            form.add_error("reason", _("Say in a sentence why what remains is accepted."))
    return not form.errors


def _validated(request: OrganisationRequest, number: int, plan_id: int) -> HttpResponse:
    message = _("The plan is validated: version %(n)d is frozen, and can be compared at any time.")
    messages.success(request, message % {"n": number})
    return redirect("plans:detail", plan_id)
