"""Pages of an organisation's units: the tree, adding to it, changing it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.domain.errors import Refused
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import permissions, services
from ..forms.identity import UnitForm, sent
from ..requests import OrganisationRequest
from ..selectors import units


@require_safe
def index(request: OrganisationRequest) -> HttpResponse:
    """The units of the organisation, as a tree."""
    lines = units.lines(request.organisation, member=request.member)
    context = {
        "lines": lines,
        "may_add": permissions.may_change(request.member) or bool(units.places(request.member)),
    }
    return render(request, "organisations/units.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: OrganisationRequest) -> HttpResponse:
    """Add a unit."""
    first = {"parent": request.GET.get("within", "")}
    places, top = units.places(request.member), permissions.may_change(request.member)
    form = UnitForm(places, top, sent(request), initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            unit = services.add_unit(form.told(), by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            messages.success(request, _("%(name)s is there.") % {"name": unit.name})
            return redirect("organisations:units")
    status = 400 if form.errors else 200
    return render(request, "organisations/unit_add.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: OrganisationRequest, unit_id: int) -> HttpResponse:
    """Rename a unit, say what it is, or move it with all that is below it."""
    unit = permissions.unit_for(request.organisation, unit_id)
    first = {"name": unit.name, "kind": unit.kind, "parent": unit.parent_id or ""}
    places = units.places(request.member, but_within=unit)
    stays = unit.parent_id is None or permissions.may_change(request.member)
    if unit.parent and unit.parent not in places:
        places = {unit.parent: 1, **places}
    form = UnitForm(places, stays, sent(request), initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            services.change_unit(unit, form.told(), by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            messages.success(request, _("Saved."))
            return redirect("organisations:units")
    context = {
        "form": form,
        "unit": unit,
        "may_remove": permissions.may_change(request.member, unit),
    }
    status = 400 if form.errors else 200
    return render(request, "organisations/unit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: OrganisationRequest, unit_id: int) -> HttpResponse:
    """Remove a unit, once nothing hangs on it."""
    unit = permissions.unit_for(request.organisation, unit_id)
    if request.method == "POST":
        try:
            services.remove_unit(unit, by=request.member, now=clock.now())
        except Refused as refusal:
            messages.error(request, refusal.sentence(spoken()))
            return redirect("organisations:unit", unit.pk)
        messages.success(request, _("%(name)s is removed.") % {"name": unit.name})
        return redirect("organisations:units")
    context = {
        "title": _("Remove this unit?"),
        "sentence": _("Its people stay in the directory, as people of the organisation."),
        "yes": _("Remove"),
        "danger": True,
        "back": reverse("organisations:unit", args=[unit.pk]),
    }
    return render(request, "ui/confirm_page.html", context)
