"""What the pages of an organisation answer alike: refusals in the reader's language."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from equiplan.web.platform import run_action
from equiplan.web.platform.language import spoken

__all__ = ["attempt", "spoken"]


def attempt(
    request: HttpRequest, service: Callable[[], object], then: str, *parts: object, said: str = ""
) -> HttpResponse:
    """Do something and go where it shows; a refusal is said there instead."""
    return run_action.attempt(request, service, said, resolve_url(then, *parts))
