"""The demonstration: two levels of networks, with agreements of every standing."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from equiplan.domain.access.networks import Standing, Status
from equiplan.web.imports import demo as imports
from equiplan.web.networks import demo, selectors
from equiplan.web.networks.models import Agreement, Membership
from equiplan.web.organisations.models import AuditLine, Organisation

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
            demo.load(NOW)
            yield
            transaction.set_rollback(True)


@pytest.fixture
def alliance() -> Organisation:
    """The network on top."""
    return Organisation.objects.get(name__startswith="Alliance")


def test_loading_it_again_changes_nothing() -> None:
    before = [AuditLine.objects.count(), Agreement.objects.count()]
    demo.load(NOW)
    assert before == [AuditLine.objects.count(), Agreement.objects.count()]


def test_there_is_a_membership_and_an_agreement_of_most_standings() -> None:
    statuses = {Status.ACTIVE, Status.INVITED, Status.ASKED, Status.ENDED}
    assert set(Membership.objects.values_list("status", flat=True)) == statuses
    standings = {Standing.ACCEPTED, Standing.GRANTED, Standing.REVOKED}
    assert set(Agreement.objects.values_list("standing", flat=True)) == standings


def test_the_alliance_sees_two_levels_and_figures_of_several_members(
    alliance: Organisation,
) -> None:
    shown = selectors.shown(alliance, timezone.localdate(NOW))
    assert len(shown.members) >= 7
    assert [len(each.members) for each in shown.members if each.members] == [2]
    assert sum(each.progress is not None for each in shown.members) >= 3
    assert len(list(shown.indicators())) >= 4


def test_what_is_not_there_is_shown_in_each_of_its_ways(alliance: Organisation) -> None:
    shown = selectors.shown(alliance, timezone.localdate(NOW))
    indicators = [indicator for _member, indicator in shown.indicators()]
    assert any(each.plans is None for each in shown.members)
    assert any(indicator.latest is None for indicator in indicators)
    titles = [plan.title for each in shown.members for plan in each.plans or ()]
    assert None in titles


def test_there_is_something_to_answer_on_both_sides(alliance: Organisation) -> None:
    members = selectors.our_members(alliance, timezone.localdate(NOW))
    assert members.asked
    assert members.offered
    school = Organisation.objects.get(name__startswith="École")
    assert selectors.our_networks(school).invited
