"""Under row security, each side of a submission sees it, nobody else does, and a draft is alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from equiplan.web.data_requests import selectors, services
from equiplan.web.data_requests.models import (
    DataRequest,
    Draft,
    Question,
    Submission,
    SubmissionCell,
)
from equiplan.web.organisations.models import Member
from equiplan.web.platform import row_security
from tests.conftest import SignIn
from tests.web.row_security.plain import plain_role

from .making import NOW, TODAY, collecting, figures, submission_of, submitted

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no row security"),
]


@contextmanager
def session_of(member: Member) -> Iterator[None]:
    """A session of the member's organisation, as a role that no wall lets through."""
    with plain_role(), row_security.narrowed(member.account_id, [member.organisation_id]):
        yield


def test_a_member_sees_its_own_submission_and_no_row_of_another_member(
    data_request: DataRequest, officer: Member, other: Member
) -> None:
    submitted(data_request, officer)
    theirs = submitted(data_request, other)
    with session_of(officer):
        assert set(Submission.objects.values_list("member", flat=True)) == {officer.organisation_id}
        assert not SubmissionCell.objects.filter(submission=theirs.pk).exists()
        assert SubmissionCell.objects.exists()
        assert set(Draft.objects.values_list("organisation", flat=True)) == {
            officer.organisation_id
        }


def test_the_network_sees_what_was_submitted_and_no_draft(
    data_request: DataRequest, officer: Member, other: Member, coordinator: Member
) -> None:
    submitted(data_request, officer)
    waiting = submission_of(data_request, other.organisation)
    services.save(waiting, figures(waiting), by=other, now=NOW)
    with session_of(coordinator):
        assert Submission.objects.count() == 2
        assert not Draft.objects.exists()
        assert set(SubmissionCell.objects.values_list("submission__member", flat=True)) == {
            officer.organisation_id
        }


def test_a_member_reads_what_it_is_asked_but_changes_none_of_it_and_no_draft_data_request(
    data_request: DataRequest, officer: Member, coordinator: Member
) -> None:
    hidden = collecting(coordinator)
    with session_of(officer):
        assert set(DataRequest.objects.values_list("pk", flat=True)) == {data_request.pk}
        assert not Question.objects.filter(data_request=hidden.pk).exists()
        assert DataRequest.objects.update(due_on=TODAY) == 0
        assert Question.objects.update(code="mine") == 0


def test_both_sides_answer_follow_and_lock_under_row_security(
    data_request: DataRequest, officer: Member, coordinator: Member, sign_in: SignIn
) -> None:
    submission = submission_of(data_request, officer.organisation)
    member, network = sign_in(officer), sign_in(coordinator)
    due: Any = {"due_on": timezone.localdate() + timedelta(days=9)}
    DataRequest.objects.filter(pk=data_request.pk).update(**due)
    asks = selectors.asks_of(submission)
    fields = {f"c{ask.question_id}-{n}": "6" for ask in asks for n, _cell in enumerate(ask.cells())}
    with plain_role():
        where = reverse("data_requests:answer", args=[submission.pk])
        sent = {**fields, "version": "0", "submit": "yes"}
        assert member.post(where, sent).status_code == 302
        member.post(reverse("data_requests:validate", args=[submission.pk]))
        network.post(reverse("data_requests:lock", args=[submission.pk]))
        told = network.get(reverse("data_requests:data_request", args=[data_request.pk]))
        assert officer.account.email in told.content.decode()
        for name in ("results", "adoption", "list"):
            parts = [data_request.pk] if name == "results" else []
            assert network.get(reverse(f"data_requests:{name}", args=parts)).status_code == 200
    submission.refresh_from_db()
    assert submission.state == "locked"


def test_the_name_of_who_answers_is_all_that_opens_to_the_network(
    data_request: DataRequest, officer: Member, coordinator: Member
) -> None:
    submitted(data_request, officer)
    with session_of(coordinator):
        told = selectors.following(data_request, TODAY, "fr")
        assert str(officer.account) in {line.answers for line in told.lines}
        assert set(Member.objects.values_list("organisation", flat=True)) == {
            coordinator.organisation_id
        }
