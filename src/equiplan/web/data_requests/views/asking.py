"""Pages of a network that writes a collection: what it asks for, then publishes, then closes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.days import date_format
from equiplan.web.platform.language import spoken

from .. import forms, permissions, selectors, services
from .answers import ANY, asked_first, refused


@require_http_methods(ANY)
def new(request: OrganisationRequest) -> HttpResponse:
    """Begin a collection."""
    sent = request.POST if request.method == "POST" else None
    form = forms.TermsForm(sent, initial=forms.fresh_terms(clock.today()))
    made = []
    if form.is_valid() and not refused(
        form,
        lambda: made.append(services.make(form.terms, by=request.member, now=clock.now())),
    ):
        messages.success(request, _("Written. Now say what is counted, item by item."))
        return redirect("data_requests:data_request", made[0].pk)
    context = {"form": form, "data_request": None, "back": reverse("data_requests:list")}
    return render(request, "data_requests/terms.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def change(request: OrganisationRequest, data_request_id: int) -> HttpResponse:
    """What a data request that is not published asks for as a whole."""
    data_request = permissions.data_request_of(request.organisation, data_request_id)
    sent = request.POST if request.method == "POST" else None
    form = forms.TermsForm(sent, initial=forms.terms_given(data_request))
    if form.is_valid() and not refused(
        form,
        lambda: services.change(data_request, form.terms, by=request.member, now=clock.now()),
    ):
        messages.success(request, _("Changed."))
        return redirect("data_requests:data_request", data_request.pk)
    back = reverse("data_requests:data_request", args=[data_request.pk])
    context = {"form": form, "data_request": data_request, "back": back}
    return render(request, "data_requests/terms.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def add_question(request: OrganisationRequest, data_request_id: int) -> HttpResponse:
    """One more count."""
    data_request = permissions.data_request_of(request.organisation, data_request_id)
    sent = request.POST if request.method == "POST" else None
    codes = tuple(selectors.titles(request.organisation, spoken()).items())
    form = forms.QuestionForm(
        sent, codes=codes, populations=selectors.populations(request.organisation)
    )
    if form.is_valid() and not refused(
        form,
        lambda: services.add_question(data_request, form.asked, by=request.member, now=clock.now()),
    ):
        messages.success(request, _("Added."))
        return redirect("data_requests:data_request", data_request.pk)
    back = reverse("data_requests:data_request", args=[data_request.pk])
    context = {"form": form, "question": None, "data_request": data_request, "back": back}
    return render(
        request, "data_requests/question.html", context, status=400 if form.errors else 200
    )


@require_http_methods(ANY)
def question(request: OrganisationRequest, question_id: int) -> HttpResponse:
    """Change one count."""
    found = permissions.question_of(request.organisation, question_id)
    sent = request.POST if request.method == "POST" else None
    populations = selectors.populations(request.organisation)
    form = forms.QuestionForm(sent, initial=forms.question_given(found), populations=populations)
    if form.is_valid() and not refused(
        form,
        lambda: services.change_question(found, form.asked, by=request.member, now=clock.now()),
    ):
        messages.success(request, _("Changed."))
        return redirect("data_requests:data_request", found.data_request_id)
    back = reverse("data_requests:data_request", args=[found.data_request_id])
    context = {"form": form, "question": found, "data_request": found.data_request, "back": back}
    return render(
        request, "data_requests/question.html", context, status=400 if form.errors else 200
    )


@require_http_methods(ANY)
def remove_question(request: OrganisationRequest, question_id: int) -> HttpResponse:
    """Ask, then take one count out."""
    found = permissions.question_of(request.organisation, question_id)
    page = {
        "title": _("Take this count out?"),
        "sentence": _("“%(item)s” will not be asked for. Nobody has answered it yet.")
        % {"item": found},
        "yes": _("Take it out"),
        "danger": True,
    }
    return asked_first(
        request,
        page,
        lambda: services.remove_question(found, by=request.member, now=clock.now()),
        _("Taken out."),
        reverse("data_requests:data_request", args=[found.data_request_id]),
    )


@require_http_methods(ANY)
def publish(request: OrganisationRequest, data_request_id: int) -> HttpResponse:
    """Ask, then ask every member."""
    data_request = permissions.data_request_of(request.organisation, data_request_id)
    members = permissions.members_of(request.organisation, clock.today()).count()
    sentence = _(
        "%(members)d members are asked to report by %(day)s. From then on what you ask for does "
        "not change any more; only the deadline can be put off."
    )
    due = date_format(data_request.due_on, "DATE_FORMAT")
    page = {
        "title": _("Publish this data request?"),
        "sentence": sentence % {"members": members, "day": due},
        "yes": _("Publish"),
    }
    return asked_first(
        request,
        page,
        lambda: services.publish(data_request, by=request.member, now=clock.now()),
        _("Published: each member finds it among its data requests."),
        reverse("data_requests:data_request", args=[data_request.pk]),
    )


@require_http_methods(ANY)
def put_off(request: OrganisationRequest, data_request_id: int) -> HttpResponse:
    """Another deadline for a data request under way."""
    data_request = permissions.data_request_of(request.organisation, data_request_id)
    sent = request.POST if request.method == "POST" else None
    form = forms.DeadlineForm(sent, initial={"due_on": data_request.due_on})
    if form.is_valid() and not refused(
        form,
        lambda: services.put_off(
            data_request, form.cleaned_data["due_on"], by=request.member, now=clock.now()
        ),
    ):
        messages.success(request, _("Members read the new day from now on."))
        return redirect("data_requests:data_request", data_request.pk)
    back = reverse("data_requests:data_request", args=[data_request.pk])
    context = {"form": form, "title": _("Put off the deadline"), "yes": _("Put off"), "back": back}
    return render(request, "data_requests/small.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def close(request: OrganisationRequest, data_request_id: int) -> HttpResponse:
    """Ask, then close a collection."""
    data_request = permissions.data_request_of(request.organisation, data_request_id)
    page = {
        "title": _("Close this data request?"),
        "sentence": _(
            "Nobody can answer it any more, and everything that was validated is locked. "
            "What was not validated counts nowhere."
        ),
        "yes": _("Close it"),
        "danger": True,
    }
    return asked_first(
        request,
        page,
        lambda: services.close(data_request, by=request.member, now=clock.now()),
        _("Closed."),
        reverse("data_requests:data_request", args=[data_request.pk]),
    )
