"""What a network does about its members' answers: remind, lock, send back, open, publish."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.core.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.shared import clock
from equiplan.web.shared.speaking import spoken

from .. import access, actions, forms, jobs, queries
from .answers import ANY, asked_first, attempt, refused


@require_POST
def remind(request: OrganisationRequest, collection_id: int) -> HttpResponse:
    """Send a letter to everybody who has still to report, or to one of them."""
    collection = access.collection_of(request.organisation, collection_id)
    chosen = {int(each) for each in request.POST.getlist("report") if each.isdecimal()}
    try:
        taken = actions.remind_by_hand(
            collection, chosen or None, by=request.member, now=clock.now()
        )
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    else:
        jobs.send_by_hand.enqueue(taken)
        said = ngettext(
            "One member is being reminded.", "%(n)d members are being reminded.", len(taken)
        )
        messages.success(request, said % {"n": len(taken)})
    return redirect("collecting:collection", collection.pk)


@require_POST
def lock_all(request: OrganisationRequest, collection_id: int) -> HttpResponse:
    """Lock everything that was validated."""
    collection = access.collection_of(request.organisation, collection_id)
    return attempt(
        request,
        lambda: actions.lock_all(collection, by=request.member, now=clock.now()),
        _("Locked: from here on it takes an exception to change it."),
        reverse("collecting:collection", args=[collection.pk]),
    )


@require_POST
def lock(request: OrganisationRequest, report_id: int) -> HttpResponse:
    """Lock one answer."""
    report = access.report_to(request.organisation, report_id, clock.today())
    return attempt(
        request,
        lambda: actions.lock(report, by=request.member, now=clock.now()),
        _("Locked: from here on it takes an exception to change it."),
        reverse("collecting:report", args=[report.pk]),
    )


@require_http_methods(ANY)
def send_back(request: OrganisationRequest, report_id: int) -> HttpResponse:
    """Send one answer back, with the reason."""
    report = access.report_to(request.organisation, report_id, clock.today())
    form = forms.ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and not refused(
        form,
        lambda: actions.send_back(
            report, form.cleaned_data["reason"], by=request.member, now=clock.now()
        ),
    ):
        messages.success(request, _("Sent back: the member reads why."))
        return redirect("collecting:collection", report.collection_id)
    back = reverse("collecting:report", args=[report.pk])
    told = {"form": form, "title": _("Send this answer back?"), "yes": _("Send back")}
    status = 400 if form.errors else 200
    return render(request, "collecting/small.html", told | {"back": back}, status=status)


@require_http_methods(ANY)
def grant(request: OrganisationRequest, report_id: int) -> HttpResponse:
    """Let one person correct what is locked."""
    report = access.report_to(request.organisation, report_id, clock.today())
    people = tuple(queries.names_of([report]).items())
    form = forms.ExceptionForm(request.POST if request.method == "POST" else None, people=people)
    if form.is_valid():
        given = form.cleaned_data
        if not refused(
            form,
            lambda: actions.grant_exception(
                report,
                given["person"],
                given["reason"],
                given["ends_on"],
                by=request.member,
                now=clock.now(),
            ),
        ):
            messages.success(request, _("Opened for that person, until that day."))
            return redirect("collecting:report", report.pk)
    back = reverse("collecting:report", args=[report.pk])
    told = {"form": form, "title": _("Open a lock"), "yes": _("Open it"), "back": back}
    return render(request, "collecting/small.html", told, status=400 if form.errors else 200)


@require_http_methods(ANY)
def revoke(request: OrganisationRequest, exception_id: int) -> HttpResponse:
    """Ask, then close a lock again."""
    exception = access.exception_of(request.organisation, exception_id)
    page = {
        "title": _("Close this lock again?"),
        "sentence": _("What was not submitted by then stays in the member’s draft."),
        "yes": _("Close it"),
        "danger": True,
    }
    return asked_first(
        request,
        page,
        lambda: actions.revoke_exception(exception, by=request.member, now=clock.now()),
        _("The lock is closed again."),
        reverse("collecting:report", args=[exception.report_id]),
    )


@require_http_methods(ANY)
def release(request: OrganisationRequest, item_id: int) -> HttpResponse:
    """Ask, then have a table of one item protected and attacked, to be looked at first."""
    item = access.item_of(request.organisation, item_id)
    back = reverse("collecting:results", args=[item.collection_id])
    if request.method != "POST":
        sentence = _(
            "Only what is validated or locked goes in. It is protected, attacked by the auditor, "
            "and shown to you before you publish it."
        )
        title = _("Prepare a publication of “%(item)s”?") % {"item": item}
        page = {"title": title, "sentence": sentence, "yes": _("Prepare it"), "back": back}
        return render(request, "ui/confirm_page.html", page | {"danger": False})
    try:
        return redirect(actions.release(item, by=request.member, now=clock.now()))
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    return redirect(back)
