"""The site with three addresses more: what a page and a save cost when they do nothing else."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from django.utils import timezone

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.plans import permissions, services
from equiplan.web.plans.models import Action
from equiplan.web.platform.manifest import READERS
from equiplan.web.platform.registry import ROUTES

ROUTES |= {"bench_empty": READERS, "bench_row": READERS, "bench_service": READERS}


def empty(request: HttpRequest) -> HttpResponse:
    """A page of the same layout with nothing in it."""
    return render(request, "bench/empty.html")


@transaction.atomic
def row(request: HttpRequest, action_id: int) -> HttpResponse:
    """One row read and saved, as bare as Django does it."""
    action = Action.objects.get(pk=action_id)
    action.comments = request.POST["value"]
    action.save()
    return HttpResponse(action.comments)


def service(request: OrganisationRequest, action_id: int) -> HttpResponse:
    """The service alone: who may, what was, what becomes, the line of the record."""
    action = permissions.action_for(request.organisation, action_id)
    value = request.POST["value"]
    changed = services.change(action, "comments", value, by=request.member, now=timezone.now())
    return HttpResponse(changed.comments)


urlpatterns = [
    path("", include("equiplan.web.urls")),
    path("bench/empty/", empty, name="bench_empty"),
    path("bench/<int:action_id>/row/", row, name="bench_row"),
    path("bench/<int:action_id>/service/", service, name="bench_service"),
]
