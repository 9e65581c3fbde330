"""Changing one field: in its cell, or on a page of its own where there is no script."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.forms import CharField
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.domain.errors import Refused
from equiplan.domain.plans.statuses import ActionStatus
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.numbers import whole_number

from .. import forms, permissions, selectors, services, tables
from ..pages import cell_of, headings
from ..sections import tongue_of
from ..services.changes import fresh, host_of
from .answers import say_done, say_shared_names, spoken, url_of

Route = Callable[..., Any]
Service = Callable[..., object]


@dataclass(frozen=True, slots=True)
class Editable:
    """A kind of row: what loads it, and the service that changes a field of it."""

    route: Route
    service: Service


def _change_action(row: Any, field: str, value: Any, **how: Any) -> object:
    if field == "status":
        value, how["reason"] = value
    return services.change(row, field, value, **how)


def _tick(row: Any, _field: str, value: Any, *, edit: int | None, **how: Any) -> object:  # noqa: ARG001
    return services.tick(row, value, **how)


def _spend(row: Any, _field: str, value: Any, *, edit: int | None, **how: Any) -> object:  # noqa: ARG001
    return services.spend(row, value, **how)


KINDS: dict[str, Editable] = {
    "plan": Editable(permissions.plan_for, services.change_plan),
    "axis": Editable(permissions.axis_for, services.change_axis),
    "action": Editable(permissions.action_for, _change_action),
    "owner": Editable(permissions.owner_for, services.change_owner),
    "step": Editable(permissions.step_for, _tick),
    "line": Editable(permissions.budget_line_for, _spend),
    "indicator": Editable(permissions.indicator_for, services.change_indicator),
}


@dataclass(frozen=True, slots=True)
class Editing:
    """One field of one row, being changed; `is_cell` where it is changed in its table."""

    request: OrganisationRequest
    of: str
    row: Model
    field: str
    form: forms.FieldForm
    is_cell: bool

    @property
    def url(self) -> str:
        """Where the field is asked for and saved."""
        return reverse("plans:edit", args=[self.of, self.row.pk, self.field])

    @property
    def back(self) -> str:
        """Where the field is shown."""
        if "plan" in (self.request.POST.get("to"), self.request.GET.get("to")):
            plan = permissions.plan_of(host_of(self.row))
            return reverse("plans:detail", args=[plan.pk]) + f"#action-{self.row.pk}"
        return url_of(self.row)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: OrganisationRequest, of: str, pk: int, field: str) -> HttpResponse:
    """One field of a plan, an axis, an action or a part of one: asked for, then saved."""
    made = forms.forms_of(of).get(field)
    if made is None:
        raise Http404
    row = KINDS[of].route(request.organisation, pk)
    is_cell = bool(request.htmx) and "cell" in (request.POST.get("to"), request.GET.get("to"))
    editing = Editing(request, of, row, field, made, is_cell)
    if request.method == "POST":
        return _save(editing)
    if is_cell and "shown" in request.GET:
        return _cell(editing)
    first = forms.first_values(made, row, field)
    return _asking(editing, forms.EditForm(made, row, initial=first))


def _asking(editing: Editing, form: forms.EditForm, **more: object) -> HttpResponse:
    context = {
        "form": form,
        "editing": editing,
        "host": host_of(editing.row),
        "edit": host_of(editing.row).edit,
        "conflict": None,
        "plans_url": reverse("plans:list"),
        **more,
    }
    template = "plans/edit_form.html" if editing.request.htmx else "plans/edit.html"
    # htmx leaves the page as it is at any other status.
    status = 400 if form.errors and not editing.request.htmx else 200
    return render(editing.request, template, context, status=status)


def _merging(editing: Editing) -> HttpResponse:
    """Theirs and mine in one box, to be tidied by whoever asked, before anything is saved."""
    given = editing.request.POST
    both = f"{given['merge']}\n{given.get('value', '')}"
    return _asking(editing, forms.EditForm(editing.form, editing.row, initial={"value": both}))


def _save(editing: Editing) -> HttpResponse:
    request, now = editing.request, clock.now()
    if "merge" in request.POST:
        return _merging(editing)
    form = forms.EditForm(editing.form, editing.row, request.POST)
    if not form.is_valid():
        return _asking(editing, form)
    given = editing.form.given(form.cleaned_data)
    try:
        _do(editing, given, now)
    except services.EditConflict as conflict:
        return _both(editing, conflict)
    except Refused as refusal:
        form.add_error(None, refusal.sentence(spoken()))
        return _asking(editing, form)
    say_done(request, editing.row, now, said=_said(editing, given))
    if (editing.of, editing.field) == ("action", "owners"):
        say_shared_names(request, editing.row)
    return _cell(editing) if editing.is_cell else redirect(editing.back)


def _said(editing: Editing, given: object) -> str:
    """What to say besides that it was saved: what comes back is never done for good."""
    is_said = editing.of == "action" and editing.field == "status"
    if not (is_said and isinstance(given, tuple) and given[0] == ActionStatus.DONE):
        return ""
    goes_on = getattr(fresh(editing.row), "status", "") != ActionStatus.DONE
    return _("Done for this time: the action comes back, and goes on.") if goes_on else ""


def _do(editing: Editing, given: object, now: datetime) -> None:
    seen = editing.request.POST.get("edit", "")
    edit = whole_number(seen)
    service = KINDS[editing.of].service
    service(editing.row, editing.field, given, by=editing.request.member, now=now, edit=edit)


def _both(editing: Editing, conflict: services.EditConflict) -> HttpResponse:
    """Both texts, side by side; the form holds mine, to be kept, merged or left."""
    row = fresh(editing.row)
    form = forms.EditForm(editing.form, row, initial=_shown_again(editing))
    conflict_context = {
        "sentence": conflict.sentence(spoken()),
        "theirs": forms.unlisted(conflict.facts["theirs"]),
        "mine": forms.unlisted(conflict.facts["mine"]),
        "can_merge": isinstance(form.fields.get("value"), CharField),
        "by": conflict.facts["by"],
        "at": conflict.facts["at"],
    }
    fresh_editing = Editing(
        editing.request, editing.of, row, editing.field, editing.form, editing.is_cell
    )
    return _asking(fresh_editing, form, conflict=conflict_context)


def _shown_again(editing: Editing) -> Mapping[str, Any]:
    return {name: editing.request.POST.get(name, "") for name in editing.form.parts}


def _cell(editing: Editing) -> HttpResponse:
    """What the cell says now, to be put back in its table."""
    action = selectors.with_its_rows(editing.row.pk)
    draft = selectors.action_draft(action)
    cells = {each.name: cell_of(each, draft) for each in headings()}
    line = selectors.ActionLine(
        action,
        selectors.is_late(action, clock.today()),
        permissions.may_edit(editing.request.member, action),
    )
    context = {
        "field": editing.field,
        "line": line,
        "standing": _standing(editing, action),
        "status_code": tables.status_of(line),
        "cell": cells.get(editing.field),
        "language": permissions.plan_of(action).language,
        "tongue": tongue_of(permissions.plan_of(action), editing.request.member),
    }
    return render(editing.request, "plans/cell_again.html", context)


def _standing(editing: Editing, action: Any) -> selectors.PlanSummary | None:
    """How far the plan has come, where what was saved may have changed it."""
    if editing.request.method != "POST" or editing.field != "status":
        return None
    return selectors.standing(permissions.plan_of(action), clock.today())


@require_POST
def undo(request: OrganisationRequest, line_id: int) -> HttpResponse:
    """Put back what a line of the history changed; that can be undone in turn."""
    line = permissions.audit_line_for(request.organisation, line_id)
    row = selectors.row_about(line)
    if row is None:
        raise Http404
    now = clock.now()
    try:
        services.undo(line, by=request.member, now=now)
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    else:
        say_done(request, row, now, said=_("Undone."))
    return redirect(url_of(row))
