"""What stands beside the reading: pictures of pages, and what of the document is in no field."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from equiplan.domain.plans.corrected import Corrected
from equiplan.domain.plans.corrections import Correction, CorrectionRefused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import leftover, permissions, pictures, selectors, services
from .correcting import elsewhere, place


@require_safe
def picture(request: OrganisationRequest, reading_id: int, number: int) -> HttpResponse:
    """A page of the brought file as a picture; a 404 for what has no such page."""
    row = permissions.reading_for(request.organisation, reading_id)
    drawn = pictures.picture_of(row.upload, number) if number <= len(row.sizes) else None
    if drawn is None:
        raise Http404
    answer = HttpResponse(drawn, content_type="image/png")
    answer.headers["Content-Security-Policy"] = settings.POLICY_OF_FILES
    return answer


@require_POST
def take(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """Take over what is in no field, as what a person says it is, or set it aside."""
    row = permissions.reading_for(request.organisation, reading_id)
    key, role = request.POST.get("key", ""), request.POST.get("as", "")
    if row.draft is None or role not in {*leftover.TAKEN, "aside"}:
        raise Http404
    state = selectors.state_of(row)
    beside = selectors.laid(row, state)
    try:
        made = _made(state, beside, key, role)
        services.correct(row, made, by=request.member, now=clock.now())
    except (services.CorrectingRefused, CorrectionRefused) as refusal:
        return elsewhere(request, row.pk, refusal)
    return redirect(place(row.pk, request.POST.get("at", ""), "left-over"))


def _made(state: Corrected, beside: selectors.Laid, key: str, role: str) -> tuple[Correction, ...]:
    """The corrections that taking over makes; none for what has been taken over since."""
    if role == "aside":
        return leftover.aside(beside.left, key)
    found = leftover.find_leftover(beside.blocks, beside.cover, beside.left, key)
    return leftover.TAKEN[role](state, found) if found else ()
