"""The guide to versions says what the pages say: their buttons, templates and states."""

from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.plans.life import STEPS
from equiplan.web.plans.models import PlanStatus

GUIDE = Path(__file__).resolve().parents[3] / "src/equiplan/web/help/guide"
BUTTONS = (
    "Begin a plan",
    "Check and validate",
    "I accept what remains",
    "Validate the plan",
    "Complete",
    "Revise",
    "Versions",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_names_the_buttons_as_the_pages_do(language: str) -> None:
    page = (GUIDE / language / "versions.md").read_text(encoding="utf-8")
    with override(language):
        missing = [name for name in BUTTONS if f"**{gettext(name)}**" not in page]
    assert missing == []
    assert f"`{reverse('plans:new')}`" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_names_every_state_and_what_leads_to_the_next(language: str) -> None:
    page = (GUIDE / language / "versions.md").read_text(encoding="utf-8").casefold()
    with override(language):
        states = [str(PlanStatus(code).label).casefold() for code in PlanStatus]
        told = [str(step.yes).casefold().split()[0] for step in STEPS.values()]
    assert [state for state in states if f"| {state} |" not in page] == []
    assert [word for word in told if word[:4] not in page] == []
