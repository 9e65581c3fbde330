"""Pages of reference series: all, one, bringing a file, checking what was read."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.domain.errors import Refused
from equiplan.importing.series.meaning import choices
from equiplan.importing.series.messages import MESSAGES
from equiplan.web.indicators.selectors.definitions import measure_for
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import forms, permissions, selectors, services
from ..reading import read
from .answers import ANY, refuse, said_of


@require_safe
def listing(request: OrganisationRequest) -> HttpResponse:
    """Every series of the organisation."""
    context = {
        "lines": selectors.lines(request.organisation),
        "compared": selectors.compared(request.organisation),
        "may_keep": permissions.may_keep(request.member),
    }
    return render(request, "benchmarks/list.html", context)


@require_http_methods(ANY)
def add(request: OrganisationRequest) -> HttpResponse:
    """Bring a file of figures; it is read at once, and nothing of it but its table stays."""
    form = forms.BringForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            services.check_may(request.member)
            table, digest = read(file)
            named = file.name or ""
            made = services.bring(table, named, digest=digest, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error("file", refusal.sentence(spoken()))
        else:
            return redirect("benchmarks:check", made.pk)
    status = 400 if form.errors else 200
    return render(request, "benchmarks/add.html", {"form": form}, status=status)


@require_http_methods(ANY)
def check(request: OrganisationRequest, series_id: int) -> HttpResponse:
    """Say what the columns mean and where the figures come from; see what comes of it; keep it."""
    series = permissions.series_for(request.organisation, series_id)
    if series.table is None:
        return redirect("benchmarks:series", series.pk)
    data = request.POST if request.method == "POST" else None
    draft = forms.draft_in(series, data)
    about = forms.AboutForm(
        data if data is not None and "keep" in data else None,
        measures=selectors.measures(request.organisation, spoken()),
        initial=data.dict() if data is not None else forms.first_about(series.file, clock.today()),
    )
    status = 200
    if data is not None and "keep" in data:
        if about.is_valid() and _kept(request, draft, about):
            return redirect("benchmarks:series", series.pk)
        status = 400
    return render(request, "benchmarks/check.html", _told(request, draft, about), status=status)


def _kept(request: OrganisationRequest, draft: selectors.Draft, about: forms.AboutForm) -> bool:
    try:
        services.keep(
            draft.series,
            draft.meaning,
            forms.places_in(draft, request.POST),
            about.about,
            leaves_out="leaves_out" in request.POST,
            by=request.member,
            now=clock.now(),
        )
    except Refused as refusal:
        about.add_error(None, refusal.sentence(spoken()))
        return False
    said_of(request, "kept")
    return True


def _told(
    request: OrganisationRequest, draft: selectors.Draft, about: forms.AboutForm
) -> dict[str, object]:
    data = request.POST if request.method == "POST" else None
    find = data.get("find", "") if data else ""
    ticked = tuple(data.getlist("areas")) if data else draft.ticked(request.organisation.country)
    return {
        "series": draft.series,
        "draft": draft,
        "meaning": forms.MeaningForm(draft),
        "asked": list(choices(draft.table, draft.meaning)),
        "about": about,
        "areas": forms.area_lines(draft, find, ticked, data),
        "levels": forms.LEVELS,
        "find": find,
        "problems": [
            (each.row, MESSAGES[each.fault][spoken()].format(said=each.said))
            for each in draft.problems
        ],
    }


@require_safe
def detail(request: OrganisationRequest, series_id: int) -> HttpResponse:
    """One series: what it is, where it comes from, its figures."""
    series = permissions.series_for(request.organisation, series_id)
    if series.table is not None:
        return redirect("benchmarks:check", series.pk)
    measure = measure_for(request.organisation, series.measure) if series.measure else None
    areas = list(series.areas.prefetch_related("points"))
    years = sorted({point.year for area in areas for point in area.points.all()}, reverse=True)
    values = [{point.year: point.value for point in area.points.all()} for area in areas]
    context = {
        "series": series,
        "measure": measure.title[spoken()] if measure else "",
        "areas": areas,
        "rows": [
            (year, [(area, each.get(year)) for area, each in zip(areas, values, strict=True)])
            for year in years
        ],
        "may_keep": permissions.may_keep(request.member),
    }
    return render(request, "benchmarks/series.html", context)


@require_http_methods(ANY)
def remove(request: OrganisationRequest, series_id: int) -> HttpResponse:
    """Ask, then compare with a series no more."""
    series = permissions.series_for(request.organisation, series_id)
    if request.method == "POST":
        try:
            services.remove(series, by=request.member, now=clock.now())
        except Refused as refusal:
            refuse(request, refusal)
        else:
            said_of(request, "removed")
        return redirect("benchmarks:list")
    page = {
        "title": _("Remove this series?"),
        "sentence": _("Nothing is compared with “%(title)s” any more.") % {"title": series},
        "yes": _("Remove"),
        "danger": True,
        "back": reverse("benchmarks:list"),
    }
    return render(request, "ui/confirm_page.html", page)
