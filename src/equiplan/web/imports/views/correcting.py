"""Pages of the check: correct a row, an axis, the facts of the plan, the columns of tables."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect, reselect, reswap, retarget

from equiplan.domain.errors import Refused
from equiplan.domain.plans.corrections import CorrectionRefused
from equiplan.importing.constraints import constraints_from_json
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken
from equiplan.web.platform.numbers import whole_number

from .. import buttons, forms, permissions, selectors, services, tasks
from ..context import told_of


@require_http_methods(["GET", "HEAD", "POST"])
def thing(request: OrganisationRequest, reading_id: int, key: str = "") -> HttpResponse:
    """Correct an action, an axis or, without a key, the facts of the plan."""
    row = permissions.reading_for(request.organisation, reading_id)
    if not selectors.is_open(row):
        return elsewhere(request, row.pk, services.CorrectingRefused(selectors.why_closed(row)))
    state = selectors.state_of(row)
    if request.method != "POST":
        return _form(request, row.pk, forms.CorrectForm(state, key))
    form = forms.CorrectForm(state, key, request.POST)
    try:
        _save(request, row.pk, form)
    except (CorrectionRefused, services.CorrectingRefused) as refusal:
        form.tell(refusal, refusal.sentence(spoken()))
        return _form(request, row.pk, form)
    return redirect(place(row.pk, key))


def _save(request: OrganisationRequest, reading_id: int, form: forms.CorrectForm) -> None:
    row = permissions.reading_for(request.organisation, reading_id)
    services.change(row, form.given(), by=request.member, now=clock.now())


def _form(request: OrganisationRequest, reading_id: int, form: forms.CorrectForm) -> HttpResponse:
    row = permissions.reading_for(request.organisation, reading_id)
    card = form.key or "the-facts"
    context = told_of(request, row, form.key) | {"form": form, "card": card}
    answer = render(request, "imports/correct.html", context)
    if not form.errors:
        return answer
    if request.htmx:
        return reselect(retarget(reswap(answer, "outerHTML"), f"#{card}"), f"#{card}")
    answer.status_code = 400
    return answer


@require_POST
def understood(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """What would be understood of the words of a field, while they are being written."""
    row = permissions.reading_for(request.organisation, reading_id)
    if row.draft is None:
        raise Http404
    field = (request.htmx.trigger_name if request.htmx else None) or request.POST.get("field", "")
    said = selectors.understood(row, field, request.POST.get(field, ""))
    return render(request, "imports/understood.html", {"said": said})


@require_POST
def correct(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """Do something to a row, an axis or findings: check, leave out, bring back, merge, see."""
    row = permissions.reading_for(request.organisation, reading_id)
    key, name = request.POST.get("key", ""), request.POST.get("kind", "")
    if row.draft is None or name not in buttons.OFFERED:
        raise Http404
    made = buttons.OFFERED[name](selectors.state_of(row), key)
    try:
        services.correct(row, made, by=request.member, now=clock.now())
    except services.CorrectingRefused as refusal:
        return elsewhere(request, row.pk, refusal)
    of_row = key.partition(".")[0]
    is_shown = not key.startswith("f")
    return redirect(place(row.pk, of_row if is_shown else request.POST.get("at", "")))


@require_POST
def undo(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """Take the last correction back, if it still is the last."""
    row = permissions.reading_for(request.organisation, reading_id)
    number, key = request.POST.get("number", ""), request.POST.get("key", "")
    try:
        last = whole_number(number)
        services.undo(row, -1 if last is None else last, by=request.member, now=clock.now())
    except services.CorrectingRefused as refusal:
        return elsewhere(request, row.pk, refusal)
    return redirect(place(row.pk, key))


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """What the columns of tables were taken for; as the person says, they are read again."""
    row = permissions.reading_for(request.organisation, reading_id)
    if not selectors.is_open(row):
        return elsewhere(request, row.pk, services.CorrectingRefused(selectors.why_closed(row)))
    form = forms.ColumnsForm(selectors.columns_of(row), row.choice, request.POST or None)
    if not form.is_valid():
        context = told_of(request, row) | {"form": form}
        return render(request, "imports/columns.html", context, status=400 if form.errors else 200)
    if form.changes_nothing():
        messages.info(request, _("No column was changed: the document was not read again."))
        return redirect("imports:reading", row.pk)
    try:
        how = form.choice(), constraints_from_json(row.constraints)
        tasks.read_again(row, *how, by=request.member, now=clock.now())
    except services.CorrectingRefused as refusal:
        return elsewhere(request, row.pk, refusal)
    return redirect("imports:reading", row.pk)


def place(reading_id: int, key: str, anchor: str = "") -> str:
    """The address of the check: the part with the row that was corrected, there or elsewhere."""
    there = reverse("imports:reading", args=[reading_id])
    at = f"?{urlencode({'at': key})}" if key else ""
    return f"{there}{at}#{anchor or key}" if anchor or key else there


def elsewhere(request: OrganisationRequest, reading_id: int, why: Refused) -> HttpResponse:
    """The whole page as it stands now, with why nothing was done."""
    messages.error(request, why.sentence(spoken()))
    there = redirect("imports:reading", reading_id)
    return HttpResponseClientRedirect(there.url) if request.htmx else there
