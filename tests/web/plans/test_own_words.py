"""Pages of plans speak the words of their organisation, wherever a noun stands alone."""

import pytest
from django.test import Client
from django.urls import reverse

from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.models import Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.readings import adopted

pytestmark = pytest.mark.django_db
WORDS = {
    "axis": {"fr": ["Résultat", "Résultats"], "en": ["Outcome", "Outcomes"]},
    "action": {"fr": ["Chantier", "Chantiers"]},
}


@pytest.fixture
def client(enrol: Enrol, sign_in: SignIn, school: Organisation) -> Client:
    """Somebody of an organisation with a plan and no words of its own yet."""
    member = enrol(school, Role.EQUALITY_OFFICER)
    adopted(member)
    return sign_in(member)


def page(client: Client, name: str = "plans:detail") -> str:
    """A page of the plan."""
    args = [] if name == "plans:list" else [Plan.objects.get().pk]
    return client.get(reverse(name, args=args)).content.decode()


def test_headings_and_counts_take_the_words_of_the_organisation_as_soon_as_it_says_them(
    client: Client, school: Organisation
) -> None:
    before = page(client)
    assert ">Action</a>" in before
    assert "2 axes, 4 actions" in before
    Organisation.objects.filter(pk=school.pk).update(vocabulary=WORDS)
    after = page(client)
    assert ">Chantier</a>" in after
    assert ">Action</a>" not in after
    assert "2 résultats, 4 chantiers" in after
    assert "2 résultats" in page(client, "plans:list")


def test_a_language_it_has_no_word_in_keeps_the_usual_one(
    client: Client, school: Organisation
) -> None:
    Organisation.objects.filter(pk=school.pk).update(vocabulary=WORDS)
    client.post("/account/language/", {"language": "en"})
    assert "2 outcomes, 4 actions" in page(client)
    client.post("/account/language/", {"language": "es"})
    assert "2 ejes, 4 medidas" in page(client)


def test_what_was_written_for_one_is_never_shown_in_the_words_of_another(
    client: Client, school: Organisation
) -> None:
    Organisation.objects.filter(pk=school.pk).update(vocabulary=WORDS)
    page(client)
    Organisation.objects.filter(pk=school.pk).update(vocabulary={})
    assert "Chantier" not in page(client)
