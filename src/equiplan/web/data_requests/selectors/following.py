"""What is still to be reported, by whom: our data requests, what we owe, one data request's
members."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q

from equiplan.domain.text.comparing import sort_key
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform import row_security

from .. import permissions
from ..consent import publication
from ..models import (
    DataRequest,
    DataRequestState,
    LockException,
    Question,
    Reminder,
    Submission,
    SubmissionCell,
    SubmissionState,
)
from ..tables import text_of

OWED = (SubmissionState.DRAFT, SubmissionState.SUBMITTED)


def is_late(submission: Submission, today: date) -> bool:
    """Whether it is not validated though the deadline is over."""
    under_way = submission.data_request.state == DataRequestState.PUBLISHED
    return under_way and submission.state in OWED and submission.data_request.due_on < today


@dataclass(frozen=True, slots=True)
class SubmissionLine:
    """What we owe: one submission and whether it is late."""

    submission: Submission
    title: str
    is_late: bool

    @property
    def is_owed(self) -> bool:
        """Whether there is still something to do for it."""
        under_way = self.submission.data_request.state == DataRequestState.PUBLISHED
        return under_way and self.submission.state in OWED


@dataclass(frozen=True, slots=True)
class DataRequestLine:
    """What we ask: one data request, how many answered of how many, how many are late."""

    data_request: DataRequest
    title: str
    answered: int
    asked: int
    late: int


@dataclass(frozen=True, slots=True)
class Lists:
    """What an organisation owes its networks, and what it asks its members for."""

    owed: tuple[SubmissionLine, ...]
    done: tuple[SubmissionLine, ...]
    data_requests: tuple[DataRequestLine, ...]


def our_lists(organisation: Organisation, today: date, language: str) -> Lists:
    """Both sides of an organisation."""
    rows = permissions.submissions_by(organisation, today).order_by("data_request__due_on", "pk")
    lines = [_submission_line(each, today, language) for each in rows]
    return Lists(
        tuple(each for each in lines if each.is_owed),
        tuple(each for each in reversed(lines) if not each.is_owed),
        _data_requests(organisation, today, language),
    )


def _submission_line(submission: Submission, today: date, language: str) -> SubmissionLine:
    return SubmissionLine(
        submission, text_of(submission.data_request.titles, language), is_late(submission, today)
    )


def _data_requests(
    network: Organisation, today: date, language: str
) -> tuple[DataRequestLine, ...]:
    states: dict[int, Counter[str]] = {}
    for data_request_id, state in permissions.submissions_to(network, today).values_list(
        "data_request_id", "state"
    ):
        states.setdefault(data_request_id, Counter())[state] += 1
    return tuple(
        _line(each, states.get(each.pk, Counter()), today, language)
        for each in permissions.data_requests_of(network)
    )


def _line(
    data_request: DataRequest, states: "Counter[str]", today: date, language: str
) -> DataRequestLine:
    owed = sum(states[state] for state in OWED)
    over = data_request.state == DataRequestState.PUBLISHED and data_request.due_on < today
    return DataRequestLine(
        data_request,
        text_of(data_request.titles, language),
        states.total() - owed,
        states.total(),
        owed if over else 0,
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A data request under way or over: how many members were asked, are late, can be locked."""

    data_request: DataRequest
    asked: int
    late: int
    to_lock: int


def asked_of_members(network: Organisation, today: date) -> tuple[Asked, ...]:
    """How far each data request of a network is, the first due first, in two queries."""
    rows = permissions.submissions_to(network, today).order_by().values("data_request_id")
    owed = Q(state__in=OWED, data_request__state=DataRequestState.PUBLISHED)
    counted = rows.annotate(
        asked=Count("pk"),
        late=Count("pk", filter=owed & Q(data_request__due_on__lt=today)),
        to_lock=Count("pk", filter=Q(state=SubmissionState.VALIDATED)),
    )
    numbers = {each["data_request_id"]: each for each in counted}
    data_requests = (
        permissions.data_requests_of(network).filter(pk__in=numbers).order_by("due_on", "pk")
    )
    return tuple(_asked(each, numbers[each.pk]) for each in data_requests)


