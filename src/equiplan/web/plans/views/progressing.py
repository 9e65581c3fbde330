"""How far a plan has come: its axes and its indicators, those first that need somebody."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from equiplan.domain.figures.progress import Standing
from equiplan.domain.figures.wording import why
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import permissions, selectors
from .answers import spoken

PAGE = 50
# Who needs somebody comes first.
ORDER = {
    Standing.MISSED: 0,
    Standing.OFF_TRACK: 1,
    Standing.AT_RISK: 2,
    Standing.UNKNOWN: 3,
    Standing.ON_TRACK: 4,
    Standing.MET: 5,
}


@require_safe
def progress(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """The progress of a plan, of its axes and of its indicators."""
    plan = permissions.plan_for(request.organisation, plan_id)
    page = selectors.plan_gone(plan, clock.today())
    ordered = sorted(page.gone, key=lambda each: ORDER[each.standing])
    known = [each for each in ordered if each.standing != Standing.UNKNOWN]
    untold = [each for each in ordered if each.standing == Standing.UNKNOWN]
    shown = {
        "plan": plan,
        "page": page,
        "standings": [(each, page.standing(each)) for each in ORDER],
        "gone": Paginator(known, PAGE).get_page(request.GET.get("page")),
        "untold": [(each.indicator, why(each.cell, spoken())) for each in untold[:PAGE]],
        "more": max(len(untold) - PAGE, 0),
        "may_edit": permissions.may_edit(request.member, plan),
        "plans_url": reverse("plans:list"),
        "plan_url": reverse("plans:detail", args=[plan.pk]),
    }
    return render(request, "plans/progress.html", shown)
