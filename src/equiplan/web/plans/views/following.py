"""What is to follow: all that waits for me, then in all plans mine, late, due soon, lacking."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.waiting import waiting_for

from .. import selectors

PAGE = 25
MINE_ALL = _("All that waits for me")
MOST = 25
"""How many things of a kind are shown among all that waits."""
LACKS: dict[str, str | Promise] = {
    "owner": _("an owner"),
    "date": _("a date"),
    "target": _("a target"),
    "indicator": _("an indicator"),
}
# The field that gives what is lacking.
GIVES = {"owner": "owners", "date": "calendar", "target": "targets", "indicator": "indicators"}


@dataclass(frozen=True, slots=True)
class Tab:
    """One way of looking: its code, its name, and what it says when there is nothing."""

    code: str
    label: str | Promise
    found: Callable[[OrganisationRequest, date], QuerySet[Any]]
    nothing: str | Promise


TABS = (
    Tab(
        "mine",
        _("Mine"),
        lambda request, _today: selectors.mine(request.member),
        _("No open action is yours. An action becomes yours when its owner is linked to you."),
    ),
    Tab(
        "late",
        _("Late"),
        lambda request, today: selectors.late(request.organisation, today),
        _("Nothing is late."),
    ),
    Tab(
        "due",
        _("Due in 30 days"),
        lambda request, today: selectors.due(request.organisation, today),
        _("Nothing ends within thirty days."),
    ),
    Tab(
        "lacking",
        _("Lacking something"),
        lambda request, _today: selectors.lacking(
            request.organisation, str(request.GET.get("what", ""))
        ),
        _("Every open action has an owner, a date, a target and an indicator."),
    ),
)


@require_safe
def waiting(request: OrganisationRequest) -> HttpResponse:
    """Everything that waits for this member, wherever it waits, kind by kind."""
    today = clock.today()
    groups = waiting_for(request.member, request.permissions, today)
    shown = {
        "tab": {"code": "waiting"},
        "tabs": _tabs(request, today, waits=sum(len(group.items) for group in groups)),
        "groups": [(group, len(group.items[MOST:])) for group in groups],
        "most": f":{MOST}",
    }
    return render(request, "plans/waiting.html", shown)


def _tabs(
    request: OrganisationRequest, today: date, waits: int | None = None
) -> list[tuple[dict[str, Any], str, int | None]]:
    """Each tab with its address and how much there is; of all that waits only where it is shown."""
    counts = selectors.counts(request.member, today)
    tabs: list[tuple[str, str | Promise, int | None]] = [("waiting", MINE_ALL, waits)]
    tabs += [(each.code, each.label, getattr(counts, each.code)) for each in TABS]
    return [
        ({"code": code, "label": label}, reverse(f"plans:{code}"), number)
        for code, label, number in tabs
    ]


@require_safe
def follow(request: OrganisationRequest, show: str) -> HttpResponse:
    """One of the four lists, with how much there is in each."""
    today = clock.today()
    tab = next(each for each in TABS if each.code == show)
    page = Paginator(tab.found(request, today), PAGE).get_page(request.GET.get("page"))
    what = request.GET.get("what", "")
    shown = {
        "tab": tab,
        "tabs": _tabs(request, today),
        "page": page,
        "rows": [_row(action, tab, today) for action in page],
        "lacks": list(LACKS.items()),
        "what": what if what in LACKS else "",
        "query": f"what={what}" if what in LACKS else "",
    }
    return render(request, "plans/follow.html", shown)


def _row(action: Any, tab: Tab, today: date) -> dict[str, Any]:
    lacking = selectors.lacks(action) if tab.code == "lacking" else ()
    return {
        "action": action,
        "status": "late" if selectors.is_late(action, today) else action.status,
        "days": abs((action.due - today).days) if action.due else None,
        "is_past": bool(action.due and action.due < today),
        "lacks": [(LACKS[code], GIVES[code]) for code in lacking],
    }
