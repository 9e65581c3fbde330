"""The versions of a plan: which there are, what each said, and what differs between two."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from equiplan.web.organisations.requests import OrganisationRequest

from .. import access, compared, pages, queries, smart, told
from ..life import path_of
from ..queries import Versions
from .answers import spoken

NOW = "now"
PAGE = 30


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states that are compared."""

    code: str
    name: str
    state: compared.State


def _name(code: str) -> str:
    return _("today") if code == NOW else _("version %(n)s") % {"n": code}


def _url(plan_id: int, before: str, after: str) -> str:
    return reverse("plans:compare", args=[plan_id, int(before), after])


@require_safe
def index(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """Where the plan stands, its versions, and what was done since the newest."""
    plan = access.plan_for(request.organisation, plan_id)
    found = queries.versions(plan)
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
        "changes": [told.told(line) for line in changes],
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
        plan = access.plan_for(request.organisation, plan_id)
        return Side(code, _name(code), compared.today(plan))
    if not (code.isascii() and code.isdigit() and len(code) < 9):
        raise Http404
    version = access.version_for(request.organisation, plan_id, int(code))
    return Side(code, _name(code), compared.frozen(version))


@require_safe
def compare(request: OrganisationRequest, plan_id: int, number: int, other: str) -> HttpResponse:
    """What differs between a version and another, or the plan of today."""
    plan = access.plan_for(request.organisation, plan_id)
    before = _side(request, plan_id, str(number))
    after = _side(request, plan_id, other)
    page = {
        "plan": plan,
        "before": before,
        "after": after,
        "differences": compared.written(plan, before.state, after.state),
        **_choices(queries.versions(plan), before.code, after.code),
    }
    return render(request, "plans/versions/compare.html", page)


@require_safe
def one(request: OrganisationRequest, plan_id: int, number: int) -> HttpResponse:
    """One version: the plan as it was when it was frozen."""
    version = access.version_for(request.organisation, plan_id, number)
    page = {
        "plan": version.plan,
        "version": version,
        "page": pages.page_of(queries.content_in(version).draft),
    }
    return render(request, "plans/versions/one.html", page)
