"""What the guide says of people and of their data is what the product does."""

from pathlib import Path

import pytest
from django.urls import reverse

from equiplan.domain.access.retention import RULES, SESSION_DAYS, Retained
from equiplan.web.organisations.services.inviting import LASTS

GUIDE = Path(__file__).resolve().parents[3] / "src/equiplan/web/help/guide"
LANGUAGES = ("fr", "en", "es")
PAGES = (
    "organisations:people",
    "organisations:roles",
    "organisations:retention",
    "account_profile",
    "account_data",
)
FORTNIGHT = {"fr": "quatorze jours", "en": "fourteen days", "es": "catorce días"}
MONTHS = {"fr": "mois", "en": "months", "es": "meses"}


def said(language: str, page: str) -> str:
    """A page of the guide."""
    return (GUIDE / language / f"{page}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_names_the_pages_of_people(language: str) -> None:
    page = said(language, "people")
    assert [name for name in PAGES if f"`{reverse(name)}`" not in page] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_says_how_long_an_invitation_lasts(language: str) -> None:
    assert LASTS.days == 14
    assert FORTNIGHT[language] in said(language, "people")


@pytest.mark.parametrize("kind", list(Retained))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_register_says_what_is_usual_and_its_bounds(language: str, kind: Retained) -> None:
    rule, page = RULES[kind], said(language, "privacy")
    rows = [line for line in page.splitlines() if line.startswith("|")]
    words = {str(rule.usual), str(rule.least), str(rule.most), MONTHS[language]}
    assert any(words <= set(row.replace(",", " ").split()) for row in rows)
    assert f" {SESSION_DAYS} " in page
