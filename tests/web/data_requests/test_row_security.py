"""Under row security, each side of a report sees it, nobody else does, and a draft is alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from equiplan.web.data_requests import selectors, services
from equiplan.web.data_requests.models import Collection, Draft, Item, Report, ReportCell
from equiplan.web.organisations.models import Member
from equiplan.web.platform import row_security
from tests.conftest import SignIn
from tests.web.row_security.plain import plain_role

from .making import NOW, TODAY, collecting, figures, report_of, submitted

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no row security"),
]


@contextmanager
def session_of(member: Member) -> Iterator[None]:
    """A session of the member's organisation, as a role that no wall lets through."""
    with plain_role(), row_security.narrowed(member.account_id, [member.organisation_id]):
        yield


def test_a_member_sees_its_own_report_and_no_row_of_another_member(
    collection: Collection, officer: Member, other: Member
) -> None:
    submitted(collection, officer)
    theirs = submitted(collection, other)
    with session_of(officer):
        assert set(Report.objects.values_list("member", flat=True)) == {officer.organisation_id}
        assert not ReportCell.objects.filter(report=theirs.pk).exists()
        assert ReportCell.objects.exists()
        assert set(Draft.objects.values_list("organisation", flat=True)) == {
            officer.organisation_id
        }


def test_the_network_sees_what_was_submitted_and_no_draft(
    collection: Collection, officer: Member, other: Member, coordinator: Member
) -> None:
    submitted(collection, officer)
    waiting = report_of(collection, other.organisation)
    services.save(waiting, figures(waiting), by=other, now=NOW)
    with session_of(coordinator):
        assert Report.objects.count() == 2
        assert not Draft.objects.exists()
        assert set(ReportCell.objects.values_list("report__member", flat=True)) == {
            officer.organisation_id
        }


def test_a_member_reads_what_it_is_asked_but_changes_none_of_it_and_no_draft_collection(
    collection: Collection, officer: Member, coordinator: Member
) -> None:
    hidden = collecting(coordinator)
    with session_of(officer):
        assert set(Collection.objects.values_list("pk", flat=True)) == {collection.pk}
        assert not Item.objects.filter(collection=hidden.pk).exists()
        assert Collection.objects.update(due_on=TODAY) == 0
        assert Item.objects.update(code="mine") == 0


def test_both_sides_answer_follow_and_lock_under_row_security(
    collection: Collection, officer: Member, coordinator: Member, sign_in: SignIn
) -> None:
    report = report_of(collection, officer.organisation)
    member, network = sign_in(officer), sign_in(coordinator)
    due: Any = {"due_on": timezone.localdate() + timedelta(days=9)}
    Collection.objects.filter(pk=collection.pk).update(**due)
    asks = selectors.asks_of(report)
    fields = {f"c{ask.item_id}-{n}": "6" for ask in asks for n, _cell in enumerate(ask.cells())}
    with plain_role():
        where = reverse("data_requests:answer", args=[report.pk])
        sent = {**fields, "version": "0", "submit": "yes"}
        assert member.post(where, sent).status_code == 302
        member.post(reverse("data_requests:validate", args=[report.pk]))
        network.post(reverse("data_requests:lock", args=[report.pk]))
        told = network.get(reverse("data_requests:collection", args=[collection.pk]))
        assert officer.account.email in told.content.decode()
        for name in ("results", "adoption", "list"):
            parts = [collection.pk] if name == "results" else []
            assert network.get(reverse(f"data_requests:{name}", args=parts)).status_code == 200
    report.refresh_from_db()
    assert report.state == "locked"


def test_the_name_of_who_answers_is_all_that_opens_to_the_network(
    collection: Collection, officer: Member, coordinator: Member
) -> None:
    submitted(collection, officer)
    with session_of(coordinator):
        told = selectors.following(collection, TODAY, "fr")
        assert str(officer.account) in {line.answers for line in told.lines}
        assert set(Member.objects.values_list("organisation", flat=True)) == {
            coordinator.organisation_id
        }
