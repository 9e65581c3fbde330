"""The demonstration: what its bodies have counted agrees with what their plans say."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from equiplan.web.datasets import demo
from equiplan.web.datasets.models import Count, Counting, CountingState, Dataset, Policy
from equiplan.web.datasets.selectors import sums_of
from equiplan.web.organisations.models import AuditLine

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(autouse=True, scope="module")
def loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demonstration as of one day, loaded once for all tests and rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        demo.load(NOW)
        yield
        transaction.set_rollback(True)


def test_loading_it_again_changes_nothing() -> None:
    before = [AuditLine.objects.count(), Count.objects.count()]
    demo.load(NOW)
    assert before == [AuditLine.objects.count(), Count.objects.count()]


def test_the_committees_of_the_agency_say_what_its_plan_says() -> None:
    rows = Counting.objects.filter(dataset__name="Comités techniques").select_related("dataset")
    shares = {str(row.on): sums_of(row).share for row in rows}
    told = {on: round(share.number) for on, share in shares.items()}  # type: ignore[union-attr]
    assert told == {"2023-12-31": 22, "2024-12-31": 22, "2025-12-31": 26, "2026-06-30": 29}


def test_four_committees_are_chaired_by_women() -> None:
    chairs = Count.objects.filter(counting__dataset__name="Comités techniques", sex="F", number=1)
    last = chairs.filter(key__endswith="role=chair", counting__on="2026-06-30")
    assert last.count() == 4


def test_there_is_something_in_every_state_but_draft_and_of_every_policy() -> None:
    assert set(Counting.objects.values_list("state", flat=True)) == {
        CountingState.SUBMITTED,
        CountingState.VALIDATED,
        CountingState.LOCKED,
    }
    assert set(Dataset.objects.values_list("policy", flat=True)) == set(Policy.values)
