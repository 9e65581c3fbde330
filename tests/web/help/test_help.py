"""The guide inside the product: read in one's language, searched, printed, linked from the work."""

import re
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as some

from equiplan.web.help.pages import Page, guide
from equiplan.web.help.selectors import search
from equiplan.web.organisations.models import Organisation
from tests.conftest import Enrol, SignIn

LANGUAGES = ("fr", "en", "es")
WEB = Path(__file__).resolve().parents[3] / "src/equiplan/web"
EVERY = [(language, name) for language in LANGUAGES for name in guide("fr")]
# Where the main work is done, and so where help is at hand.
MAIN = (
    "plans/list.html",
    "plans/top.html",
    "plans/action.html",
    "plans/indicator.html",
    "plans/new.html",
    "plans/follow.html",
    "plans/waiting.html",
    "plans/versions/list.html",
    "plans/versions/validate.html",
    "plans/versions/compare.html",
    "imports/bring.html",
    "imports/read.html",
    "imports/adopt_page.html",
    "home/index.html",
    "home/checklist.html",
    "notifications/mine.html",
    "organisations/profile.html",
    "organisations/units.html",
    "organisations/words.html",
    "organisations/people/list.html",
    "organisations/people/roles.html",
    "organisations/retention.html",
    "networks/list.html",
    "networks/members.html",
    "networks/sharing.html",
    "networks/seen.html",
    "networks/exchange.html",
)


def template(name: str) -> str:
    """What a template says, by its name."""
    return (WEB / name.split("/", maxsplit=1)[0] / "templates" / name).read_text(encoding="utf-8")


def links() -> set[tuple[str, str, str]]:
    """Every help link of every template: where it is, its page, its anchor."""
    return {
        (path.name, page, anchor)
        for path in WEB.rglob("templates/**/*.html")
        for page, anchor in re.findall(
            r'{% help "([^"]+)"(?: "([^"]+)")? %}', path.read_text(encoding="utf-8")
        )
    }


@pytest.fixture
def reader(enrol: Enrol, sign_in: SignIn, school: Organisation) -> Client:
    """Somebody who has signed in."""
    return sign_in(enrol(school))


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_a_page_of_the_guide_is_served_in_the_readers_language(
    language: str, name: str, reader: Client
) -> None:
    reader.cookies["django_language"] = language
    url = reverse("help:index") if name == "index" else reverse("help:page", args=[name])
    answer = reader.get(url)
    told = answer.content.decode()
    assert answer.status_code == 200
    assert guide(language)[name].html in told
    assert told.count("<h1") == 1


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_a_page_has_the_same_sections_in_every_language(language: str, name: str) -> None:
    def shape(page: Page) -> list[tuple[str, int]]:
        return [(section.anchor, section.level) for section in page.sections]

    page = guide(language)[name]
    assert shape(page) == shape(guide("en")[name])
    assert len({section.anchor for section in page.sections}) == len(page.sections)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_guide_is_reached_from_the_first(language: str) -> None:
    first = guide(language)["index"].html
    assert [n for n in guide(language) if n != "index" and f'/{n}/"' not in first] == []


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_a_link_inside_the_guide_leads_to_a_page_and_section_that_are_there(
    language: str, name: str
) -> None:
    pages = guide(language)
    led = re.findall(r'href="/help/(?:([a-z0-9-]+)/)?(?:#([^"]+))?"', pages[name].html)
    wrong = [
        (page, anchor)
        for page, anchor in led
        if (page or "index") not in pages
        or (anchor and pages[page or "index"].section(anchor) is None)
    ]
    assert wrong == []


@pytest.mark.parametrize("link", sorted(links()), ids=" ".join)
def test_a_help_link_leads_to_a_section_that_is_there(link: tuple[str, str, str]) -> None:
    _where, name, anchor = link
    assert name in guide("en")
    assert not anchor or guide("en")[name].section(anchor)


@pytest.mark.parametrize("name", MAIN)
def test_a_main_page_has_help_at_hand(name: str) -> None:
    assert re.search(r'{% help "[a-z-]+"(?: "[a-z0-9-]+")? %}', template(name))


@pytest.mark.parametrize(
    ("language", "asked"),
    [("fr", "échap cellule"), ("fr", "ECHAP  Cellule"), ("en", "escape cell"), ("es", "esc celda")],
)
def test_what_is_asked_for_is_found_whatever_its_accents_and_capitals(
    language: str, asked: str
) -> None:
    found = search(asked, language)
    assert "/help/live-in-the-plan/#change-things-in-the-table" in [each.url for each in found]


def test_what_has_the_word_in_its_title_comes_first() -> None:
    found = search("compare", "en")
    titled = ["compare" in each.section.title.lower() for each in found]
    assert titled == sorted(titled, reverse=True)
    assert {True, False} == set(titled)


def test_what_was_found_is_marked_among_its_words() -> None:
    (first, *_others) = search("pencil", "en")
    assert "<mark>pencil</mark>" in first.excerpt


def test_nothing_is_found_for_nothing() -> None:
    assert search("   ", "fr") == []
    assert search("xylophone", "fr") == []


@given(some.text(max_size=200))
def test_a_search_never_fails_and_lets_no_markup_through(asked: str) -> None:
    for each in search(asked, "fr"):
        plain = each.excerpt.replace("<mark>", "").replace("</mark>", "")
        assert "<" not in plain


def test_what_is_asked_for_comes_back_as_text(reader: Client) -> None:
    answer = reader.get(reverse("help:index"), {"q": "<script>alert(1)</script>"})
    assert "<script>alert" not in answer.content.decode()
    assert answer.context["found"] == []


def test_a_page_the_guide_does_not_have_is_a_404(reader: Client) -> None:
    assert reader.get("/help/nothing-like-it/").status_code == 404
    assert reader.get("/help/../../etc/passwd").status_code == 404


def test_the_first_page_has_one_address(reader: Client) -> None:
    assert reader.get("/help/index/").headers["Location"] == reverse("help:index")


def test_the_guide_asks_the_database_only_who_is_there(reader: Client) -> None:
    asked = set()
    for path in ("/help/", "/help/?q=plan", "/help/administration/"):
        with CaptureQueriesContext(connection) as queries:
            reader.get(path)
        asked.add(tuple(each["sql"].split("WHERE")[0] for each in queries))
    assert len(asked) == 1
    assert "plans_plan" not in str(asked)


@pytest.mark.django_db
def test_who_cannot_get_in_is_helped_before_signing_in(client: Client) -> None:
    entrance = client.get(reverse("account_login")).content.decode()
    assert f'href="{reverse("help:sign_in")}"' in entrance
    told = client.get(reverse("help:sign_in"))
    assert told.status_code == 200
    assert 'role="search"' not in told.content.decode()
    assert client.get(reverse("help:page", args=["people"])).status_code == 302
