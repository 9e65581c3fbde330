"""Pages of one counting: its table, its next step, taking it out, taking it away."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from equiplan.domain.errors import Refused
from equiplan.domain.figures.cells import State
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import exports, permissions, selectors, services
from .answers import ANY, asked, attempt


@require_safe
def counting(request: OrganisationRequest, counting_id: int) -> HttpResponse:
    """One counting, by a chosen dimension."""
    row = permissions.counting_for(request.organisation, counting_id)
    asked_for = request.GET.get("by", ""), request.GET.get("page")
    page = selectors.counting_page(row, request.member, *asked_for)
    return render(
        request, "datasets/counting.html", {"shown": page, "counting": row, "dataset": row.dataset}
    )


@require_POST
def step(request: OrganisationRequest, counting_id: int) -> HttpResponse:
    """Submit, validate, lock, or give back for correction."""
    row = permissions.counting_for(request.organisation, counting_id)
    to = request.POST.get("to", "")
    if to not in set(State):
        raise Http404
    said = {
        State.DRAFT: _("The counts are a draft again."),
        State.SUBMITTED: _("The counts are submitted."),
        State.VALIDATED: _("The counts are validated."),
        State.LOCKED: _("The counts are locked: they do not change any more."),
    }
    return attempt(
        request,
        lambda: services.move(row, State(to), by=request.member, now=clock.now()),
        said[State(to)],
        reverse("datasets:counting", args=[row.pk]),
    )


@require_http_methods(ANY)
def remove(request: OrganisationRequest, counting_id: int) -> HttpResponse:
    """Ask, then take a counting out; it can be brought back from the page of its dataset."""
    row = permissions.counting_for(request.organisation, counting_id)
    back = reverse("datasets:counting", args=[row.pk])
    if request.method != "POST":
        return asked(
            request,
            title=_("Remove these counts?"),
            sentence=_("You can bring them back from the page of the dataset."),
            yes=_("Remove the counts"),
            back=back,
        )
    try:
        services.remove_counting(row, by=request.member, now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect(back)
    messages.success(request, _("The counts are removed; you can bring them back below."))
    return redirect(reverse("datasets:dataset", args=[row.dataset_id]) + "#removed")


@require_POST
def restore(request: OrganisationRequest, counting_id: int) -> HttpResponse:
    """Bring a counting back."""
    row = permissions.removed_counting_for(request.organisation, counting_id)
    return attempt(
        request,
        lambda: services.restore_counting(row, by=request.member, now=clock.now()),
        _("The counts are back."),
        reverse("datasets:dataset", args=[row.dataset_id]),
    )


@require_safe
def export(request: OrganisationRequest, counting_id: int, extension: str) -> HttpResponse:
    """What the page shows, as a file."""
    row = permissions.counting_for(request.organisation, counting_id)
    return exports.answer(row, extension)
