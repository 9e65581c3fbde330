"""The only loaders of data requests: for the side they belong to, a 404 for everybody else."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.datasets.models import Counting
from equiplan.web.networks.models import Membership
from equiplan.web.networks.permissions import active
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.ordering import Folded

from .models import (
    Adoption,
    DataRequest,
    DataRequestState,
    Draft,
    LockException,
    Question,
    Submission,
    SubmissionState,
)

TOLD = (SubmissionState.SUBMITTED, SubmissionState.VALIDATED, SubmissionState.LOCKED)
"""The states in which the network sees figures."""
SURE = (SubmissionState.VALIDATED, SubmissionState.LOCKED)
"""The states in which figures count for the network."""


def members_of(network: Organisation, today: date) -> QuerySet[Membership]:
    """Who is asked by a network: its members today that live in this installation."""
    rows = Membership.objects.filter(active(today), network=network, member__is_external=False)
    return rows.select_related("member").order_by(Folded("member__name"), "pk")


def data_requests_of(network: Organisation) -> QuerySet[DataRequest]:
    """Every data request of a network."""
    return DataRequest.objects.filter(network=network).select_related("network")


def data_request_of(network: Organisation, data_request_id: int) -> DataRequest:
    """One data request, as its network; Http404 to everybody else, its members included."""
    return get_object_or_404(data_requests_of(network), pk=data_request_id)


def question_of(network: Organisation, question_id: int) -> Question:
    """One question, as its network; Http404 to everybody else."""
    questions = Question.objects.filter(data_request__network=network)
    return get_object_or_404(
        questions.select_related("data_request__network", "population"), pk=question_id
    )


def holding(submissions: QuerySet[Submission], today: date) -> QuerySet[Submission]:
    """Those whose member still belongs to the network, or that were locked while it did.

    What a member that has left had not locked goes out of sight with its membership.
    """
    still = Membership.objects.filter(
        active(today), network=OuterRef("network"), member=OuterRef("member")
    )
    return submissions.filter(Exists(still) | Q(state=SubmissionState.LOCKED))


def _submissions(today: date) -> QuerySet[Submission]:
    asked = Submission.objects.exclude(data_request__state=DataRequestState.DRAFT)
    return holding(asked, today).select_related("data_request", "network", "member")


def submissions_to(network: Organisation, today: date) -> QuerySet[Submission]:
    """What the members of a network have been asked for."""
    return _submissions(today).filter(network=network)


def submissions_by(member: Organisation, today: date) -> QuerySet[Submission]:
    """What an organisation has been asked for by its networks."""
    return _submissions(today).filter(member=member)


def submission_to(network: Organisation, submission_id: int, today: date) -> Submission:
    """One submission, as the network it is for; Http404 to everybody else, its member included."""
    return get_object_or_404(submissions_to(network, today), pk=submission_id)


def submission_by(member: Organisation, submission_id: int, today: date) -> Submission:
    """One submission, as the member that makes it; Http404 to everybody else, its network
    included."""
    return get_object_or_404(submissions_by(member, today), pk=submission_id)


def draft_of(submission: Submission) -> Draft | None:
    """What the member has written so far."""
    return Draft.objects.filter(submission=submission).first()


def exceptions_in_force(today: date) -> QuerySet[LockException]:
    """The leave to correct that holds on a day."""
    return LockException.objects.filter(revoked_at=None, ends_on__gte=today)


def exception_of(network: Organisation, exception_id: int) -> LockException:
    """One lock exception, as the network that granted it; Http404 to everybody else."""
    rows = LockException.objects.filter(submission__network=network)
    return get_object_or_404(rows.select_related("submission__member"), pk=exception_id)


def adoptions_in(network: Organisation, today: date) -> QuerySet[Adoption]:
    """What the members of a network today have said that they can report."""
    still = members_of(network, today).values("member")
    return Adoption.objects.filter(network=network, member__in=still).select_related("member")


def countings_of(organisation: Organisation) -> QuerySet[Counting]:
    """The countings of an organisation that it can answer with, the newest first."""
    rows = Counting.objects.filter(
        dataset__organisation=organisation, dataset__removed_at=None, removed_at=None
    )
    return rows.select_related("dataset")


def may_fill(member: Member, submission: Submission) -> bool:
    """Whether a person may write what their organisation reports.

    Who submissions only what is theirs may take a submission that nobody answers for yet.
    """
    far = organisations.extent_of(member, Permission.REPORT)
    return far == Extent.ALL or (far == Extent.OWN and submission.answers_id in {None, member.pk})


def may_validate(member: Member) -> bool:
    """Whether a person may validate what their organisation reports."""
    return organisations.extent_of(member, Permission.DECIDE) == Extent.ALL


def may_collect(member: Member) -> bool:
    """Whether a person may ask the members of their organisation for figures."""
    return organisations.extent_of(member, Permission.COLLECT) == Extent.ALL


def may_publish(member: Member) -> bool:
    """Whether a person may publish figures of their organisation."""
    return organisations.extent_of(member, Permission.SHARE) == Extent.ALL


def is_open_to(submission: Submission, member: Member, today: date) -> bool:
    """Whether a person may write in a submission today: while it is a draft, or by an exception."""
    under_way = submission.data_request.state == DataRequestState.PUBLISHED
    if submission.state == SubmissionState.DRAFT and under_way:
        return may_fill(member, submission)
    if submission.state != SubmissionState.LOCKED:
        return False
    leave = exceptions_in_force(today).filter(submission=submission, person=member)
    return leave.exists() and may_fill(member, submission)
