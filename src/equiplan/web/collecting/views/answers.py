"""What the pages of collecting answer alike: a deed, then the page where it shows."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from equiplan.core.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest

from ..forms import spoken

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


def asked_first(
    request: OrganisationRequest,
    page: dict[str, Any],
    deed: Callable[[], object],
    said: str,
    then: str,
) -> HttpResponse:
    """The page that asks, with a way back; what it asks about once it is confirmed."""
    if request.method == "POST":
        return attempt(request, deed, said, then)
    return render(request, "ui/confirm_page.html", {"danger": False, "back": then} | page)


def refused(form: Any, deed: Callable[[], object]) -> bool:
    """Whether the deed of a whole form was refused; why is said on top of it."""
    try:
        deed()
    except Refused as refusal:
        form.add_error(None, refusal.sentence(spoken()))
    return bool(form.errors)
