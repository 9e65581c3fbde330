"""Pages that show where things stand: our lists, a data request, a member, results, adoption."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import permissions, selectors


@require_safe
def our_lists(request: OrganisationRequest) -> HttpResponse:
    """What we owe our networks, and what we ask our members for."""
    lists = selectors.our_lists(request.organisation, clock.today(), spoken())
    return render(request, "data_requests/list.html", {"lists": lists})


@require_safe
def data_request(request: OrganisationRequest, data_request_id: int) -> HttpResponse:
    """What a data request asks for, and what is still to be reported, by whom."""
    found = permissions.data_request_of(request.organisation, data_request_id)
    page = selectors.following(found, clock.today(), spoken())
    return render(
        request, "data_requests/data_request.html", {"shown": page, "data_request": found}
    )


@require_safe
def submission(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """What one member has submitted."""
    found = permissions.submission_to(request.organisation, submission_id, clock.today())
    page = selectors.reported(found, clock.today(), spoken())
    return render(request, "data_requests/submission.html", {"shown": page, "submission": found})


@require_safe
def results(request: OrganisationRequest, data_request_id: int) -> HttpResponse:
    """Members by questions, with sums."""
    found = permissions.data_request_of(request.organisation, data_request_id)
    page = selectors.results(found, clock.today(), spoken())
    return render(request, "data_requests/results.html", {"shown": page, "data_request": found})


@require_safe
def adoption(request: OrganisationRequest) -> HttpResponse:
    """Who can report what, and since when; who cannot, and why."""
    gaps = selectors.adoption(request.organisation, clock.today(), spoken())
    return render(request, "data_requests/adoption.html", {"gaps": gaps})
