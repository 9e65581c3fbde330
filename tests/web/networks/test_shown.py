"""What a network sees: what both sides have agreed, today, and not a word more."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.access.networks import Side, Step
from equiplan.web.networks import selectors, services
from equiplan.web.networks.models import Agreement, Matter, Membership
from equiplan.web.networks.selectors import Shared
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import services as plan_services
from equiplan.web.plans.models import Action, Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.readings import adopted, upload_of

from .making import NOW, TODAY, UNTIL, an_indicator, granted, joined, shares

pytestmark = pytest.mark.django_db
EVERYTHING = tuple(Matter)


def seen(membership: Membership, today: date = TODAY) -> Shared | None:
    """The member as its network sees it."""
    return selectors.shown(membership.network, today).of(membership.pk)


def agreed(membership: Membership, plan: Plan, officer: Member, coordinator: Member) -> None:
    """Agreements on everything, with something of everything to show."""
    first, second = Action.objects.filter(axis__plan=plan).order_by("pk")[:2]
    plan_services.link_document(first, upload_of(officer), "Relevé", by=officer, now=NOW)
    plan_services.change(second, "status", "done", by=officer, now=NOW)
    row = an_indicator(plan)
    plan_services.change_indicator(row, "baseline", (12, "2025-12-31"), by=officer, now=NOW)
    plan_services.aim(row, on="2027-12-31", value=60, reason="Décidé", by=officer, now=NOW)
    for year, value in ((2024, 8), (2026, 25)):
        plan_services.record_value(row, on=f"{year}-02-28", value=value, by=officer, now=NOW)
    shares(membership, *EVERYTHING, by=officer, to=coordinator, indicator_id=row.pk)


def test_a_member_is_seen_by_its_name_and_shares_nothing_by_itself(
    membership: Membership, plan: Plan
) -> None:
    member = seen(membership)
    assert member is not None
    assert (member.name, member.since) == ("École du Fleuve", TODAY)
    parts = (member.plans, member.indicators, member.documents, member.members)
    assert parts == (None, None, None, None)


def test_what_is_granted_and_not_accepted_shows_nothing(
    membership: Membership, plan: Plan, officer: Member
) -> None:
    granted(membership, *EVERYTHING, by=officer, indicator_id=an_indicator(plan).pk)
    member = seen(membership)
    assert member is not None
    assert (member.terms, member.plans, member.indicators) == ((), None, None)


def test_what_is_agreed_is_seen(
    membership: Membership, plan: Plan, officer: Member, coordinator: Member
) -> None:
    agreed(membership, plan, officer, coordinator)
    member = seen(membership)
    assert member is not None
    (shown_plan,) = member.plans or ()
    assert (shown_plan.title, shown_plan.first_year) == (plan.title, 2026)
    assert shown_plan.progress == selectors.SharedProgress(done=1, late=0, total=4)
    (indicator,) = member.indicators or ()
    assert indicator.baseline == selectors.Point(date(2025, 12, 31), 12)
    assert [point.value for point in indicator.values] == [8, 25]
    assert [each.title for each in member.documents or ()] == ["Relevé"]
    assert member.members == ()


def test_titles_without_progress_and_progress_without_titles(
    membership: Membership, plan: Plan, officer: Member, coordinator: Member
) -> None:
    (titles,) = shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    member = seen(membership)
    assert member is not None
    assert [(each.title, each.progress) for each in member.plans or ()] == [(plan.title, None)]
    services.answer_agreement(titles, Side.MEMBER, Step.REVOKE, by=officer, now=NOW)
    shares(membership, Matter.PLAN_PROGRESS, by=officer, to=coordinator)
    member = seen(membership)
    assert member is not None
    (only,) = member.plans or ()
    assert only.title is None
    assert only.progress == selectors.SharedProgress(0, 0, 4)


def test_years_that_are_not_covered_are_not_seen(
    membership: Membership, plan: Plan, officer: Member, coordinator: Member
) -> None:
    agreed(membership, plan, officer, coordinator)
    Agreement.objects.update(first_year=2029)
    member = seen(membership)
    assert member is not None
    assert (member.plans, member.documents) == ((), ())
    (indicator,) = member.indicators or ()
    assert (indicator.values, indicator.aims) == ((), ())


def test_a_draft_is_nobodys_business_yet(
    membership: Membership, officer: Member, coordinator: Member
) -> None:
    adopted(officer)
    matters = (Matter.PLAN_TITLES, Matter.PLAN_PROGRESS, Matter.RESOURCES)
    shares(membership, *matters, by=officer, to=coordinator)
    member = seen(membership)
    assert member is not None
    assert (member.plans, member.documents) == ((), ())


def _revoke(agreement: Agreement, officer: Member, _coordinator: Member) -> None:
    services.answer_agreement(agreement, Side.MEMBER, Step.REVOKE, by=officer, now=NOW)


def _end(agreement: Agreement, _officer: Member, coordinator: Member) -> None:
    services.answer_agreement(agreement, Side.NETWORK, Step.END, by=coordinator, now=NOW)


ENDINGS = {"revoked": _revoke, "ended": _end}


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_either_side_ends_is_gone_at_once(
    ending: str, membership: Membership, plan: Plan, officer: Member, coordinator: Member
) -> None:
    (agreement,) = shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    ENDINGS[ending](agreement, officer, coordinator)
    member = seen(membership)
    assert member is not None
    assert member.plans is None


@pytest.mark.parametrize("day", [TODAY - timedelta(days=1), UNTIL + timedelta(days=1)])
def test_outside_its_days_nothing_is_seen(
    day: date, membership: Membership, plan: Plan, officer: Member, coordinator: Member
) -> None:
    shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    Membership.objects.update(starts_on=date(2020, 1, 1))
    member = seen(membership, day)
    assert member is not None
    assert member.plans is None


def test_who_has_left_is_not_seen_at_all(
    membership: Membership, plan: Plan, officer: Member, coordinator: Member
) -> None:
    shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    services.answer_membership(membership, Side.MEMBER, Step.LEAVE, by=officer, now=NOW)
    assert selectors.shown(membership.network, TODAY).members == ()


def test_one_network_sees_nothing_of_what_was_agreed_with_another(
    membership: Membership, plan: Plan, officer: Member, coordinator: Member, enrol: Enrol
) -> None:
    other = Organisation.objects.create(name="Autre réseau", slug="autre", kind="network")
    also = joined(officer, enrol(other, Role.NETWORK_COORDINATOR))
    shares(membership, Matter.PLAN_TITLES, by=officer, to=coordinator)
    member = seen(also)
    assert member is not None
    assert (member.terms, member.plans) == ((), None)


def test_the_members_of_a_member_are_seen_by_its_own_agreement_only(
    membership: Membership, coordinator: Member, enrol: Enrol, alliance: Organisation
) -> None:
    conference = Organisation.objects.create(name="Conférence", slug="c", kind="network")
    top = enrol(conference, Role.ADMINISTRATOR)
    head = enrol(alliance, Role.ADMINISTRATOR)
    above = joined(head, top)
    assert [each.name for each in selectors.shown(conference, TODAY).members] == ["Alianza Sur"]
    shares(above, Matter.MEMBERS, by=head, to=top)
    member = seen(above)
    assert member is not None
    assert [each.name for each in member.members or ()] == ["École du Fleuve"]
    assert member.plans is None


def test_an_indicator_that_was_taken_out_is_not_seen(
    membership: Membership, plan: Plan, officer: Member, coordinator: Member
) -> None:
    row = an_indicator(plan)
    shares(membership, Matter.INDICATOR, by=officer, to=coordinator, indicator_id=row.pk)
    plan_services.remove_action(Action.objects.get(indicators=row), by=officer, now=NOW)
    member = seen(membership)
    assert member is not None
    assert member.indicators == ()


def test_the_preview_is_what_is_seen_once_it_is_agreed(
    membership: Membership, plan: Plan, officer: Member, coordinator: Member
) -> None:
    agreed(membership, plan, officer, coordinator)
    terms = [selectors.terms_of(each) for each in Agreement.objects.order_by("pk")]
    assert selectors.preview(membership, terms, TODAY) == seen(membership)


Make = Callable[[int], list[Membership]]


@pytest.fixture
def many(enrol: Enrol, coordinator: Member) -> Make:
    """So many members that share everything."""

    def make(number: int) -> list[Membership]:
        made = []
        for n in range(number):
            body = Organisation.objects.create(name=f"Membre {n}", slug=f"m{n}", kind="school")
            by = enrol(body)
            plan = adopted(by)
            plan_services.validate(plan, by=by, now=NOW)
            made.append(joined(by, coordinator))
            agreed(made[-1], plan, by, coordinator)
        return made

    return make


@pytest.mark.parametrize("number", [1, 5])
def test_it_takes_the_same_queries_whatever_the_number_of_members(
    number: int,
    many: Make,
    coordinator: Member,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    many(number)
    with django_assert_num_queries(9):
        found = selectors.shown(coordinator.organisation, TODAY)
    assert len(found.members) == number


def test_what_a_member_sees_of_itself_is_what_the_network_sees_of_it(
    many: Make, coordinator: Member
) -> None:
    members = many(3)
    _revoke(members[1].agreements.all()[0], members[1].member.members.get(), coordinator)
    whole = selectors.shown(coordinator.organisation, TODAY)
    for each in members:
        alone = selectors.shown(coordinator.organisation, TODAY, only=each.member)
        assert alone.members == (whole.of(each.pk),)
