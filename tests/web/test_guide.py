"""The guide for users cannot fall behind: it names what is read, how much of it, and where."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from equiplan import samples
from equiplan.importing.limits import LIMITS, MEGABYTE
from equiplan.web.imports.forms import ACCEPTED
from equiplan.web.plans.exports import FORMATS

GUIDE = Path(__file__).resolve().parents[2] / "src/equiplan/web/help/guide"
LANGUAGES = ("fr", "en", "es")
NUMBERS = {"fr": "six", "en": "six", "es": "seis"}


def said(language: str, page: str) -> str:
    """A page of the guide."""
    return (GUIDE / language / f"{page}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_bringing_names_every_format_the_limit_and_the_addresses(language: str) -> None:
    page = said(language, "bring-a-plan")
    assert [each for each in ACCEPTED.split(",") if f"`{each}`" not in page] == []
    assert re.search(rf"\b{LIMITS.file_bytes // MEGABYTE}\s(?:Mo|MB)\b", page)
    assert f"`{reverse('imports:bring')}`" in page
    assert f"`{reverse('imports:sample')}`" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_bringing_says_how_many_samples_there_are(language: str) -> None:
    assert len(samples.names()) == 6
    assert NUMBERS[language] in said(language, "bring-a-plan")


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_names_every_file_to_take_away(language: str) -> None:
    page = said(language, "read-a-plan")
    assert [each for each in FORMATS if f"`.{each}`" not in page] == []
    assert f"`{reverse('plans:list')}`" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_guide_leads_where_it_says(language: str) -> None:
    pages = list((GUIDE / language).glob("*.md"))
    targets = [
        page.parent / target
        for page in pages
        for target in re.findall(r"\]\(([^):#]+\.md)\)", page.read_text(encoding="utf-8"))
    ]
    assert [str(target) for target in targets if not target.exists()] == []


def test_the_three_languages_have_the_same_pages() -> None:
    pages = [{page.name for page in (GUIDE / language).glob("*.md")} for language in LANGUAGES]
    assert pages[0] == pages[1] == pages[2]
