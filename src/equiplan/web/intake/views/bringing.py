"""Pages from a brought document to a plan: bring, follow, look at what was read, adopt."""

from datetime import datetime

from django.contrib import messages
from django.core.files import File
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from equiplan.core.errors import Refused
from equiplan.core.roles import Deed
from equiplan.documents.limits import LIMITS
from equiplan.samples import path as path_of
from equiplan.web.organisations.queries import units
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.plans import exports
from equiplan.web.shared import clock
from equiplan.web.shared.days import date_format
from equiplan.web.shared.speaking import spoken
from equiplan.web.uploads.actions import UploadRefused, digest, receive, too_large
from equiplan.web.uploads.handlers import was_cut

from .. import access, actions, comparing, jobs, queries, samples
from ..forms import BringForm
from ..told import may_enter, told_of


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: OrganisationRequest) -> HttpResponse:
    """Choose a document and send it; the documents brought before."""
    form = BringForm(request.POST, request.FILES) if request.method == "POST" else BringForm()
    try:
        if was_cut(request):
            raise too_large(_("your document"), LIMITS.file_bytes)
        if form.is_valid():
            return _brought(request, form.cleaned_data["document"])
    except UploadRefused as refusal:
        form.errors.clear()
        form.add_error("document", refusal.sentence(spoken()))
    told = {"form": form, "brought": queries.latest(request.organisation)}
    return render(request, "intake/bring.html", told, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def sample(request: OrganisationRequest) -> HttpResponse:
    """The plans of fictional bodies; bring one of them as if it had been chosen from a disk."""
    if request.method != "POST":
        return render(request, "intake/sample.html", {"samples": samples.lines(spoken())})
    name = request.POST.get("sample", samples.FIRST[spoken()])
    if name not in samples.LINES:
        raise Http404
    path = path_of(name)
    with path.open("rb") as opened:
        return _brought(request, File(opened, name=path.name))


def _brought(request: OrganisationRequest, file: File[bytes]) -> HttpResponse:
    known = queries.earlier(request.organisation, digest(file))
    if known is not None:
        _say_known(request, known.upload.name, known.at)
        if known.plan_id is not None and may_enter(request, "intake:compare"):
            return redirect("intake:compare", known.pk, known.plan_id)
        return redirect("intake:reading", known.pk)
    now = clock.now()
    upload = receive(file, by=request.member, at_most=LIMITS.file_bytes, now=now)
    return redirect("intake:reading", jobs.begin(upload, by=request.member, now=now).pk)


def _say_known(request: OrganisationRequest, name: str, at: datetime) -> None:
    said = _(
        "This very document was brought before, as “%(name)s”, on %(on)s: "
        "here is what was read then. You can read it again below."
    )
    on = date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")
    messages.info(request, said % {"name": name, "on": on})


@require_safe
def reading(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """One reading: how far it is, why it was refused, or what was read beside its source."""
    row = access.reading_for(request.organisation, reading_id)
    told = told_of(request, row)
    if told["read"] is not None:
        return render(request, "intake/read.html", told)
    if row.draft is None and row.refusal is not None:
        told["refusal"] = queries.refusal(row, spoken())
        return render(request, "intake/refused.html", told)
    told["following"] = queries.following(row, spoken())
    return render(request, "intake/waiting.html", told)


@require_safe
def progress(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """How far a reading is, asked by the page every second; the whole page once it has ended."""
    row = access.reading_for(request.organisation, reading_id)
    page = redirect("intake:reading", row.pk)
    if not request.htmx:
        return page
    following = queries.following(row, spoken())
    if row.is_waiting and not following.is_lost:
        return render(request, "intake/job.html", {"reading": row, "following": following})
    return HttpResponseClientRedirect(page.url)


@require_http_methods(["GET", "HEAD", "POST"])
def adopt(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """What a reading will become; then the plan itself, the same one when adopted twice."""
    row = access.reading_for(request.organisation, reading_id)
    if request.method != "POST":
        if not queries.is_open(row):
            return redirect("intake:reading", row.pk)
        told = told_of(request, row) | comparing.candidates(row)
        told["units"] = units.choices(request.member, Deed.DECIDE)
        return render(request, "intake/adopt_page.html", told)
    try:
        unit = units.chosen(request.member, Deed.DECIDE, request.POST.get("unit", ""))
        plan = actions.adopt(row, by=request.member, now=clock.now(), unit=unit)
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect("intake:reading", row.pk)
    messages.success(request, _("The plan was adopted: here it is."))
    return redirect("plans:detail", plan.pk)


@require_POST
def again(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """Read the same file once more."""
    row = access.reading_for(request.organisation, reading_id)
    begun = jobs.begin(row.upload, by=request.member, now=clock.now())
    return redirect("intake:reading", begun.pk)


@require_safe
def export(request: OrganisationRequest, reading_id: int, extension: str) -> HttpResponse:
    """What was read, as a file."""
    row = access.reading_for(request.organisation, reading_id)
    if row.draft is None:
        raise Http404
    return exports.answer(queries.draft_of(row), extension)
