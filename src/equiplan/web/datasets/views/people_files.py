"""Pages from a file of people to counts: bring, follow, check, say what columns are, keep."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from equiplan.domain.errors import Refused
from equiplan.importing.limits import LIMITS, MEGABYTE
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken
from equiplan.web.platform.numbers import whole_number
from equiplan.web.uploads.handlers import was_cut

from .. import permissions, reading, selectors, services, tasks
from ..forms import BringForm
from ..forms_columns import ColumnsForm
from .answers import ANY, asked

ENDED = frozenset({"counted", "refused"})


@require_http_methods(ANY)
def bring(request: OrganisationRequest, dataset_id: int) -> HttpResponse:
    """Choose a file of people and send it."""
    row = permissions.dataset_for(request.organisation, dataset_id)
    sent = request.method == "POST"
    form = BringForm(request.POST, request.FILES) if sent else BringForm()
    if was_cut(request):
        too_large = services.CountingRefused(
            "brought.too_large", megabytes=LIMITS.file_bytes // MEGABYTE
        )
        form.errors.clear()
        form.add_error("people_file", too_large.sentence(spoken()))
    elif form.is_valid():
        try:
            return redirect("datasets:people_file", _brought(request, row.pk, form))
        except Refused as refusal:
            field = "on" if refusal.code.startswith("counting.") else "people_file"
            form.add_error(field, refusal.sentence(spoken()))
    status = 400 if form.errors else 200
    return render(request, "datasets/bring.html", {"form": form, "dataset": row}, status=status)


def _brought(request: OrganisationRequest, dataset_id: int, form: BringForm) -> int:
    given = form.cleaned_data
    people_file = services.bring(
        permissions.dataset_for(request.organisation, dataset_id),
        given["people_file"],
        on=given["on"],
        since=given["since"],
        by=request.member,
        at_most=LIMITS.file_bytes,
        now=clock.now(),
    )
    tasks.begin(people_file)
    return people_file.pk


@require_safe
def people_file(request: OrganisationRequest, people_file_id: int) -> HttpResponse:
    """One file: how far it is, why it was refused, or what would be kept of it."""
    row = permissions.people_file_for(request.member, people_file_id)
    context: dict[str, object] = {"people_file": row, "dataset": row.dataset}
    if row.state == "refused":
        return render(
            request, "datasets/refused.html", context | {"refusal": selectors.refusal(row)}
        )
    if row.state == "counted":
        page = selectors.people_file_page(row, request.member)
        if page is not None:
            return render(request, "datasets/people_file.html", context | {"shown": page})
        gone = services.CountingRefused("brought.gone").sentence(spoken())
        return render(request, "datasets/refused.html", context | {"refusal": gone})
    following = selectors.following(row)
    return render(request, "datasets/waiting.html", context | {"following": following})


@require_safe
def progress(request: OrganisationRequest, people_file_id: int) -> HttpResponse:
    """How far a file is, asked by the page every second; the whole page once it has ended."""
    row = permissions.people_file_for(request.member, people_file_id)
    page = redirect("datasets:people_file", row.pk)
    if not request.htmx:
        return page
    following = selectors.following(row)
    if row.state not in ENDED and not following.is_lost:
        return render(request, "datasets/job.html", {"people_file": row, "following": following})
    return HttpResponseClientRedirect(page.url)


@require_http_methods(ANY)
def columns(request: OrganisationRequest, people_file_id: int) -> HttpResponse:
    """How the columns were understood; as the person says, the file is counted again."""
    row = permissions.people_file_for(request.member, people_file_id)
    found = reading.understood(row)
    if row.state != "counted" or found is None:
        return redirect("datasets:people_file", row.pk)
    form = ColumnsForm(found, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            services.read_again(row, form.mapping.to_json(), by=request.member)
        except Refused as refusal:
            messages.error(request, refusal.sentence(spoken()))
        else:
            tasks.begin(row)
        return redirect("datasets:people_file", row.pk)
    context = {"form": form, "people_file": row, "dataset": row.dataset, "found": found}
    return render(request, "datasets/columns.html", context, status=400 if form.errors else 200)


@require_POST
def keep(request: OrganisationRequest, people_file_id: int) -> HttpResponse:
    """Keep the counts of a file, in place of those of that day that were shown, if any."""
    row = permissions.people_file_for(request.member, people_file_id)
    over = request.POST.get("over", "")
    try:
        kept = services.keep(
            row,
            by=request.member,
            now=clock.now(),
            over=whole_number(over),
        )
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        if refusal.code == "brought.gone":
            return redirect("datasets:dataset", row.dataset_id)
        return redirect("datasets:people_file", row.pk)
    messages.success(request, _("The counts are kept; the file is destroyed."))
    return redirect("datasets:counting", kept.pk)


@require_http_methods(ANY)
def discard(request: OrganisationRequest, people_file_id: int) -> HttpResponse:
    """Ask, then destroy a file without keeping anything."""
    row = permissions.people_file_for(request.member, people_file_id)
    if request.method != "POST":
        return asked(
            request,
            title=_("Discard this file?"),
            sentence=_("It is destroyed, and nothing of it is kept. To count it, bring it again."),
            yes=_("Discard the file"),
            back=reverse("datasets:people_file", args=[row.pk]),
        )
    services.discard(row, by=request.member, now=clock.now())
    messages.success(request, _("The file is destroyed; nothing of it is kept."))
    return redirect("datasets:dataset", row.dataset_id)
