"""The page of the search: reached from every page, in three languages, whatever is typed."""

import pytest
from django.urls import reverse

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.web.readings import adopted

pytestmark = pytest.mark.django_db
WORDS = {
    "fr": ("Rien de trouvé", "Ce que vous pouvez faire"),
    "en": ("Nothing found", "What you can do"),
    "es": ("No se ha encontrado nada", "Lo que puede hacer"),
}


@pytest.fixture
def head(enrol: Enrol, school: Organisation) -> Member:
    """The administrator of a school."""
    return enrol(school, Role.ADMINISTRATOR)


@pytest.mark.parametrize("language", WORDS)
def test_it_says_what_one_may_do_and_that_nothing_was_found(
    language: str, head: Member, sign_in: SignIn
) -> None:
    client, url = sign_in(head), reverse("search:index")
    nothing, acts = WORDS[language]
    headers = {"accept-language": language}
    assert acts in client.get(url, headers=headers).content.decode()
    assert nothing in client.get(url, {"q": "xyzzyx"}, headers=headers).content.decode()


def test_an_action_is_one_click_from_its_words(head: Member, sign_in: SignIn) -> None:
    plan = adopted(head)
    action = plan.axes.get(position=1).actions.get(position=1)
    page = sign_in(head).get(reverse("search:index"), {"q": action.title.upper()})
    assert f'href="{reverse("plans:action", args=[action.pk])}"' in page.content.decode()


def test_every_page_leads_to_it(head: Member, sign_in: SignIn) -> None:
    page = sign_in(head).get(reverse("home:index")).content.decode()
    assert f'href="{reverse("search:index")}" data-search' in page


@pytest.mark.parametrize(
    "query",
    [
        {"q": "\0"},
        {"q": "'\"><script>alert(1)</script>"},
        {"q": "a" * 5000},
        {"q": "plan", "kind": "nothing-of-the-kind"},
        {"q": "%" * 100, "kind": "\0"},
    ],
)
def test_whatever_is_typed_has_an_answer(
    query: dict[str, str], head: Member, sign_in: SignIn
) -> None:
    page = sign_in(head).get(reverse("search:index"), query)
    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()
