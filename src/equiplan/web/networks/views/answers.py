"""What the pages of networks answer alike: a deed, then the page where it shows."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from equiplan.core.errors import Refused
from equiplan.core.languages import LANGUAGES, Language
from equiplan.web.organisations.requests import OrganisationRequest

ANY = ["GET", "HEAD", "POST"]
PAGE = 25
T = TypeVar("T")


def page_of(request: OrganisationRequest, rows: Sequence[T]) -> "Page[T]":
    """The members of a network that are shown at once: a national one has hundreds."""
    return Paginator(rows, PAGE).get_page(request.GET.get("page"))


def language() -> Language:
    """The language this page is in."""
    spoken = get_language()
    return next((each for each in LANGUAGES if each == spoken), "fr")


def attempt(
    request: OrganisationRequest, deed: Callable[[], object], said: str, then: str
) -> HttpResponse:
    """Do something, say so, and go where it shows; a refusal is said there instead."""
    try:
        deed()
    except Refused as refusal:
        messages.error(request, refusal.sentence(language()))
    else:
        messages.success(request, said)
    return redirect(then)
