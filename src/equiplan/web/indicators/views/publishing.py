"""From the page of a counting to the draft of its publication."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from equiplan.domain.errors import Refused
from equiplan.web.datasets import permissions as datasets
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import services


@require_POST
def release_counting(request: OrganisationRequest, counting_id: int) -> HttpResponse:
    """Prepare the publication of a counting, by the dimension its page shows."""
    row = datasets.counting_for(request.organisation, counting_id)
    dimension, now = request.POST.get("by", ""), clock.now()
    try:
        draft = services.release_counting(
            row,
            dimension,
            by=request.member,
            now=now,
            is_rounded=request.POST.get("method") != "hidden",
        )
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect("datasets:counting", row.pk)
    return redirect(draft)
