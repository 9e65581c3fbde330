"""The versions of a plan: which there are, what each said, and what differs between two."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from equiplan.web.organisations.requests import OrganisationRequest

from .. import history, pages, permissions, selectors, smart, stored_diffs
from ..life import path_of
from ..selectors import Versions
from .answers import spoken

NOW = "now"
PAGE = 30


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states that are compared."""

    code: str
    name: str
    state: stored_diffs.State


def _name(code: str) -> str:
    return _("today") if code == NOW else _("version %(n)s") % {"n": code}


def _url(plan_id: int, before: str, after: str) -> str:
    return reverse("plans:compare", args=[plan_id, int(before), after])


@require_safe
def index(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """Where the plan stands, its versions, and what was done since the newest."""
    plan = permissions.plan_for(request.organisation, plan_id)
    found = selectors.versions(plan)
    asked = _asked(request, found)
    if asked is not None:
        return redirect(_url(plan.pk, *asked))
    changes = Paginator(found.changes, PAGE).get_page(request.GET.get("page"))
    page = {
        "plan": plan,
        "found": found,
        "newest": found.versions[0] if found.versions else None,
        "frozen": [
            (version, smart.accepted_said(version.accepted, spoken())) for version in found.versions
        ],
        "changes": [history.told(line) for line in changes],
        "part": changes,
        "path": path_of(plan, request.member),
        **_choices(found, "", NOW),
    }
    return render(request, "plans/versions/list.html", page)


def _asked(request: OrganisationRequest, found: Versions) -> tuple[str, str] | None:
    """The two states asked for in the query string, if both are there."""
    known = {str(version.number) for version in found.versions}
    before, after = request.GET.get("before", ""), request.GET.get("after", "")
    return (before, after) if before in known and after in known | {NOW} else None


def _choices(found: Versions, before: str, after: str) -> dict[str, object]:
    """What can be compared, and what is compared now: by default the newest with today."""
    numbers = [str(version.number) for version in found.versions]
    return {
        "befores": [(code, _name(code)) for code in numbers],
        "afters": [(code, _name(code)) for code in (NOW, *numbers)],
        "before_code": before or next(iter(numbers), ""),
        "after_code": after,
    }


def _side(request: OrganisationRequest, plan_id: int, code: str) -> Side:
    if code == NOW:
        plan = permissions.plan_for(request.organisation, plan_id)
        return Side(code, _name(code), stored_diffs.today(plan))
    if not (code.isascii() and code.isdigit() and len(code) < 9):
        raise Http404
    version = permissions.version_for(request.organisation, plan_id, int(code))
    return Side(code, _name(code), stored_diffs.frozen(version))


@require_safe
def compare(request: OrganisationRequest, plan_id: int, number: int, other: str) -> HttpResponse:
    """What differs between a version and another, or the plan of today."""
    plan = permissions.plan_for(request.organisation, plan_id)
    before = _side(request, plan_id, str(number))
    after = _side(request, plan_id, other)
    page = {
        "plan": plan,
        "before": before,
        "after": after,
        "differences": stored_diffs.written(plan, before.state, after.state),
        **_choices(selectors.versions(plan), before.code, after.code),
    }
    return render(request, "plans/versions/compare.html", page)


@require_safe
def one(request: OrganisationRequest, plan_id: int, number: int) -> HttpResponse:
    """One version: the plan as it was when it was frozen."""
    version = permissions.version_for(request.organisation, plan_id, number)
    page = {
        "plan": version.plan,
        "version": version,
        "page": pages.page_of(selectors.content_in(version).draft),
    }
    return render(request, "plans/versions/one.html", page)