def _asked(data_request: DataRequest, numbers: Mapping[str, Any]) -> Asked:
    return Asked(data_request, numbers["asked"], numbers["late"], numbers["to_lock"])


@dataclass(frozen=True, slots=True)
class Told:
    """How far a question has been told: "known", "partly", "unknown", or "" for not at all."""

    question: Question
    how: str


@dataclass(frozen=True, slots=True)
class Line:
    """One member of a collection: where it stands, who answers, when it was last reminded."""

    submission: Submission
    told: tuple[Told, ...]
    is_late: bool
    answers: str
    reminded_at: datetime | None
    exception: LockException | None

    @property
    def is_owed(self) -> bool:
        """Whether something is still to be reported."""
        return self.submission.state in OWED


@dataclass(frozen=True, slots=True)
class Following:
    """A collection: what it asks for, and where each member stands."""

    data_request: DataRequest
    title: str
    publication: str
    questions: tuple[Question, ...]
    lines: tuple[Line, ...]

    @property
    def owed(self) -> int:
        """How many have not reported yet."""
        return sum(each.is_owed for each in self.lines)

    @property
    def late(self) -> int:
        """How many of those are late."""
        return sum(each.is_late for each in self.lines)

    @property
    def to_lock(self) -> int:
        """How many the network can lock."""
        return sum(each.submission.state == SubmissionState.VALIDATED for each in self.lines)


def following(data_request: DataRequest, today: date, language: str) -> Following:
    """Every member of a data request, the late ones first, in a fixed number of queries."""
    questions = tuple(data_request.questions.all())
    submissions = list(
        permissions.submissions_to(data_request.network, today).filter(data_request=data_request)
    )
    lines = _lines(submissions, questions, today)
    lines.sort(
        key=lambda each: (not each.is_late, not each.is_owed, sort_key(each.submission.member.name))
    )
    title = text_of(data_request.titles, language)
    return Following(data_request, title, publication(data_request), questions, tuple(lines))


def _lines(
    submissions: list[Submission], questions: tuple[Question, ...], today: date
) -> list[Line]:
    told, names = told_of(submissions), names_of(submissions)
    reminded = dict(
        Reminder.objects.filter(submission__in=submissions, sent_at__isnull=False)
        .order_by("sent_at")
        .values_list("submission_id", "sent_at")
    )
    leave = {
        each.submission_id: each
        for each in permissions.exceptions_in_force(today).filter(submission__in=submissions)
    }
    return [
        Line(
            each,
            tuple(Told(question, told.get((each.pk, question.pk), "")) for question in questions),
            is_late(each, today),
            names.get(each.answers_id or 0, ""),
            reminded.get(each.pk),
            leave.get(each.pk),
        )
        for each in submissions
    ]


def told_of(submissions: Iterable[Submission]) -> dict[tuple[int, int], str]:
    """How far each question of each submission has been told, by their ids."""
    rows = (
        SubmissionCell.objects.filter(submission__in=list(submissions))
        .order_by()
        .values_list("submission_id", "question_id")
        .annotate(all=Count("pk"), unknown=Count("pk", filter=Q(number__isnull=True)))
    )
    return {
        (submission, question): _how(every, unknown)
        for submission, question, every, unknown in rows
    }


def _how(every: int, unknown: int) -> str:
    if unknown == every:
        return "unknown"
    return "partly" if unknown else "known"


def names_of(submissions: Iterable[Submission]) -> dict[int, str]:
    """Who answers for the members, by id: of these people, and of no other, the names are shown."""
    rows = list(submissions)
    wanted = {
        each
        for row in rows
        for each in (row.answers_id, row.submitted_by_id, row.validated_by_id)
        if each
    }
    with row_security.opened({row.member_id for row in rows}):
        people = Member.objects.filter(pk__in=wanted).select_related("account")
        return {each.pk: str(each.account) for each in people}
