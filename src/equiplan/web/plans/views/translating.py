"""The page on which a text of a plan is said in the other languages of the organisation."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.numbers import whole_number

from .. import permissions, services
from ..forms_translation import TranslationForm
from ..services.changes import host_of
from .answers import attempt, say_done, spoken, url_of
from .editing import KINDS

ROUTES = {of: KINDS[of].route for of in ("plan", "axis", "action", "indicator")}
ROUTES["document"] = permissions.document_for
# Where a row is shown, when that is not the page of its host.
PAGES = {"plan": "plans:facts", "axis": "plans:axis", "indicator": "plans:indicator"}


@require_http_methods(["GET", "HEAD", "POST"])
def translate(request: OrganisationRequest, of: str, pk: int) -> HttpResponse:
    """The texts of a plan, an axis, an action, an indicator or a document, beside translations."""
    if of not in ROUTES:
        raise Http404
    row = ROUTES[of](request.organisation, pk)
    back = reverse(PAGES[of], args=[row.pk]) if of in PAGES else url_of(row)
    if not permissions.may_edit(request.member, host_of(row)):
        return attempt(
            request, lambda: permissions.check_may_edit(request.member, host_of(row)), back
        )
    original = permissions.plan_of(host_of(row)).language or request.organisation.language
    others = [each for each in request.organisation.languages if each != original]
    form = TranslationForm(row, others, request.POST if request.method == "POST" else None)
    if form.is_valid() and _saved(request, row, form):
        return redirect(back)
    context = {
        "form": form,
        "row": row,
        "edit": request.POST.get("edit") or host_of(row).edit,
        "original": original,
        "has_others": bool(others),
        "back": back,
    }
    return render(request, "plans/translate.html", context, status=400 if form.errors else 200)


def _saved(request: OrganisationRequest, row: Any, form: TranslationForm) -> bool:
    now, seen = clock.now(), request.POST.get("edit", "")
    edit = whole_number(seen)
    try:
        services.translate(row, form.given(), by=request.member, now=now, edit=edit)
    except Refused as refusal:
        form.add_error(None, refusal.sentence(spoken()))
        return False
    say_done(request, row, now)
    return True
