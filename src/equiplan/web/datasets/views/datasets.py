"""Pages of datasets: which there are, one of them, describing it, taking it out."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import permissions, selectors, services
from ..forms import DatasetForm
from .answers import ANY, asked, attempt


@require_safe
def our_datasets(request: OrganisationRequest) -> HttpResponse:
    """The datasets of the organisation, with what was counted last."""
    page, lines = selectors.datasets(request.organisation, request.GET.get("page"))
    return render(request, "datasets/list.html", {"page": page, "lines": lines})


@require_http_methods(ANY)
def add(request: OrganisationRequest) -> HttpResponse:
    """Describe a new dataset."""
    form = DatasetForm(request.member, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            made = services.add_dataset(form.described, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error("name", refusal.sentence(spoken()))
        else:
            return redirect("datasets:dataset", made.pk)
    context = {"form": form, "dataset": None, "back": reverse("datasets:list")}
    return render(request, "datasets/describe.html", context, status=400 if form.errors else 200)


@require_safe
def dataset(request: OrganisationRequest, dataset_id: int) -> HttpResponse:
    """One dataset: its countings over time, and what can be done next."""
    row = permissions.dataset_for(request.organisation, dataset_id)
    page = selectors.dataset_page(row, request.member, request.GET.get("page"))
    return render(request, "datasets/dataset.html", {"shown": page, "dataset": row})


@require_http_methods(ANY)
def change(request: OrganisationRequest, dataset_id: int) -> HttpResponse:
    """Describe a dataset anew."""
    row = permissions.dataset_for(request.organisation, dataset_id)
    given = request.POST if request.method == "POST" else None
    form = DatasetForm(request.member, given, dataset=row)
    if form.is_valid():
        try:
            described = form.described
            services.change_dataset(row, described, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error("name", refusal.sentence(spoken()))
        else:
            messages.success(request, _("Changed."))
            return redirect("datasets:dataset", row.pk)
    context = {"form": form, "dataset": row, "back": reverse("datasets:dataset", args=[row.pk])}
    return render(request, "datasets/describe.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def remove(request: OrganisationRequest, dataset_id: int) -> HttpResponse:
    """Ask, then take a dataset out; it can be brought back at once."""
    row = permissions.dataset_for(request.organisation, dataset_id)
    if request.method != "POST":
        return asked(
            request,
            title=_("Remove “%(name)s”?") % {"name": row.name},
            sentence=_("Its counts go with it and are kept: you can undo this."),
            yes=_("Remove the dataset"),
            back=reverse("datasets:dataset", args=[row.pk]),
        )
    try:
        services.remove_dataset(row, by=request.member, now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect("datasets:dataset", row.pk)
    messages.success(request, _("“%(name)s” is removed.") % {"name": row.name})
    return render(request, "datasets/removed.html", {"dataset": row})


@require_POST
def restore(request: OrganisationRequest, dataset_id: int) -> HttpResponse:
    """Bring a dataset back."""
    row = permissions.removed_dataset_for(request.organisation, dataset_id)
    try:
        services.restore_dataset(row, by=request.member, now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect("datasets:list")
    messages.success(request, _("“%(name)s” is back.") % {"name": row.name})
    return redirect("datasets:dataset", row.pk)


@require_http_methods(ANY)
def forget(request: OrganisationRequest, dataset_id: int) -> HttpResponse:
    """Ask, then forget how the files of a dataset are read."""
    row = permissions.dataset_for(request.organisation, dataset_id)
    back = reverse("datasets:dataset", args=[row.pk])
    if request.method != "POST":
        return asked(
            request,
            title=_("Forget how its files are read?"),
            sentence=_("The next file is looked at as if it were the first; the counts stay."),
            yes=_("Forget it"),
            back=back,
        )
    return attempt(
        request,
        lambda: services.forget_mapping(row, by=request.member, now=clock.now()),
        _("Forgotten: the next file is looked at as if it were the first."),
        back,
    )
