"""What every page of a reading is told."""

from django.urls import reverse

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform.language import spoken
from equiplan.web.platform.registry import ROUTES

from . import comparing, selectors
from .models import Reading
from .paging import Asked


def may_enter(request: OrganisationRequest, name: str) -> bool:
    """Whether the person who asks may enter a URL name."""
    return ROUTES[name].permission in request.permissions


def told_of(request: OrganisationRequest, row: Reading, at: str = "") -> dict[str, object]:
    """A reading, what was read in it once it was, and what this person may do with it.

    `at` is the key of what is looked at, where it is not what the address says.
    """
    given = request.GET
    asked = Asked(
        page=given.get("page", ""),
        at=at or given.get("at", ""),
        all_findings=given.get("findings") == "all",
        as_text=given.get("doc") == "text",
    )
    is_open = selectors.is_open(row)
    has_ended = row.draft is not None and not row.is_waiting
    read = selectors.reading_page(row, spoken(), asked) if has_ended else None
    return {
        "reading": row,
        "name": row.upload.name,
        "read": read,
        "candidates": comparing.candidates(row, read.draft) if read and is_open else None,
        "can_compare": may_enter(request, "imports:compare"),
        "bring_url": reverse("imports:bring"),
        "reading_url": reverse("imports:reading", args=[row.pk]),
        "can_adopt": may_enter(request, "imports:adopt"),
        "can_correct": is_open and may_enter(request, "imports:correct"),
    }
