"""An installation begins at one address, once; then it says what is left of the first steps."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from equiplan.web.accounts.models import Account
from equiplan.web.home import permissions, services
from equiplan.web.home.checklist import checklist
from equiplan.web.notifications.services import Choice, choose
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Indicator, Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import roles_of
from tests.web import readings

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
GIVEN = {
    "organisation": "École du Fleuve",
    "kind": "school",
    "country": "FR",
    "languages": ["fr", "en"],
    "name": "Awa Diallo",
    "email": "awa@example.org",
    "password": "une longue phrase de passe",
}
MEASURE = {
    "text": "Femmes parmi les professeur·es",
    "unit": "%",
    "direction": "up",
    "baseline": "21,5",
    "on": "2025-12-31",
    "target": "35",
    "by": "2029-12-31",
}


@pytest.fixture
def where() -> str:
    """The address at which this installation begins."""
    return reverse("home:start", args=[permissions.start_key()])


def test_the_first_person_gets_an_organisation_and_is_signed_in(where: str, client: Client) -> None:
    answer = client.post(where, GIVEN, headers={"accept-language": "fr"})
    assert answer.headers["Location"] == reverse("home:index")
    member = Member.objects.select_related("organisation", "account").get()
    assert member.organisation.name == "École du Fleuve"
    assert (member.organisation.country, member.organisation.language) == ("FR", "fr")
    assert member.organisation.languages == ["fr", "en"]
    assert member.account.name == "Awa Diallo"
    assert roles_of(member) == {Role.ADMINISTRATOR}
    assert client.get(reverse("home:index")).status_code == 200
    assert AuditLine.objects.filter(event="member.enrolled").exists()
    assert "Awa" not in repr(list(AuditLine.objects.values_list("facts", "label")))


def test_the_address_is_gone_as_soon_as_somebody_has_an_account(where: str, client: Client) -> None:
    assert client.get(where).status_code == 200
    Account.objects.create_user("first@example.org", "a long enough sentence")
    assert client.get(where).status_code == 404
    assert client.post(where, GIVEN).status_code == 404
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "é", "no-such-key", "../", "0" * 300])
def test_another_key_opens_nothing(key: str, client: Client) -> None:
    assert client.post(f"/start/{key}/", GIVEN).status_code == 404
    assert not Account.objects.exists()


def test_the_key_is_that_of_this_installation(where: str, settings: Any) -> None:
    settings.SECRET_KEY = "another secret, long enough to be one, for another installation"
    assert reverse("home:start", args=[permissions.start_key()]) != where


def test_two_people_with_the_key_are_not_both_the_first(where: str, client: Client) -> None:
    cache.add(services.TURN, 1)
    assert client.post(where, GIVEN).status_code == 404
    cache.delete(services.TURN)
    assert client.post(where, GIVEN).status_code == 302
    other = {**GIVEN, "email": "other@example.org", "organisation": "Another"}
    assert Client().post(where, other).status_code == 404
    assert Account.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("password", "secret"),
        ("email", "awa"),
        ("organisation", ""),
        ("name", ""),
        ("kind", "planet"),
        ("country", "XX"),
        ("languages", []),
        ("languages", ["tlh"]),
    ],
)
def test_what_will_not_do_is_said_and_nothing_typed_is_lost(
    field: str, given: object, where: str, client: Client
) -> None:
    answer = client.post(where, {**GIVEN, field: given})
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == [field]
    kept = "Awa Diallo" if field != "name" else "École du Fleuve"
    assert kept in answer.content.decode()
    assert str(GIVEN["password"]) not in answer.content.decode()
    assert not Organisation.objects.exists()


def titles(member: Member) -> dict[str, bool]:
    """The steps of a member, in English, and whether each is done."""
    fresh = Member.objects.get(pk=member.pk)
    return {str(step.title): step.is_done for step in checklist(fresh)}


def test_the_first_steps_are_done_by_doing_them(enrol: Enrol, school: Organisation) -> None:
    member = enrol(school, Role.ADMINISTRATOR)
    assert list(titles(member).values()) == [False, False, False, False]
    plan = readings.adopted(member)
    assert list(titles(member).values()) == [True, False, False, False]
    enrol(school, Role.CONTRIBUTOR)
    assert list(titles(member).values()) == [True, True, False, False]
    indicator = plans.add_indicator(plan, "Part des femmes", by=member, now=NOW)
    assert list(titles(member).values()) == [True, True, False, False]
    plans.aim(indicator, on="2029-12-31", value=40, by=member, now=NOW)
    assert list(titles(member).values()) == [True, True, True, False]
    choose(member, Choice("never", frozenset()), now=NOW)
    assert titles(member) == {}


@pytest.mark.parametrize(
    ("role", "steps"),
    [(Role.ADMINISTRATOR, 4), (Role.EQUALITY_OFFICER, 3), (Role.CONTRIBUTOR, 0), (Role.AUDITOR, 0)],
)
def test_nobody_is_asked_to_do_what_they_may_not(
    role: Role, steps: int, enrol: Enrol, school: Organisation
) -> None:
    assert len(titles(enrol(school, role))) == steps


def test_another_organisations_work_ticks_nothing(
    enrol: Enrol, school: Organisation, alliance: Organisation
) -> None:
    stranger = enrol(alliance, Role.ADMINISTRATOR)
    plan = readings.adopted(stranger)
    indicator = plans.add_indicator(plan, "Part des femmes", by=stranger, now=NOW)
    plans.aim(indicator, on="2029-12-31", value=40, by=stranger, now=NOW)
    choose(stranger, Choice("daily", frozenset()), now=NOW)
    assert not any(titles(enrol(school, Role.ADMINISTRATOR)).values())


def test_the_steps_are_shown_until_a_person_hides_them(
    enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    client = sign_in(enrol(school, Role.ADMINISTRATOR))
    assert 'class="card checklist"' in client.get("/").content.decode()
    client.post(reverse("home:begun"))
    assert 'class="card checklist"' not in client.get("/").content.decode()


def test_the_steps_take_one_query(
    enrol: Enrol,
    school: Organisation,
    django_assert_num_queries: Callable[[int], Any],
) -> None:
    member = enrol(school, Role.ADMINISTRATOR)
    readings.adopted(member)
    member.given  # noqa: B018 - read before the count: the request has read it already
    with django_assert_num_queries(1):
        checklist(member)


@pytest.fixture
def measuring(enrol: Enrol, sign_in: SignIn, school: Organisation) -> tuple[Client, Plan]:
    """An equality officer and their plan."""
    member = enrol(school)
    member.account.language = "fr"
    member.account.save()
    return sign_in(member), readings.adopted(member)


def test_an_indicator_comes_with_its_target_in_one_form(measuring: tuple[Client, Plan]) -> None:
    client, plan = measuring
    answer = client.post(reverse("plans:measure", args=[plan.pk]), MEASURE, follow=True)
    made = Indicator.objects.get(plan=plan)
    aim = made.aims.get()
    assert (made.text, made.unit, made.direction) == ("Femmes parmi les professeur·es", "%", "up")
    assert (made.baseline, str(made.baseline_on)) == (21.5, "2025-12-31")
    assert (aim.value, str(aim.by)) == (35, "2029-12-31")
    assert "Femmes parmi les professeur·es" in answer.content.decode()


def test_a_baseline_nobody_knows_stays_unknown(measuring: tuple[Client, Plan]) -> None:
    client, plan = measuring
    given = {**MEASURE, "baseline": "", "on": "", "unit": ""}
    client.post(reverse("plans:measure", args=[plan.pk]), given)
    assert Indicator.objects.get(plan=plan).baseline is None


@pytest.mark.parametrize(
    ("field", "given"), [("text", " "), ("target", "beaucoup"), ("by", ""), ("direction", "x")]
)
def test_an_indicator_that_will_not_do_is_said_and_nothing_is_made(
    field: str, given: str, measuring: tuple[Client, Plan]
) -> None:
    client, plan = measuring
    answer = client.post(reverse("plans:measure", args=[plan.pk]), {**MEASURE, field: given})
    assert list(answer.context["form"].errors) == [field]
    assert not Indicator.objects.filter(plan=plan).exists()


def test_a_validated_plan_gets_an_indicator_for_a_reason(measuring: tuple[Client, Plan]) -> None:
    client, plan = measuring
    Plan.objects.update(status="validated")
    url = reverse("plans:measure", args=[plan.pk])
    assert list(client.post(url, MEASURE).context["form"].errors) == ["reason"]
    client.post(url, {**MEASURE, "reason": "Demandé par le comité"})
    assert Indicator.objects.filter(plan=plan).count() == 1


def test_who_only_reads_adds_none(
    measuring: tuple[Client, Plan], enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    _client, plan = measuring
    reader = sign_in(enrol(school, Role.COMMITTEE_MEMBER))
    url = reverse("plans:measure", args=[plan.pk])
    assert '<form class="card form' not in reader.get(url).content.decode()
    assert reader.post(url, MEASURE).status_code < 500
    assert not Indicator.objects.filter(plan=plan).exists()
