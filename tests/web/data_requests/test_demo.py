"""The demonstration: the alliance asks its eight members, and each stands somewhere else."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from equiplan.domain.figures.cells import Value
from equiplan.web.data_requests import demo, selectors
from equiplan.web.data_requests.models import DataRequest, Submission
from equiplan.web.imports import demo as imports
from equiplan.web.networks import demo as networks
from equiplan.web.organisations.models import AuditLine
from equiplan.web.publications.models import Publication

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(autouse=True, scope="module")
def loaded(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """The demonstration as of one day, loaded once for all tests and rolled back."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "MEDIA_ROOT", tmp_path_factory.mktemp("files"))
        with transaction.atomic():
            imports.load(NOW)
            networks.load(NOW)
            demo.load(NOW)
            yield
            transaction.set_rollback(True)


def test_loading_it_again_changes_nothing() -> None:
    before = AuditLine.objects.count()
    demo.load(NOW)
    assert AuditLine.objects.count() == before


def test_of_eight_members_six_are_locked_one_has_a_draft_and_one_was_reminded() -> None:
    told = selectors.following(DataRequest.objects.get(), timezone.localdate(NOW), "fr")
    assert len(told.lines) == 8
    assert Counter(line.submission.state for line in told.lines) == {"locked": 6, "draft": 2}
    assert sum(bool(line.answers) for line in told.lines if line.is_late) == 1
    assert sum(bool(line.reminded_at) for line in told.lines) == 1
    assert Submission.objects.filter(draft__isnull=False, state="draft").count() == 1


def test_its_sums_may_leave() -> None:
    found = selectors.results(DataRequest.objects.get(), timezone.localdate(NOW), "fr")
    assert [question.counted for question in found.questions] == [6, 6]
    assert all(isinstance(question.sum, Value) for question in found.questions)


def test_a_protected_table_of_each_question_has_left_and_the_auditor_passed_it() -> None:
    left = list(Publication.objects.filter(series__startswith="population:"))
    assert len(left) == 2
    assert all(each.audit["passed"] for each in left)
    assert any(each.audit["protected"] for each in left)
