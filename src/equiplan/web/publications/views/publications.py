"""Pages of what has been published, for members."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import permissions, selectors, services
from ..forms import WithdrawForm
from .answers import ANY, as_file, spoken

PAGE = 25


@require_safe
def published(request: OrganisationRequest) -> HttpResponse:
    """What has left, newest first, and what waits to."""
    rows = Paginator(selectors.published(request.organisation), PAGE)
    page = {
        "page": rows.get_page(request.GET.get("page")),
        "drafts": selectors.prepared(request.organisation),
    }
    return render(request, "publications/list.html", page)


@require_safe
def publication(request: OrganisationRequest, number: int) -> HttpResponse:
    """One release: its tables, what is protected, the audit, its files."""
    row = permissions.publication_for(request.organisation, number)
    page = {
        "publication": row,
        "tables": selectors.page(row),
        "hidden": selectors.hidden(row),
        "is_intact": selectors.is_intact(row),
        "public_url": request.build_absolute_uri(row.public_url()) if row.is_open else "",
    }
    return render(request, "publications/publication.html", page)


@require_safe
def file(request: OrganisationRequest, number: int, extension: str) -> HttpResponse:
    """The same as a file."""
    row = permissions.publication_for(request.organisation, number)
    return as_file(selectors.file(row, extension), row.number, extension)


@require_http_methods(ANY)
def withdraw(request: OrganisationRequest, number: int) -> HttpResponse:
    """Mark a publication as withdrawn, with the reason."""
    row = permissions.publication_for(request.organisation, number)
    form = WithdrawForm(request.POST) if request.method == "POST" else WithdrawForm()
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            services.withdraw(row, reason=reason, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            messages.success(request, _("The publication is marked as withdrawn."))
            return redirect(row)
    page = {"form": form, "publication": row}
    return render(request, "publications/withdraw.html", page, status=400 if form.errors else 200)
