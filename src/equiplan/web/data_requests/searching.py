"""What can be found in data requests: those a network makes, and those its member answers."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken
from equiplan.web.platform.search import SearchAct, SearchEntry, SearchKind

from . import permissions
from .models import DataRequest, Submission
from .tables import text_of


def _data_requests(member: Member) -> QuerySet[DataRequest]:
    return permissions.data_requests_of(member.organisation).order_by("-on", "-pk")


def _submissions(member: Member) -> QuerySet[Submission]:
    asked = permissions.submissions_by(member.organisation, clock.today())
    return asked.order_by("-data_request__due_on", "pk")


def _titles(data_request: DataRequest) -> tuple[str, ...]:
    return (text_of(data_request.titles, spoken()), *map(str, data_request.titles.values()))


def _of_data_request(data_request: DataRequest) -> SearchEntry:
    url = reverse("data_requests:data_request", args=[data_request.pk])
    title = text_of(data_request.titles, spoken())
    return SearchEntry(title, data_request.get_state_display(), url)


def _of_submission(submission: Submission) -> SearchEntry:
    title = text_of(submission.data_request.titles, spoken())
    url = reverse("data_requests:answer", args=[submission.pk])
    return SearchEntry(title, submission.network.name, url)


SEARCHED: tuple[SearchKind[Any], ...] = (
    SearchKind(
        code="data_requests",
        label=_("Data requests"),
        permission=Permission.READ,
        find=_data_requests,
        texts=_titles,
        entry=_of_data_request,
    ),
    SearchKind(
        code="submissions",
        label=_("Answers to data requests"),
        permission=Permission.READ,
        find=_submissions,
        texts=lambda submission: (*_titles(submission.data_request), submission.network.name),
        entry=_of_submission,
    ),
)

ACTS = (
    SearchAct(
        "data_requests:new",
        _("Ask the members for data"),
        Permission.COLLECT,
        _("new data request collect"),
    ),
)
