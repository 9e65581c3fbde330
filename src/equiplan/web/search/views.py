"""The page of the search, which answers while one types."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from equiplan.web.organisations.requests import OrganisationRequest

from . import selectors


@require_safe
def index(request: OrganisationRequest) -> HttpResponse:
    """What is found for `?q=`, of one `?kind=` or of all; without words, what one may do."""
    found = selectors.search(request.member, request.GET.get("q", ""), request.GET.get("kind", ""))
    return render(request, "search/index.html", {"found": found})
