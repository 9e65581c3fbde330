"""The page of one action: all there is about it, and what people say, link and tick there."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from equiplan.domain.errors import Refused
from equiplan.domain.plans import schema
from equiplan.domain.plans.fields import Field, Of, Use
from equiplan.importing.limits import LIMITS
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.numbers import whole_number
from equiplan.web.uploads.handlers import was_cut
from equiplan.web.uploads.services import receive, too_large

from .. import forms, permissions, selectors, services, tables, words
from .. import history as told
from ..pages import headings, understood
from . import occurring
from .answers import attempt, say_done, spoken, url_of

# Fields that have a place of their own on the page of an action.
ELSEWHERE = frozenset(
    {"number", "title", "measures", "indicators", "owners", "accountable", "status", "progress"}
)


@require_safe
def action(request: OrganisationRequest, action_id: int) -> HttpResponse:
    """Everything about one action."""
    row = permissions.action_for(request.organisation, action_id)
    page = selectors.action_page(row, member=request.member, today=clock.today())
    line = selectors.ActionLine(row, page.is_late, page.may_edit)
    shown = {
        "page": page,
        "action": row,
        "plan": page.plan,
        "axes": selectors.axes(page.plan),
        "facts": forms.facts_of("action", row, _facts()),
        "understood": _understood(row),
        "money": [_money(each) for each in page.budget_lines],
        "when": words.dates(row.starts_on, row.ends_on),
        "status_code": tables.status_of(line),
        "history": [told.told(each) for each in page.history],
        "occurrences": occurring.rows(page.occurrences),
        "plans_url": reverse("plans:list"),
        "plan_url": reverse("plans:detail", args=[page.plan.pk]),
    }
    return render(request, "plans/action.html", shown)


def _money(line: Any) -> tuple[Any, str, str]:
    """A line of the budget, what was planned and what was spent."""
    spent = "" if line.spent is None else words.money(line.spent, line.currency)
    return line, words.money(line.amount, line.currency), spent


def _understood(row: Any) -> dict[str, tuple[str, ...]]:
    """What was understood of the words of an action, by field."""
    draft = selectors.action_draft(row)
    return {field.name: understood(field, draft) for field in headings()}


def _facts() -> tuple[Field, ...]:
    """The fields in the middle of the page, in their order."""
    edited = schema.fields("action", Use.EDIT)
    return tuple(each for each in edited if each.name not in ELSEWHERE)


@require_POST
def move(request: OrganisationRequest, action_id: int) -> HttpResponse:
    """Put an action at the end of another axis of its plan."""
    row = permissions.action_for(request.organisation, action_id)
    axis_id, now = whole_number(request.POST.get("axis")), clock.now()
    if axis_id is None:
        return redirect(url_of(row))
    axis = permissions.axis_for(request.organisation, axis_id)

    def do() -> None:
        services.move_action(row, axis, by=request.member, now=now)
        say_done(request, row, now, said=_("Moved."))

    return attempt(request, do, url_of(row))


@require_POST
def comment(request: OrganisationRequest, action_id: int) -> HttpResponse:
    """Say something about an action."""
    row = permissions.action_for(request.organisation, action_id)
    text = request.POST.get("value", "")
    now = clock.now()
    return attempt(
        request,
        lambda: services.comment(row, text, by=request.member, now=now),
        url_of(row) + "#comments",
    )


@require_POST
def link(request: OrganisationRequest, action_id: int) -> HttpResponse:
    """Keep a document with an action."""
    row = permissions.action_for(request.organisation, action_id)
    return attempt(request, lambda: _link(request, row), url_of(row) + "#documents")


def _link(request: OrganisationRequest, row: Any) -> None:
    if was_cut(request):
        raise too_large(_("your document"), LIMITS.file_bytes)
    permissions.check_may_edit(request.member, row)
    file = request.FILES.get("document")
    if file is None:
        raise services.ChangeRefused("change.no_document")
    now = clock.now()
    upload = receive(file, by=request.member, at_most=LIMITS.file_bytes, now=now)
    title = request.POST.get("value", "")
    services.link_document(row, upload, title, by=request.member, now=now)
    say_done(request, row, now)


@require_safe
def document(request: OrganisationRequest, document_id: int) -> HttpResponse:
    """A linked document, to be kept and never shown in the page; it is small enough to hold."""
    linked = permissions.document_for(request.organisation, document_id)
    with linked.upload.file.open("rb") as kept:
        answer = HttpResponse(kept.read(), content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = content_disposition_header(True, linked.upload.name)
    answer.headers["Content-Security-Policy"] = settings.POLICY_OF_FILES
    return answer


REMOVALS: dict[str, tuple[Any, Any]] = {
    "axis": (permissions.axis_for, services.remove_axis),
    "action": (permissions.action_for, services.remove_action),
    "indicator": (permissions.indicator_for, services.remove_indicator),
    "comment": (permissions.comment_for, services.uncomment),
    "document": (permissions.document_for, services.unlink),
}


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: OrganisationRequest, of: str, pk: int) -> HttpResponse:
    """Take something out of a plan; it is kept, and can be brought back."""
    if of not in REMOVALS:
        raise Http404
    load, service = REMOVALS[of]
    row = load(request.organisation, pk)
    if request.method != "POST":
        shown = {
            "title": _("Remove this?"),
            "sentence": str(row)[:300],
            "yes": _("Remove"),
            "danger": True,
            "back": url_of(row),
        }
        return render(request, "ui/confirm_page.html", shown)
    now = clock.now()
    try:
        service(row, by=request.member, now=now)
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    else:
        say_done(request, row, now, said=_("Removed."))
    row.refresh_from_db()
    return redirect(url_of(row))


@require_POST
def add_axis(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """Add an axis at the end of a plan."""
    plan = permissions.plan_for(request.organisation, plan_id)
    title, now = request.POST.get("value", ""), clock.now()
    return attempt(
        request,
        lambda: services.add_axis(plan, title, by=request.member, now=now),
        url_of(plan) + "#add-axis",
    )


@require_POST
def add_action(request: OrganisationRequest, axis_id: int) -> HttpResponse:
    """Add an action at the end of an axis, and go to its page to say more."""
    axis = permissions.axis_for(request.organisation, axis_id)
    title, now = request.POST.get("value", ""), clock.now()
    try:
        added = services.add_action(axis, title, by=request.member, now=now)
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect(url_of(axis))
    say_done(request, added, now, said=_("The action is there: say who carries it and until when."))
    return redirect(url_of(added))


@require_safe
def axis(request: OrganisationRequest, axis_id: int) -> HttpResponse:
    """The fields of one axis, and its indicators."""
    row = permissions.axis_for(request.organisation, axis_id)
    return _fields(request, "axis", row, row.plan)


@require_safe
def facts(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """The fields of a plan, and its indicators."""
    row = permissions.plan_for(request.organisation, plan_id)
    return _fields(request, "plan", row, row)


def _fields(request: OrganisationRequest, of: Of, row: Any, plan: Any) -> HttpResponse:
    history = selectors.whole_history(row) if of == "plan" else selectors.history(row)
    shown = {
        "of": of,
        "row": row,
        "plan": plan,
        "facts": forms.facts_of(of, row),
        "indicators": selectors.indicators_of(clock.today(), **{of: row}),
        "may_edit": permissions.may_edit(request.member, row),
        "history": [told.told(each) for each in history],
        "plans_url": reverse("plans:list"),
        "plan_url": reverse("plans:detail", args=[plan.pk]),
    }
    return render(request, "plans/fields.html", shown)
