"""What the pages of networks answer alike."""

from collections.abc import Sequence
from typing import TypeVar

from django.core.paginator import Page, Paginator

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform.language import spoken
from equiplan.web.platform.run_action import ANY, attempt

__all__ = ["ANY", "attempt", "page_of", "spoken"]

PAGE = 25
T = TypeVar("T")


def page_of(request: OrganisationRequest, rows: Sequence[T]) -> "Page[T]":
    """The members of a network that are shown at once: a national one has hundreds."""
    return Paginator(rows, PAGE).get_page(request.GET.get("page"))
