"""The guide to living in a plan names the buttons and tabs that the pages have."""

from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

PAGES = Path(__file__).resolve().parents[3] / "src/equiplan/web/help/guide"
NAMED = (
    "Save",
    "Undo",
    "Add an action",
    "Add an axis",
    "Filter",
    "Save this text",
    "Keep theirs",
    "Put both together",
    "Account",
    "Who is accountable?",
    "Title, period, language",
    "To follow",
    "Mine",
    "Late",
    "Due in 30 days",
    "Lacking something",
)


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_the_guide_names_buttons_and_tabs_as_the_pages_do(language: str) -> None:
    page = (PAGES / language / "live-in-the-plan.md").read_text(encoding="utf-8")
    said = page.replace("\u00a0", " ").replace("\u202f", " ")
    with override(language):
        words = {gettext(each).replace("\u00a0", " ").replace("\u202f", " ") for each in NAMED}
    assert sorted(word for word in words if word not in said) == []
    assert f"`{reverse('plans:mine')}`" in page
