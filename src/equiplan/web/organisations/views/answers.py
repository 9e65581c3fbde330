"""What the pages of an organisation answer alike: refusals in the reader's language."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from equiplan.core.errors import Refused
from equiplan.core.languages import LANGUAGES, Language


def language() -> Language:
    """The language this page is in."""
    spoken = get_language()
    return next((each for each in LANGUAGES if each == spoken), "fr")


def attempt(
    request: HttpRequest, deed: Callable[[], object], then: str, *parts: object, said: str = ""
) -> HttpResponse:
    """Do something and go where it shows; a refusal is said there instead."""
    try:
        deed()
    except Refused as refusal:
        messages.error(request, refusal.sentence(language()))
    else:
        if said:
            messages.success(request, said)
    return redirect(then, *parts)
