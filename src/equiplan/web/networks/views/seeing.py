"""Pages of a network about what its members share: all, one member, one indicator, a file."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import exports, permissions, selectors
from ..pictures import compared, grouped, summed
from .answers import page_of


def _shown(request: OrganisationRequest) -> selectors.Shown:
    return selectors.shown(request.organisation, clock.today())


@require_safe
def network_view(request: OrganisationRequest) -> HttpResponse:
    """Members and what they share, side by side."""
    shown = _shown(request)
    page = page_of(request, shown.members)
    context = {"shown": shown, "page": page, "sum": summed(shown), "indicators": grouped(shown)}
    return render(request, "networks/together.html", context)


@require_safe
def member(request: OrganisationRequest, membership_id: int) -> HttpResponse:
    """All that one member shares."""
    membership = permissions.membership_in(request.organisation, membership_id)
    shown = selectors.shown(request.organisation, clock.today(), only=membership.member)
    found = shown.of(membership.pk)
    if found is None:
        raise Http404
    return render(request, "networks/member.html", {"shown": shown, "member": found})


@require_safe
def indicator(request: OrganisationRequest, key: str) -> HttpResponse:
    """One indicator across the members that share it."""
    shown = _shown(request)
    found = compared(shown, key)
    if found is None:
        raise Http404
    return render(request, "networks/indicator.html", {"shown": shown, "found": found})


@require_safe
def export(request: OrganisationRequest, extension: str) -> HttpResponse:
    """What the pages show, as a file."""
    return exports.answer(_shown(request), extension)
