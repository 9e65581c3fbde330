"""What a network does about its members' answers: remind, lock, send back, open, publish."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken
from equiplan.web.platform.numbers import whole_numbers

from .. import forms, permissions, selectors, services, tasks
from .answers import ANY, asked_first, attempt, refused


@require_POST
def remind(request: OrganisationRequest, data_request_id: int) -> HttpResponse:
    """Send a letter to everybody who has still to report, or to one of them."""
    data_request = permissions.data_request_of(request.organisation, data_request_id)
    chosen = set(whole_numbers(request.POST.getlist("submission")))
    try:
        taken = services.remind_by_hand(
            data_request, chosen or None, by=request.member, now=clock.now()
        )
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    else:
        tasks.send_by_hand.enqueue(taken)
        message = ngettext(
            "One member is being reminded.", "%(n)d members are being reminded.", len(taken)
        )
        messages.success(request, message % {"n": len(taken)})
    return redirect("data_requests:data_request", data_request.pk)


@require_POST
def lock_all(request: OrganisationRequest, data_request_id: int) -> HttpResponse:
    """Lock everything that was validated."""
    data_request = permissions.data_request_of(request.organisation, data_request_id)
    return attempt(
        request,
        lambda: services.lock_all(data_request, by=request.member, now=clock.now()),
        _("Locked: from here on it takes an exception to change it."),
        reverse("data_requests:data_request", args=[data_request.pk]),
    )


@require_POST
def lock(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """Lock one answer."""
    submission = permissions.submission_to(request.organisation, submission_id, clock.today())
    return attempt(
        request,
        lambda: services.lock(submission, by=request.member, now=clock.now()),
        _("Locked: from here on it takes an exception to change it."),
        reverse("data_requests:submission", args=[submission.pk]),
    )


@require_http_methods(ANY)
def send_back(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """Send one answer back, with the reason."""
    submission = permissions.submission_to(request.organisation, submission_id, clock.today())
    form = forms.ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and not refused(
        form,
        lambda: services.send_back(
            submission, form.cleaned_data["reason"], by=request.member, now=clock.now()
        ),
    ):
        messages.success(request, _("Sent back: the member reads why."))
        return redirect("data_requests:data_request", submission.data_request_id)
    back = reverse("data_requests:submission", args=[submission.pk])
    context = {"form": form, "title": _("Send this answer back?"), "yes": _("Send back")}
    status = 400 if form.errors else 200
    return render(request, "data_requests/small.html", context | {"back": back}, status=status)


@require_http_methods(ANY)
def grant(request: OrganisationRequest, submission_id: int) -> HttpResponse:
    """Let one person correct what is locked."""
    submission = permissions.submission_to(request.organisation, submission_id, clock.today())
    people = tuple(selectors.names_of([submission]).items())
    form = forms.ExceptionForm(request.POST if request.method == "POST" else None, people=people)
    if form.is_valid():
        given = form.cleaned_data
        if not refused(
            form,
            lambda: services.grant_exception(
                submission,
                given["person"],
                given["reason"],
                given["ends_on"],
                by=request.member,
                now=clock.now(),
            ),
        ):
            messages.success(request, _("Opened for that person, until that day."))
            return redirect("data_requests:submission", submission.pk)
    back = reverse("data_requests:submission", args=[submission.pk])
    context = {"form": form, "title": _("Open a lock"), "yes": _("Open it"), "back": back}
    return render(request, "data_requests/small.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def revoke(request: OrganisationRequest, exception_id: int) -> HttpResponse:
    """Ask, then close a lock again."""
    exception = permissions.exception_of(request.organisation, exception_id)
    page = {
        "title": _("Close this lock again?"),
        "sentence": _("What was not submitted by then stays in the member’s draft."),
        "yes": _("Close it"),
        "danger": True,
    }
    return asked_first(
        request,
        page,
        lambda: services.revoke_exception(exception, by=request.member, now=clock.now()),
        _("The lock is closed again."),
        reverse("data_requests:submission", args=[exception.submission_id]),
    )


@require_http_methods(ANY)
def publish_question(request: OrganisationRequest, question_id: int) -> HttpResponse:
    """Ask, then have a table of one question protected and attacked, to be looked at first."""
    question = permissions.question_of(request.organisation, question_id)
    back = reverse("data_requests:results", args=[question.data_request_id])
    if request.method != "POST":
        sentence = _(
            "Only what is validated or locked goes in. It is protected, attacked by the auditor, "
            "and shown to you before you publish it."
        )
        title = _("Prepare a publication of “%(item)s”?") % {"item": question}
        page = {"title": title, "sentence": sentence, "yes": _("Prepare it"), "back": back}
        return render(request, "ui/confirm_page.html", page | {"danger": False})
    try:
        return redirect(services.publish_question(question, by=request.member, now=clock.now()))
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    return redirect(back)
