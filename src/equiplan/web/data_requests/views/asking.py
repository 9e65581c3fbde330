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
        return redirect("data_requests:collection", made[0].pk)
    context = {"form": form, "collection": None, "back": reverse("data_requests:list")}
    return render(request, "data_requests/terms.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def change(request: OrganisationRequest, collection_id: int) -> HttpResponse:
    """What a collection that is not published asks for as a whole."""
    collection = permissions.collection_of(request.organisation, collection_id)
    sent = request.POST if request.method == "POST" else None
    form = forms.TermsForm(sent, initial=forms.terms_given(collection))
    if form.is_valid() and not refused(
        form,
        lambda: services.change(collection, form.terms, by=request.member, now=clock.now()),
    ):
        messages.success(request, _("Changed."))
        return redirect("data_requests:collection", collection.pk)
    back = reverse("data_requests:collection", args=[collection.pk])
    context = {"form": form, "collection": collection, "back": back}
    return render(request, "data_requests/terms.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def add_item(request: OrganisationRequest, collection_id: int) -> HttpResponse:
    """One more count."""
    collection = permissions.collection_of(request.organisation, collection_id)
    sent = request.POST if request.method == "POST" else None
    codes = tuple(selectors.titles(request.organisation, spoken()).items())
    form = forms.ItemForm(sent, codes=codes)
    if form.is_valid() and not refused(
        form,
        lambda: services.add_item(collection, form.asked, by=request.member, now=clock.now()),
    ):
        messages.success(request, _("Added."))
        return redirect("data_requests:collection", collection.pk)
    back = reverse("data_requests:collection", args=[collection.pk])
    context = {"form": form, "item": None, "collection": collection, "back": back}
    return render(request, "data_requests/item.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def item(request: OrganisationRequest, item_id: int) -> HttpResponse:
    """Change one count."""
    found = permissions.item_of(request.organisation, item_id)
    sent = request.POST if request.method == "POST" else None
    form = forms.ItemForm(sent, initial=forms.item_given(found))
    if form.is_valid() and not refused(
        form,
        lambda: services.change_item(found, form.asked, by=request.member, now=clock.now()),
    ):
        messages.success(request, _("Changed."))
        return redirect("data_requests:collection", found.collection_id)
    back = reverse("data_requests:collection", args=[found.collection_id])
    context = {"form": form, "item": found, "collection": found.collection, "back": back}
    return render(request, "data_requests/item.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def remove_item(request: OrganisationRequest, item_id: int) -> HttpResponse:
    """Ask, then take one count out."""
    found = permissions.item_of(request.organisation, item_id)
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
        lambda: services.remove_item(found, by=request.member, now=clock.now()),
        _("Taken out."),
        reverse("data_requests:collection", args=[found.collection_id]),
    )


@require_http_methods(ANY)
def publish(request: OrganisationRequest, collection_id: int) -> HttpResponse:
    """Ask, then ask every member."""
    collection = permissions.collection_of(request.organisation, collection_id)
    members = permissions.members_of(request.organisation, clock.today()).count()
    sentence = _(
        "%(members)d members are asked to report by %(day)s. From then on what you ask for does "
        "not change any more; only the deadline can be put off."
    )
    due = date_format(collection.due_on, "DATE_FORMAT")
    page = {
        "title": _("Publish this collection?"),
        "sentence": sentence % {"members": members, "day": due},
        "yes": _("Publish"),
    }
    return asked_first(
        request,
        page,
        lambda: services.publish(collection, by=request.member, now=clock.now()),
        _("Published: each member finds it among its data requests."),
        reverse("data_requests:collection", args=[collection.pk]),
    )


@require_http_methods(ANY)
def put_off(request: OrganisationRequest, collection_id: int) -> HttpResponse:
    """Another deadline for a collection under way."""
    collection = permissions.collection_of(request.organisation, collection_id)
    sent = request.POST if request.method == "POST" else None
    form = forms.DeadlineForm(sent, initial={"due_on": collection.due_on})
    if form.is_valid() and not refused(
        form,
        lambda: services.put_off(
            collection, form.cleaned_data["due_on"], by=request.member, now=clock.now()
        ),
    ):
        messages.success(request, _("Members read the new day from now on."))
        return redirect("data_requests:collection", collection.pk)
    back = reverse("data_requests:collection", args=[collection.pk])
    context = {"form": form, "title": _("Put off the deadline"), "yes": _("Put off"), "back": back}
    return render(request, "data_requests/small.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def close(request: OrganisationRequest, collection_id: int) -> HttpResponse:
    """Ask, then close a collection."""
    collection = permissions.collection_of(request.organisation, collection_id)
    page = {
        "title": _("Close this collection?"),
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
        lambda: services.close(collection, by=request.member, now=clock.now()),
        _("Closed."),
        reverse("data_requests:collection", args=[collection.pk]),
    )
