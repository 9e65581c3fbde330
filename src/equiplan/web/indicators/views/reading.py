"""Pages to read figures: all of them, and one with where it comes from."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.numbers import whole_number

from .. import permissions, pictures, selectors
from ..selectors import Asked, Show


@require_safe
def index(request: OrganisationRequest) -> HttpResponse:
    """All indicators that are measured, and where each stands."""
    page = selectors.figures(
        request.organisation, _asked(request), request.GET.get("page"), clock.today()
    )
    context = {"figures": page, "shows": pictures.SHOWS, "asked": page.asked}
    return render(request, "indicators/list.html", context)


def _asked(request: OrganisationRequest) -> Asked:
    show, plan = request.GET.get("show", ""), request.GET.get("plan", "")
    return Asked(
        Show(show) if show in set(Show) else Show.MEASURED,
        whole_number(plan),
    )


@require_safe
def figure(request: OrganisationRequest, indicator_id: int) -> HttpResponse:
    """One figure: over time, in its parts, and where it comes from."""
    indicator = permissions.indicator_for(request.organisation, indicator_id)
    page = selectors.figure(request.organisation, indicator, clock.today())
    context = {
        "figure": page,
        "indicator": indicator,
        "host_url": permissions.url_of_host(indicator),
        "chart": pictures.over_time(page),
        "parts": pictures.parts(page),
        "dimension": pictures.dimension(page),
        "slots": pictures.slots(page),
        "left_out": pictures.left_out(page),
        "may_bind": permissions.may_bind(request.member, indicator),
    }
    return render(request, "indicators/figure.html", context)
