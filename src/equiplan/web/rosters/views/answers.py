"""What the pages of rosters answer alike: a deed, then the page where it shows."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from equiplan.core.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest

from ..labels import spoken

ANY = ["GET", "HEAD", "POST"]


def attempt(
    request: OrganisationRequest, deed: Callable[[], object], said: str, then: str
) -> HttpResponse:
    """Do something, say so, and go where it shows; a refusal is said there instead."""
    try:
        deed()
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    else:
        messages.success(request, said)
    return redirect(then)


def asked(request: OrganisationRequest, **told: object) -> HttpResponse:
    """The page that asks before something is done: title, sentence, yes, back, danger."""
    return render(request, "ui/confirm_page.html", {"danger": True, **told})
