"""Pages of a member that answers: writing, submitting, validating, taking back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken
from equiplan.web.platform.numbers import whole_number

from .. import forms, permissions, selectors, services
from ..forms_answer import Typed, typed
from .answers import ANY, asked_first, attempt, refused

MEANWHILE = "data_requests.meanwhile"


@require_http_methods(ANY)
def answer(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """What is asked of us, with a table to fill a question; saved as it is, then submitted."""
    today = clock.today()
    submission = permissions.submission_by(request.organisation, submission_id, today)
    if request.method != "POST":
        page = selectors.answering(submission, request.member, today, spoken())
        return render(
            request, "data_requests/answer.html", {"shown": page, "submission": submission}
        )
    written = typed(selectors.asks_of(submission), request.POST)
    version = request.POST.get("version", "")
    try:
        if written.texts:
            services.save(
                submission,
                written.written,
                by=request.member,
                now=clock.now(),
                version=whole_number(version) or 0,
            )
        if not written.wrong and "submit" in request.POST:
            services.submit(submission, by=request.member, now=clock.now())
            return _said(request, _("Submitted: your network sees it from now on."), submission_id)
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return _again(request, submission_id, written)
    if written.wrong:
        return _again(request, submission_id, written)
    return _said(request, _("Draft saved. Nobody else sees it."), submission_id)


def _said(request: OrganisationRequest, message: str, submission_id: int) -> HttpResponse:
    messages.success(request, message)
    return redirect("data_requests:answer", submission_id)


def _again(request: OrganisationRequest, submission_id: int, written: Typed) -> HttpResponse:
    """The page with all that was typed, and what is wrong where it is."""
    today = clock.today()
    submission = permissions.submission_by(request.organisation, submission_id, today)
    typed = selectors.Said(written.texts, written.whys, wrong=written.wrong)
    told = selectors.answering(submission, request.member, today, spoken(), typed)
    page = {"shown": told, "submission": submission}
    return render(request, "data_requests/answer.html", page, status=400)


@require_POST
def validate(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """Stand by what was submitted."""
    submission = permissions.submission_by(request.organisation, submission_id, clock.today())
    return attempt(
        request,
        lambda: services.validate(submission, by=request.member, now=clock.now()),
        _("Validated: it counts for the network from now on."),
        reverse("data_requests:answer", args=[submission.pk]),
    )


@require_http_methods(ANY)
def give_back(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """Send what was submitted back to whoever answers, with the reason."""
    submission = permissions.submission_by(request.organisation, submission_id, clock.today())
    form = forms.ReasonForm(request.POST if request.method == "POST" else None)
    back = reverse("data_requests:answer", args=[submission.pk])
    if form.is_valid() and not refused(
        form,
        lambda: services.send_back(
            submission, form.cleaned_data["reason"], by=request.member, now=clock.now()
        ),
    ):
        messages.success(request, _("Sent back: the network does not see it any more."))
        return redirect(back)
    context = {"form": form, "title": _("Send this answer back?"), "yes": _("Send back")}
    status = 400 if form.errors else 200
    return render(request, "data_requests/small.html", context | {"back": back}, status=status)


@require_http_methods(ANY)
def withdraw(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """Ask, then take back what was submitted."""
    submission = permissions.submission_by(request.organisation, submission_id, clock.today())
    page = {
        "title": _("Take this answer back?"),
        "sentence": _(
            "%(network)s sees nothing of it any more. Your figures stay in your draft, and you "
            "can submit them again."
        )
        % {"network": submission.network},
        "yes": _("Take it back"),
        "danger": True,
    }
    return asked_first(
        request,
        page,
        lambda: services.withdraw(submission, by=request.member, now=clock.now()),
        _("Taken back: it is a draft of yours again."),
        reverse("data_requests:answer", args=[submission.pk]),
    )
