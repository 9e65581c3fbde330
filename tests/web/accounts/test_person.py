"""One's own pages: put right, see all that is held, take it away, be forgotten."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps
from django.conf import settings as conf
from django.core.cache import cache
from django.db import connection, models
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from equiplan.web.accounts import retention
from equiplan.web.accounts.models import Account
from equiplan.web.organisations import services as people
from equiplan.web.organisations.models import AuditLine, Member, Organisation, Person
from equiplan.web.plans import services
from equiplan.web.plans.models import Comment, IndicatorValue, Owner
from equiplan.web.platform import personal_data
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.people import member_of
from tests.web import readings
from tests.web.notifications.post import Box, mail_server
from tests.web.persons import invited

NOW = timezone.now()
NAME, EMAIL, PASSWORD = "Zéphyrine Canari", "zephyrine.canari@example.org", "une phrase bien longue"
pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(enrol: Enrol, school: Organisation) -> Member:
    """Who administers a school."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.fixture
def canary(chief: Member, settings: Settings, tmp_path: Path) -> Member:
    """Somebody who was invited, joined, and has done something of everything.

    What other tests left in the cache and among the files is not theirs.
    """
    cache.clear()
    settings.MEDIA_ROOT = tmp_path
    invitation, _key = invited(chief, EMAIL, Role.EQUALITY_OFFICER)
    Person.objects.filter(pk=invitation.person_id).update(name=NAME)
    newcomer = people.Newcomer(NAME, PASSWORD, "fr")
    member = people.join(invitation, newcomer, now=NOW)
    plan = readings.adopted(member)
    action = plan.axes.all()[0].actions.all()[0]
    owner = action.owners.all()[0]
    Owner.objects.filter(pk=owner.pk).update(name=NAME)
    services.change_owner(owner, "person", member.person.pk, by=member, now=NOW)
    services.comment(action, "C’est fait.", by=member, now=NOW)
    indicator = action.indicators.get()
    services.record_value(indicator, on="2026-02-28", value=25, by=member, now=NOW)
    readings.upload_of(member)
    readings.reading_of(member)
    return member


@pytest.fixture
def post(settings: Settings) -> Iterator[Box]:
    """A real mail server that the product is configured to send by."""
    box = Box()
    with mail_server(box) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        settings.EMAIL_USE_TLS, settings.EMAIL_HOST_USER = False, ""
        yield box


def entered(account: Account) -> Client:
    """A client that has signed in by the page, as people do."""
    client = Client(HTTP_USER_AGENT=f"Browser of {EMAIL}")
    given = {"login": account.email, "password": PASSWORD}
    assert client.post(reverse("account_login"), given).status_code == 302
    return client


def everything() -> str:
    """Every cell of every table, what sessions hold, what the cache holds, and every file."""
    found = [repr(vars(cache)), repr(getattr(cache, "_cache", ""))]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found.extend(map(repr, cursor.fetchall()))
    sessions = apps.get_model("sessions.session")
    found.extend(repr(each.get_decoded()) for each in sessions.objects.all())
    files = (path for path in Path(conf.MEDIA_ROOT).rglob("*") if path.is_file())
    found.extend(path.name + path.read_bytes().decode("utf-8", "replace") for path in files)
    return "\n".join(found)


def erase(client: Client, **more: str) -> object:
    """Ask to be forgotten, as the page asks."""
    return client.post(reverse("account_erase"), {"proof": PASSWORD, "sure": "on"} | more)


def test_who_is_erased_is_nowhere_any_more(canary: Member) -> None:
    account = canary.account
    client = entered(account)
    client.get(reverse("account_data"))
    before = everything()
    assert all(word in before for word in (NAME, EMAIL, "Canari", "zephyrine"))
    answer = erase(client)
    assert answer.status_code == 200  # type: ignore[attr-defined]
    after = everything()
    assert [word for word in (NAME, EMAIL, "Canari", "zephyrine") if word in after] == []
    assert client.get(reverse("account_data")).status_code == 302
    again = Client().post(reverse("account_login"), {"login": EMAIL, "password": PASSWORD})
    assert again.status_code == 200


