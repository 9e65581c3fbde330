"""What the pages of figures answer alike: a deed, then the page where it shows."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from equiplan.core.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest

from .. import words


def attempt(
    request: OrganisationRequest, deed: Callable[[], object], said: str, then: str
) -> HttpResponse:
    """Do something, say so, and go where it shows; a refusal is said there instead."""
    try:
        deed()
    except Refused as refusal:
        messages.error(request, refusal.sentence(words.language()))
    else:
        messages.success(request, said)
    return redirect(then)
