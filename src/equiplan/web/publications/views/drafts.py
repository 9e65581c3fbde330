"""Pages from tables to a release: follow their protection, look at what would leave, publish."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import permissions, selectors, services
from .answers import spoken


@require_safe
def draft(request: OrganisationRequest, draft_id: int) -> HttpResponse:
    """How far it is; then what would leave, what is hidden and why, and what the auditor says."""
    row = permissions.draft_for(request.organisation, draft_id)
    page: dict[str, object] = {"draft": row}
    if row.state == "waiting":
        page["following"] = selectors.following(row, spoken())
        return render(request, "publications/waiting.html", page)
    if row.state == "refused":
        page["refusal"] = selectors.refusal(row, spoken())
    else:
        page |= {
            "tables": selectors.page(row),
            "hidden": selectors.hidden(row),
            "steps": selectors.steps(row.report, spoken()),
            "leaks": selectors.leaks(row.report, spoken()),
            "notes": selectors.notes(row.report, spoken()),
        }
    return render(request, "publications/draft.html", page)


@require_safe
def progress(request: OrganisationRequest, draft_id: int) -> HttpResponse:
    """How far a draft is, asked by the page every second; the whole page once it has ended."""
    row = permissions.draft_for(request.organisation, draft_id)
    page = redirect(row)
    if not request.htmx:
        return page
    following = selectors.following(row, spoken())
    if row.state == "waiting" and not following.is_lost:
        return render(request, "publications/job.html", {"draft": row, "following": following})
    return HttpResponseClientRedirect(page.url)


@require_POST
def publish(request: OrganisationRequest, draft_id: int) -> HttpResponse:
    """Let a draft leave."""
    row = permissions.draft_for(request.organisation, draft_id)
    try:
        publication = services.publish(row, by=request.member, now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect(row)
    messages.success(request, _("Published. It can be withdrawn, but never changed."))
    return redirect(publication)
