"""The page that lays what was read beside a plan that is there already, to put it into it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.plans import permissions as plans
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import comparing, permissions, services
from ..context import told_of
from ..services.updating import Chosen


@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: OrganisationRequest, reading_id: int, plan_id: int) -> HttpResponse:
    """What differs between a plan and what was read; what is chosen of it goes into the plan."""
    row = permissions.reading_for(request.organisation, reading_id)
    plan = plans.plan_for(request.organisation, plan_id)
    if row.draft is None:
        raise Http404
    if request.method != "POST":
        context = told_of(request, row) | {"plan": plan, "page": comparing.page_of(plan, row)}
        return render(request, "imports/compare.html", context)
    chosen = Chosen(request.POST.get("stamp", ""), frozenset(request.POST.getlist("take")))
    try:
        services.update(row, plan, chosen, by=request.member, now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect("imports:compare", row.pk, plan.pk)
    messages.success(request, _("The plan was updated: what you chose is in it, and nothing else."))
    return redirect("plans:detail", plan.pk)