def test_a_name_in_the_words_of_a_plan_stays_and_the_page_says_so(canary: Member) -> None:
    action = readings.adopted(canary).axes.all()[0].actions.all()[0]
    services.change(action, "comments", f"Demander à {NAME}", by=canary, now=NOW)
    client = entered(canary.account)
    assert (
        "Les noms écrits dans le texte d’un plan"
        in client.get(reverse("account_erase")).content.decode()
    )
    erase(client)
    action.refresh_from_db()
    assert NAME in action.comments


def test_what_they_did_stays_without_their_name(canary: Member) -> None:
    done = set(AuditLine.objects.filter(by=canary.account).values_list("pk", flat=True))
    erase(entered(canary.account))
    assert done <= set(AuditLine.objects.filter(by=canary.account_id).values_list("pk", flat=True))
    assert (Comment.objects.get().by, IndicatorValue.objects.get().value) == (None, 25)
    account = Account.objects.get(pk=canary.account_id)
    assert str(account.pk) in str(account)
    assert (account.is_active, account.has_usable_password()) == (False, False)


def test_the_chain_of_the_record_still_holds(canary: Member) -> None:
    from equiplan.domain.access.audit_chain import seal  # noqa: PLC0415
    from equiplan.web.organisations.audit import says  # noqa: PLC0415

    erase(entered(canary.account))
    last = ""
    for line in AuditLine.objects.order_by("number"):
        assert line.seal == seal(says(line), after=last)
        last = line.seal


def test_the_only_administrator_of_an_organisation_is_asked_to_stay(
    chief: Member, sign_in: SignIn
) -> None:
    Account.objects.filter(pk=chief.account_id).update(email=EMAIL)
    chief.account.refresh_from_db()
    chief.account.set_password(PASSWORD)
    chief.account.save()
    client = entered(chief.account)
    page = client.get(reverse("account_erase"))
    assert chief.organisation.name in page.context["refusal"]
    assert erase(client).status_code == 400  # type: ignore[attr-defined]
    assert Account.objects.filter(email=EMAIL).exists()
    other = member_of(Account.objects.create_user("b@example.org"), chief.organisation)
    people.give(other.person, people.Grant(Role.ADMINISTRATOR), by=chief, now=NOW)
    assert erase(client).status_code == 200  # type: ignore[attr-defined]


@pytest.mark.parametrize("wrong", [{"proof": "not it"}, {"sure": ""}])
def test_nobody_is_erased_without_their_password_and_their_word(
    canary: Member, wrong: dict[str, str]
) -> None:
    client = entered(canary.account)
    assert erase(client, **wrong).status_code == 400  # type: ignore[attr-defined]
    assert Account.objects.filter(email=EMAIL).exists()


def test_who_has_no_password_here_types_their_address(canary: Member, sign_in: SignIn) -> None:
    canary.account.set_unusable_password()
    canary.account.save()
    client = sign_in(canary)
    assert erase(client).status_code == 400  # type: ignore[attr-defined]
    assert erase(client, proof=EMAIL).status_code == 200  # type: ignore[attr-defined]


def test_all_that_is_held_is_shown_and_taken_away(canary: Member) -> None:
    client = entered(canary.account)
    page = client.get(reverse("account_data")).content.decode()
    answer = client.get(reverse("account_data_file"))
    assert "attachment" in answer.headers["Content-Disposition"]
    told = json.loads(answer.content)
    assert all(str(table.title) in page for table in personal_data.held(canary.account))
    assert told["Compte"][0]["Nom"] == NAME
    assert told["Valeurs que vous avez renseignées"][0]["Valeur"] == 25
    lines = AuditLine.objects.filter(by=canary.account).count()
    assert len(told["Ce que vous avez fait"]) == lines


