"""How long an organisation keeps things: said in plain sentences, and changed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.core.errors import Refused
from equiplan.core.retention import SESSION_DAYS, Kept, months
from equiplan.web.shared import clock

from .. import access, actions
from ..forms.keeping import RetentionForm
from ..requests import OrganisationRequest
from .answers import spoken


@require_safe
def retention(request: OrganisationRequest) -> HttpResponse:
    """What is kept, for how long, and what happens then."""
    kept = {each.value: months(request.organisation.retention, each) for each in Kept}
    told = {"kept": kept, "days": SESSION_DAYS, "may_change": access.may_change(request.member)}
    return render(request, "organisations/retention.html", told)


@require_http_methods(["GET", "HEAD", "POST"])
def set_retention(request: OrganisationRequest) -> HttpResponse:
    """Choose other months."""
    form = RetentionForm(request.organisation, request.POST or None)
    if form.is_valid():
        try:
            actions.set_retention(form.chosen, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            messages.success(request, _("Saved."))
            return redirect("organisations:retention")
    status = 400 if request.method == "POST" else 200
    return render(request, "organisations/set_retention.html", {"form": form}, status=status)
