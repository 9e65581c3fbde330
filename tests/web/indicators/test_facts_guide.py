"""The guide to facts cannot fall behind: its example is run as it stands there."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from equiplan.domain.figures.facts import Fact
from equiplan.web.indicators import tasks
from equiplan.web.indicators.models import Binding
from equiplan.web.organisations.models import Member
from equiplan.web.plans.models import Indicator
from equiplan.web.platform.registry import FACTS

from .making import bound, women_of

GUIDE = Path(__file__).resolve().parents[3] / "docs/facts.md"
BLOCKS = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture
def example() -> Iterator[dict[str, Any]]:
    """The names that the example defines, its facts known as those of an app are."""
    names: dict[str, Any] = {}
    exec(BLOCKS[0], names)
    FACTS.add(*names["FACTS"])
    yield names
    for fact in names["FACTS"]:
        del FACTS._facts[fact.code]


@pytest.mark.django_db
def test_the_facts_of_the_guide_fill_an_indicator_and_again_when_they_say_they_have_changed(
    example: dict[str, Any], indicator: Indicator, officer: Member
) -> None:
    bound(indicator, women_of("meetings.present"), officer)
    assert [(str(each.on), each.value) for each in indicator.values.all()] == [("2026-06-30", 24.0)]
    example["SEATS"]["F"] = 38
    exec(BLOCKS[1], {"organisation_id": officer.organisation_id})
    assert Binding.objects.filter(stale_at__isnull=False).count() == 1
    tasks.refresh.call(officer.organisation_id)
    assert [each.value for each in indicator.values.all()] == [50.0]


def test_the_guide_names_all_that_a_fact_says_of_itself() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    missing = {each.name for each in fields(Fact)} - set(re.findall(r"`(\w+)`", text))
    assert missing == {"title", "read"}  # which the example shows
