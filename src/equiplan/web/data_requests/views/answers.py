"""What the pages of collecting answer alike: a service is run, then the page where it shows."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform.language import spoken
from equiplan.web.platform.run_action import ANY, attempt

__all__ = ["ANY", "asked_first", "attempt", "refused"]


def asked_first(
    request: OrganisationRequest,
    page: dict[str, Any],
    service: Callable[[], object],
    message: str,
    then: str,
) -> HttpResponse:
    """The page that asks, with a way back; what it asks about once it is confirmed."""
    if request.method == "POST":
        return attempt(request, service, message, then)
    return render(request, "ui/confirm_page.html", {"danger": False, "back": then} | page)


def refused(form: Any, service: Callable[[], object]) -> bool:
    """Whether the service of a whole form was refused; why is said on top of it."""
    try:
        service()
    except Refused as refusal:
        form.add_error(None, refusal.sentence(spoken()))
    return bool(form.errors)
