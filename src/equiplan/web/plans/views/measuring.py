"""The indicators of a plan as a whole, and the short way to a new one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import permissions, selectors, services
from ..forms_measure import MeasureForm
from .answers import spoken


@require_http_methods(["GET", "HEAD", "POST"])
def measure(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """What the plan is measured by; add a figure with its target."""
    plan = permissions.plan_for(request.organisation, plan_id)
    given = request.POST if request.method == "POST" else None
    form = MeasureForm(given, asks_why=plan.status != "draft")
    if form.is_valid():
        try:
            services.measure(plan, form.measure(), by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            messages.success(request, _("The indicator is in the plan."))
            return redirect("plans:measure", plan.pk)
    context = {
        "plan": plan,
        "form": form,
        "indicators": selectors.indicators_of(clock.today(), plan=plan),
        "may_add": permissions.may_edit(request.member, plan),
        "plans_url": reverse("plans:list"),
        "plan_url": reverse("plans:detail", args=[plan.pk]),
    }
    return render(request, "plans/measure.html", context)
