"""Plans in every format and layout are read as a careful person reads them."""

import json
from collections import Counter
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from equiplan.domain.plans.draft import PlanDraft

from . import corpus, scoring

SCHEMA = json.loads((files("equiplan.domain.plans") / "plan-draft.schema.json").read_text("utf-8"))

FORMATS = {"pdf", "docx", "xlsx", "pptx", "odt", "html", "txt", "md", "csv"}

# What a careful person would read, nearly to the word; a lower figure is a known weakness.
EXPECTED = 0.99
WEAKER = {"es-10-sindicato.docx": 0.90, "es-11-cabildo.pdf": 0.50}
INVENTED = {"es-10-sindicato.docx": 9}


@cache
def reading(path: Path) -> PlanDraft:
    return scoring.read(path)


def as_draft(gold: dict[str, Any]) -> dict[str, Any]:
    """A gold reading with the parts that it leaves aside, empty."""
    axes = [
        {**axis, "actions": [{**action, "where": {"text": "?"}} for action in axis["actions"]]}
        for axis in gold["axes"]
    ]
    return {**gold, "axes": axes, "findings": []}


@pytest.mark.parametrize("path", corpus.plans(), ids=lambda path: path.name)
def test_a_gold_reading_has_the_shape_of_a_plan_draft(path: Path) -> None:
    jsonschema.validate(as_draft(scoring.gold_of(path)), SCHEMA)


def test_the_corpus_covers_three_languages_and_every_family_of_formats() -> None:
    paths = corpus.plans()
    languages = Counter(scoring.gold_of(path)["language"] for path in paths)
    assert languages == {"fr": 12, "en": 13, "es": 11}
    assert {path.suffix.removeprefix(".") for path in paths} == FORMATS


@pytest.mark.parametrize("path", corpus.plans(), ids=lambda path: path.name)
def test_a_plan_is_read_at_least_as_well_as_before(path: Path) -> None:
    found = scoring.score(scoring.gold_of(path), scoring.plain(reading(path)))
    assert found.overall >= WEAKER.get(path.name, EXPECTED), found.by_field
    assert found.invented <= INVENTED.get(path.name, 0)


@pytest.mark.parametrize("path", corpus.plans(), ids=lambda path: path.name)
def test_the_language_and_the_years_of_a_plan_are_read(path: Path) -> None:
    gold, draft = scoring.gold_of(path), reading(path)
    assert draft.language == gold["language"]
    assert draft.period == (tuple(gold["period"]) if gold["period"] else None)


@pytest.mark.parametrize("path", corpus.silent(), ids=lambda path: path.name)
def test_a_document_without_a_plan_says_so(path: Path) -> None:
    draft = reading(path)
    assert draft.axes == ()
    assert draft.findings
