"""A person says what a line of the document is: all is inferred again, and lines alike follow."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from equiplan.importing.errors import DocumentRefused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import permissions, questions, selectors, services, tasks
from ..context import told_of
from .correcting import elsewhere


@require_http_methods(["GET", "HEAD", "POST"])
def line(request: OrganisationRequest, reading_id: int) -> HttpResponse:
    """What a line is, chosen from a list; sent with a role, it is read so, with none as before."""
    row = permissions.reading_for(request.organisation, reading_id)
    if not selectors.is_open(row):
        return elsewhere(request, row.pk, services.CorrectingRefused(selectors.why_closed(row)))
    block = questions.line_for(row, (request.POST or request.GET).get("anchor", ""))
    if request.method != "POST":
        chosen = row.constraints.get(block.anchor, "")
        context = {"subject": block, "offered": questions.offered(block), "chosen": chosen}
        return render(request, "imports/line.html", told_of(request, row) | context)
    role = request.POST.get("role", "")
    if role and role not in dict(questions.offered(block)):
        return elsewhere(request, row.pk, services.CorrectingRefused("imports.no_such_role"))
    try:
        constraints = questions.with_role(row, block.anchor, role)
        tasks.read_with_lines(row, constraints, by=request.member, now=clock.now())
    except (services.CorrectingRefused, DocumentRefused) as refusal:
        return elsewhere(request, row.pk, refusal)
    there = redirect("imports:reading", row.pk)
    row.refresh_from_db(fields=["state"])
    if request.htmx:
        return HttpResponseClientRedirect(there.url) if row.is_waiting else there
    messages.success(request, _("The document was read again as you said; corrections stay."))
    return there
