"""Pages from tables to a release: follow their protection, look at what would leave, publish."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from equiplan.core.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.shared import clock

from .. import access, actions, queries
from .answers import spoken


@require_safe
def draft(request: OrganisationRequest, draft_id: int) -> HttpResponse:
    """How far it is; then what would leave, what is hidden and why, and what the auditor says."""
    row = access.draft_for(request.organisation, draft_id)
    page: dict[str, object] = {"draft": row}
    if row.state == "waiting":
        page["following"] = queries.following(row, spoken())
        return render(request, "releases/waiting.html", page)
    if row.state == "refused":
        page["refusal"] = queries.refusal(row, spoken())
    else:
        page |= {
            "tables": queries.page(row),
            "hidden": queries.hidden(row),
            "steps": queries.steps(row.report, spoken()),
            "leaks": queries.leaks(row.report, spoken()),
            "notes": queries.notes(row.report, spoken()),
        }
    return render(request, "releases/draft.html", page)


@require_safe
def progress(request: OrganisationRequest, draft_id: int) -> HttpResponse:
    """How far a draft is, asked by the page every second; the whole page once it has ended."""
    row = access.draft_for(request.organisation, draft_id)
    page = redirect(row)
    if not request.htmx:
        return page
    following = queries.following(row, spoken())
    if row.state == "waiting" and not following.is_lost:
        return render(request, "releases/job.html", {"draft": row, "following": following})
    return HttpResponseClientRedirect(page.url)


@require_POST
def publish(request: OrganisationRequest, draft_id: int) -> HttpResponse:
    """Let a draft leave."""
    row = access.draft_for(request.organisation, draft_id)
    try:
        release = actions.publish(row, by=request.member, now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect(row)
    messages.success(request, _("Published. It can be withdrawn, but never changed."))
    return redirect(release)
