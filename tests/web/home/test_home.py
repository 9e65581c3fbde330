"""The home page says what there is, what waits, and how to begin."""

import pytest
from django.test import Client
from django.urls import reverse

from equiplan.web.organisations.models import Organisation
from equiplan.web.platform.roles import Role

from ...conftest import Enrol, SignIn
from ..readings import adopted, draft, reading_of


def seen(client: Client) -> str:
    """The home page in English."""
    return client.get("/", headers={"accept-language": "en"}).content.decode()


def test_a_newcomer_is_shown_the_two_ways_to_begin(
    school: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    page = seen(sign_in(enrol(school)))
    assert "Begin with the plan you have" in page
    assert f'href="{reverse("imports:bring")}"' in page
    assert f'action="{reverse("imports:sample")}"' in page


def test_a_reader_is_not_shown_what_a_reader_may_not_do(
    school: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    page = seen(sign_in(enrol(school, Role.COMMITTEE_MEMBER)))
    assert "Your role is to read" in page
    assert reverse("imports:bring") not in page


def test_a_sample_is_brought_as_if_it_had_been_chosen(
    school: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    client = sign_in(enrol(school))
    answer = client.post(reverse("imports:sample"), follow=True)
    assert answer.status_code == 200
    assert "agency" in seen(client)


def test_what_was_read_waits_to_be_adopted(
    school: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    member = enrol(school)
    reading = reading_of(member)
    page = seen(sign_in(member))
    assert "Yours to do" in page
    assert "Documents to check and adopt" in page
    assert reverse("imports:reading", args=[reading.pk]) in page


@pytest.mark.parametrize(("plans", "leads_on"), [(10, False), (11, True)])
def test_of_many_plans_the_newest_ten_are_there_and_a_link_to_all(
    plans: int, leads_on: bool, school: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    member = enrol(school)
    made = [adopted(member, made=draft(1, 1)).pk for _ in range(plans)]
    page = seen(sign_in(member))
    shown = [pk for pk in made if f'<h3><a href="{reverse("plans:detail", args=[pk])}"' in page]
    assert shown == made[-10:]
    assert ("All plans" in page) is leads_on


def test_an_adopted_plan_is_there_with_its_size(
    school: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    member = enrol(school)
    plan = adopted(member)
    page = seen(sign_in(member))
    assert reverse("plans:detail", args=[plan.pk]) in page
    assert "Documents to check and adopt" not in page


def test_nothing_of_another_organisation_is_shown(
    school: Organisation, alliance: Organisation, enrol: Enrol, sign_in: SignIn
) -> None:
    adopted(enrol(alliance))
    assert "Begin with the plan you have" in seen(sign_in(enrol(school)))
