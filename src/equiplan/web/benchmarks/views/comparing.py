"""Pages of one indicator beside its networks and reference series."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.plans.permissions import indicator_for, plan_of
from equiplan.web.plans.services.changes import host_of
from equiplan.web.platform import clock
from equiplan.web.platform.numbers import whole_numbers

from .. import exports, permissions, pictures, selectors, services, wording
from .answers import refuse, said_of


@require_safe
def compare(request: OrganisationRequest, indicator_id: int) -> HttpResponse:
    """The comparison: a sentence, a chart, a table, and what is and is not comparable."""
    indicator = indicator_for(request.organisation, indicator_id)
    found = selectors.comparison(request.organisation, indicator, clock.today())
    plan = plan_of(host_of(indicator))
    context = {
        "found": found,
        "plan": plan,
        "plan_url": reverse("plans:detail", args=[plan.pk]),
        "sentence": wording.sentence(found),
        "remarks": wording.remarks(found),
        "columns": pictures.columns(found),
        "rows": pictures.rows(found),
        "chart": pictures.over_years(found),
        "spreads": [c for n in found.networks if (c := pictures.spread_of(found, n))],
        "offered": selectors.offered(request.organisation, indicator, found.measure),
        "may_keep": permissions.may_keep(request.member),
    }
    return render(request, "benchmarks/compare.html", context)


@require_POST
def beside(request: OrganisationRequest, indicator_id: int) -> HttpResponse:
    """Put series beside an indicator."""
    indicator = indicator_for(request.organisation, indicator_id)
    chosen = whole_numbers(request.POST.getlist("series"))
    try:
        services.put_beside(indicator, chosen, by=request.member, now=clock.now())
    except Refused as refusal:
        refuse(request, refusal)
    else:
        said_of(request, "beside")
    return redirect("benchmarks:compare", indicator.pk)


@require_safe
def export(request: OrganisationRequest, indicator_id: int, extension: str) -> HttpResponse:
    """The comparison as a file."""
    indicator = indicator_for(request.organisation, indicator_id)
    found = selectors.comparison(request.organisation, indicator, clock.today())
    return exports.answer(found, extension)
