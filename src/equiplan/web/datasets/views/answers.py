"""What the pages of files answer alike: a service is run, then the page where it shows."""

from django.http import HttpResponse
from django.shortcuts import render

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform.run_action import ANY, attempt

__all__ = ["ANY", "asked", "attempt"]


def asked(request: OrganisationRequest, **told: object) -> HttpResponse:
    """The page that asks before something is done: title, sentence, yes, back, danger."""
    return render(request, "ui/confirm_page.html", {"danger": True, **told})
