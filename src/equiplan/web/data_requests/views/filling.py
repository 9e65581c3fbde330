"""The two other ways to answer: a spreadsheet template, and a roster that was counted."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import forms, permissions, selectors, services, workbook
from .answers import ANY

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def template(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """The template of a request, with what is written in the draft."""
    submission = permissions.submission_by(request.organisation, submission_id, clock.today())
    title, asks, texts = selectors.to_fill(submission, spoken())
    headers = {
        "Content-Disposition": f'attachment; filename="{slugify(title)[:60] or "request"}.xlsx"',
        "Cache-Control": "no-store",
    }
    content = workbook.template(title, asks, texts, spoken())
    return HttpResponse(content, content_type=XLSX, headers=headers)


@require_http_methods(ANY)
def fill(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """Bring the template filled in: all of it is read, or nothing of it is kept."""
    submission = permissions.submission_by(request.organisation, submission_id, clock.today())
    title, asks, _texts = selectors.to_fill(submission, spoken())
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = forms.TemplateForm(*sent)
    wrong: tuple[workbook.Wrong, ...] = ()
    if form.is_valid():
        file = form.cleaned_data["workbook"]
        try:
            workbook.check_size(file.size)
            filled = workbook.read(file.read(), asks, spoken())
            wrong = filled.wrong
            if not wrong:
                sources = dict.fromkeys(filled.cells, file.name[:100])
                written = services.Written(filled.cells, {}, sources)
                services.save(submission, written, by=request.member, now=clock.now())
                messages.success(request, _("Read and saved as your draft. Look, then submit."))
                return redirect("data_requests:answer", submission.pk)
            form.add_error("workbook", workbook.wrong_cells(wrong).sentence(spoken()))
        except Refused as refusal:
            form.add_error("workbook", refusal.sentence(spoken()))
    context = {"form": form, "submission": submission, "title": title, "wrong": wrong}
    return render(request, "data_requests/fill.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def roster(request: OrganisationRequest, submission_id: int, question_id: int) -> HttpResponse:
    """Choose a counting of ours, lay its categories onto those asked for, see, then take it."""
    submission = permissions.submission_by(request.organisation, submission_id, clock.today())
    sent = request.POST if request.method == "POST" else request.GET
    taken = selectors.from_roster(submission, question_id, sent, spoken())
    if taken is None:
        raise Http404
    if request.method == "POST" and taken.matched and "take" in request.POST:
        try:
            written = services.Written(
                {question_id: dict(taken.matched.figures)}, {}, {question_id: taken.source}
            )
            services.save(submission, written, by=request.member, now=clock.now())
        except Refused as refusal:
            messages.error(request, refusal.sentence(spoken()))
        else:
            messages.success(request, _("Taken into your draft. Look, then submit."))
        return redirect("data_requests:answer", submission.pk)
    page: dict[str, Any] = {"shown": taken, "submission": submission}
    return render(request, "data_requests/roster.html", page)
