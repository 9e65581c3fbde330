"""The page on which counts are entered by hand, for those who have no file."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import permissions, selectors, services
from ..forms import EnterForm, rows_for, tally_of, with_more_rows
from ..tallies import Difference, Tally
from .answers import ANY


@require_http_methods(ANY)
def enter(request: OrganisationRequest, dataset_id: int) -> HttpResponse:
    """Enter women, men, others and not stated, by category; shows first what it would replace."""
    row = permissions.dataset_for(request.organisation, dataset_id)
    if request.method != "POST":
        first, rows = selectors.begin_entering(row)
        return _page(request, row, EnterForm(initial=first), rows_for(initial=rows))
    if "more" in request.POST:
        sent = with_more_rows(request.POST)
        days = EnterForm(initial={name: sent.get(name) for name in EnterForm.base_fields})
        return _page(request, row, days, _unchecked(sent))
    form, rows = EnterForm(request.POST), rows_for(request.POST)
    if not (form.is_valid() and rows.is_valid()):
        return _page(request, row, form, rows, status=400)
    return _entered(request, row, form, rows)


def _unchecked(sent: Any) -> Any:
    """The rows as they were sent, nothing said about them yet."""
    known = range(rows_for(sent).total_form_count())
    names = ("category", "women", "men", "others", "unknown")
    return rows_for(
        initial=[{name: sent.get(f"row-{n}-{name}", "") for name in names} for n in known]
    )


def _entered(request: OrganisationRequest, row: Any, form: EnterForm, rows: Any) -> HttpResponse:
    over = form.cleaned_data["over"]
    try:
        tally = tally_of(form.cleaned_data, rows.forms)
        there = permissions.countings_of(row).filter(on=tally.on).first()
        if there is not None and over != there.pk:
            return _replacing(request, row, form, rows, tally)
        kept = services.keep_counting(
            row, tally, by=request.member, now=clock.now(), source=services.BY_HAND, over=over
        )
    except Refused as refusal:
        form.add_error(None, refusal.sentence(spoken()))
        return _page(request, row, form, rows, status=400)
    messages.success(request, _("The counts are kept."))
    return redirect("datasets:counting", kept.pk)


def _replacing(
    request: OrganisationRequest, row: Any, form: EnterForm, rows: Any, tally: Tally
) -> HttpResponse:
    """The same page, with what would change of the counts of that day and the button to do it."""
    found = permissions.countings_of(row).get(on=tally.on)
    there = permissions.counting_for(row.organisation, found.pk)
    services.check_may_write_over(request.member, there)
    moved = selectors.moved(there, tally)
    return _page(request, row, form, rows, there=there, moved=moved)


def _page(  # noqa: PLR0913 (what the page shows)
    request: OrganisationRequest,
    row: Any,
    form: EnterForm,
    rows: Any,
    *,
    there: Any = None,
    moved: tuple[Difference, ...] = (),
    status: int = 200,
) -> HttpResponse:
    context = {"dataset": row, "form": form, "rows": rows, "there": there, "moved": moved}
    return render(request, "datasets/enter.html", context, status=status)
