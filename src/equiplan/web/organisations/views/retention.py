"""How long an organisation keeps things: said in plain sentences, and changed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.domain.access.retention import SESSION_DAYS, Retained, months
from equiplan.domain.errors import Refused
from equiplan.web.platform import clock

from .. import permissions, services
from ..forms.retention import RetentionForm
from ..requests import OrganisationRequest
from .answers import spoken


@require_safe
def retention(request: OrganisationRequest) -> HttpResponse:
    """What is kept, for how long, and what happens then."""
    kind = {each.value: months(request.organisation.retention, each) for each in Retained}
    context = {
        "kept": kind,
        "days": SESSION_DAYS,
        "may_change": permissions.may_change(request.member),
    }
    return render(request, "organisations/retention.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def set_retention(request: OrganisationRequest) -> HttpResponse:
    """Choose other months."""
    form = RetentionForm(request.organisation, request.POST or None)
    if form.is_valid():
        try:
            services.set_retention(form.chosen, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            messages.success(request, _("Saved."))
            return redirect("organisations:retention")
    status = 400 if request.method == "POST" else 200
    return render(request, "organisations/set_retention.html", {"form": form}, status=status)
