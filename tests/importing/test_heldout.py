"""Plans that the readers were not made for are read, at least as well as they were."""

import json
from pathlib import Path

import jsonschema
import pytest

from . import heldout, scoring
from .test_corpus import SCHEMA, as_draft

EXPECTED = 0.99
WEAKER = {"fr-hautes-combes.pdf": 0.97}


@pytest.mark.parametrize("path", heldout.plans(), ids=lambda path: path.name)
def test_a_plan_that_the_readers_were_not_made_for_is_read(path: Path) -> None:
    gold = scoring.gold_of(path)
    jsonschema.validate(as_draft(gold), SCHEMA)
    found = scoring.score(gold, scoring.plain(scoring.read(path)))
    assert found.overall >= WEAKER.get(path.name, EXPECTED), json.dumps(found.by_field)
    assert found.invented == 0
