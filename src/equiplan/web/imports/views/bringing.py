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

from equiplan.domain.access.roles import Permission
from equiplan.domain.errors import Refused
from equiplan.importing.limits import LIMITS
from equiplan.samples import path as path_of
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.organisations.selectors import units
from equiplan.web.plans import exports
from equiplan.web.platform import clock
from equiplan.web.platform.days import date_format
from equiplan.web.platform.language import spoken
from equiplan.web.uploads.handlers import was_cut
from equiplan.web.uploads.services import UploadRefused, digest, receive, too_large

from .. import permissions, samples, selectors, services, tasks
from ..context import may_enter, told_of
from ..forms import BringForm


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
    context = {"form": form, "brought": selectors.latest(request.organisation)}
    return render(request, "imports/bring.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def sample(request: OrganisationRequest) -> HttpResponse:
    """The plans of fictional bodies; bring one of them as if it had been chosen from a disk."""
    if request.method != "POST":
        return render(request, "imports/sample.html", {"samples": samples.lines(spoken())})
    name = request.POST.get("sample", samples.FIRST[spoken()])
    if name not in samples.LINES:
        raise Http404
    path = path_of(name)
    with path.open("rb") as opened:
        return _brought(request, File(opened, name=path.name))


def _brought(request: OrganisationRequest, file: File[bytes]) -> HttpResponse:
    known = selectors.earlier(request.organisation, digest(file))
    if known is not None:
        _say_known(request, known.upload.name, known.at)
        if known.plan_id is not None and may_enter(request, "imports:compare"):
            return redirect("imports:compare", known.pk, known.plan_id)
        return redirect("imports:reading", known.pk)
    now = clock.now()
    upload = receive(file, by=request.member, at_most=LIMITS.file_bytes, now=now)
    return redirect("imports:reading", tasks.begin(upload, by=request.member, now=now).pk)


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
    row = permissions.reading_for(request.organisation, reading_id)
    context = told_of(request, row)
    if context["read"] is not None:
        return render(request, "imports/read.html", context)
    if row.draft is None and row.refusal is not None:
        context["refusal"] = selectors.refusal(row, spoken())
        return render(request, "imports/refused.html", context)
    context["following"] = selectors.following(row, spoken())
    return render(request, "imports/waiting.html", context)


@require_safe
def progress(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """How far a reading is, asked by the page every second; the whole page once it has ended."""
    row = permissions.reading_for(request.organisation, reading_id)
    page = redirect("imports:reading", row.pk)
    if not request.htmx:
        return page
    following = selectors.following(row, spoken())
    if row.is_waiting and not following.is_lost:
        return render(request, "imports/job.html", {"reading": row, "following": following})
    return HttpResponseClientRedirect(page.url)


@require_http_methods(["GET", "HEAD", "POST"])
def adopt(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """What a reading will become; then the plan itself, the same one when adopted twice."""
    row = permissions.reading_for(request.organisation, reading_id)
    if request.method != "POST":
        if not selectors.is_open(row):
            return redirect("imports:reading", row.pk)
        context = told_of(request, row)
        context["units"] = units.choices(request.member, Permission.DECIDE)
        return render(request, "imports/adopt_page.html", context)
    try:
        unit = units.chosen(request.member, Permission.DECIDE, request.POST.get("unit", ""))
        plan = services.adopt(row, by=request.member, now=clock.now(), unit=unit)
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect("imports:reading", row.pk)
    messages.success(request, _("The plan was adopted: here it is."))
    return redirect("plans:detail", plan.pk)


@require_POST
def again(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """Read the same file once more."""
    row = permissions.reading_for(request.organisation, reading_id)
    begun = tasks.begin(row.upload, by=request.member, now=clock.now())
    return redirect("imports:reading", begun.pk)


@require_safe
def export(request: OrganisationRequest, reading_id: int, extension: str) -> HttpResponse:
    """What was read, as a file."""
    row = permissions.reading_for(request.organisation, reading_id)
    if row.draft is None:
        raise Http404
    return exports.answer(selectors.draft_of(row), extension)