def test_nobody_sees_what_is_held_about_others(canary: Member, chief: Member) -> None:
    page = Client()
    page.force_login(chief.account)
    assert NAME not in page.get(reverse("account_data")).content.decode()
    assert EMAIL not in page.get(reverse("account_data_file")).content.decode()


def test_every_table_that_points_at_people_is_in_a_book() -> None:
    people_models = {apps.get_model(name) for name in PEOPLE}
    pointing = {
        model._meta.label_lower
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model in people_models
    }
    told = {label for book in personal_data.BOOKS.values() for label in book.models}
    assert pointing - told == set()


PEOPLE = ("accounts.account", "organisations.member", "organisations.person")


def test_a_name_and_a_language_are_put_right(canary: Member) -> None:
    client = entered(canary.account)
    where = reverse("account_profile")
    client.post(where, {"name": "Zoé Canari", "language": "es"})
    page = client.get(where).content.decode()
    assert '<html lang="es"' in page
    assert "Zoé Canari" in page
    wrong = client.post(where, {"name": "", "language": "es"})
    assert wrong.status_code == 400


def change(client: Client, email: str, proof: str = PASSWORD) -> object:
    """Ask for another address."""
    where = reverse("account_change_address")
    return client.post(where, {"email": email, "proof": proof})


def test_a_new_address_is_ones_own_once_the_link_in_its_letter_was_opened(
    canary: Member, post: Box
) -> None:
    client = entered(canary.account)
    EmailAddress.objects.create(user=canary.account, email=EMAIL)
    change(client, "New@Example.org")
    canary.account.refresh_from_db()
    assert canary.account.email == EMAIL
    (letter,) = post.letters
    assert letter["To"].lower() == "new@example.org"
    link = next(word for word in letter.get_content().split() if "/account/address/" in word)
    path = link.removeprefix("http://testserver")
    assert client.get(path).status_code == 200
    canary.account.refresh_from_db()
    assert canary.account.email == EMAIL, "looking is not confirming"
    client.post(path)
    canary.account.refresh_from_db()
    assert canary.account.email == "new@example.org"
    assert not EmailAddress.objects.filter(email=EMAIL).exists()
    assert post.letters[-1]["To"] == EMAIL
    assert client.get(path).status_code == 404


def test_an_address_that_nobody_can_prove_is_refused_where_a_provider_would_believe_it(
    canary: Member, settings: Settings
) -> None:
    settings.EMAIL_HOST, settings.OIDC_ISSUER = "", "https://login.example.org"
    change(entered(canary.account), "colleague@example.org")
    canary.account.refresh_from_db()
    assert canary.account.email == EMAIL


def test_the_link_to_an_address_is_for_who_asked(canary: Member, chief: Member, post: Box) -> None:
    change(entered(canary.account), "new@example.org")
    letter = post.letters[0].get_content()
    link = next(word for word in letter.split() if "/account/address/" in word)
    other = Client()
    other.force_login(chief.account)
    assert other.post(link.removeprefix("http://testserver")).status_code == 404


def test_without_a_mail_server_the_address_changes_at_once(canary: Member) -> None:
    change(entered(canary.account), "new@example.org")
    canary.account.refresh_from_db()
    assert canary.account.email == "new@example.org"


def test_an_address_that_is_taken_and_a_wrong_password_change_nothing(
    canary: Member, chief: Member
) -> None:
    client = entered(canary.account)
    taken = change(client, chief.account.email)
    assert taken.status_code == 400  # type: ignore[attr-defined]
    wrong = change(client, "new@example.org", proof="not it")
    assert wrong.status_code == 400  # type: ignore[attr-defined]
    canary.account.refresh_from_db()
    assert canary.account.email == EMAIL


def test_sessions_that_ended_are_forgotten(canary: Member) -> None:
    client = entered(canary.account)
    assert retention.forget(timezone.now()) == 0
    assert client.get(reverse("account_data")).status_code == 200
    assert retention.forget(timezone.now() + timedelta(days=15)) >= 1
    assert client.get(reverse("account_data")).status_code == 302
