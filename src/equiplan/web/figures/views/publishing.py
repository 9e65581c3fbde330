"""From the page of a counting to the draft of its publication."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from equiplan.core.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.rosters import access as rosters
from equiplan.web.shared import clock
from equiplan.web.shared.speaking import spoken

from .. import actions


@require_POST
def release_counting(request: OrganisationRequest, counting_id: int) -> HttpResponse:
    """Prepare the publication of a counting, by the dimension its page shows."""
    row = rosters.counting_for(request.organisation, counting_id)
    dimension, now = request.POST.get("by", ""), clock.now()
    try:
        draft = actions.release_counting(row, dimension, by=request.member, now=now)
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect("rosters:counting", row.pk)
    return redirect(draft)
