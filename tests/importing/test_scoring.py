"""The score the tests use is the score the project is judged by."""

import copy
import json
import random
import runpy
from pathlib import Path
from typing import Any

import pytest

from . import corpus, scoring

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
TOOL = SHARED / "tools" / "score_import.py"
GOLDS = [path.with_suffix(".gold.json") for path in corpus.plans()]

WRONG = (None, "made up", ["two", "words"])


def gold(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def damaged(reading: dict[str, Any], seed: int) -> dict[str, Any]:
    """A reading as a poor reader would give it: rows lost, cells mixed up, words made up."""
    chance, worse = random.Random(seed), copy.deepcopy(reading)
    for axis in worse["axes"]:
        chance.shuffle(axis["actions"])
        axis["actions"] = [action for action in axis["actions"] if chance.random() < 0.8]
        axis["title"] = axis["title"] if chance.random() < 0.8 else "something else"
        for action in axis["actions"]:
            action[chance.choice(scoring.ACTION_FIELDS)] = chance.choice(
                [None, "made up", ["two", "words"]]
            )
    return worse


def test_a_reading_equal_to_its_gold_scores_one() -> None:
    reading = gold(GOLDS[0])
    found = scoring.score(reading, reading)
    assert (found.overall, found.invented) == (1.0, 0)


def test_accents_case_and_the_cut_of_a_cell_cost_nothing() -> None:
    assert scoring.words(["Égalité,", "des CHANCES"]) == scoring.words("egalite des chances")


def test_words_where_the_gold_is_silent_are_counted_as_invented() -> None:
    reading = gold(GOLDS[0])
    worse = copy.deepcopy(reading)
    worse["axes"][0]["actions"][0]["budget"] = "about ten thousand"
    assert scoring.score({**reading, "soft": []}, worse).invented == 3


def test_soft_fields_are_not_scored() -> None:
    reading = {**gold(GOLDS[0]), "soft": ["owners"]}
    assert "owners" not in scoring.score(reading, reading).by_field


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.name)
def test_our_score_is_that_of_the_shared_tool(path: Path) -> None:
    if not TOOL.exists():
        pytest.skip("the shared scoring tool is not beside this checkout")
    theirs = runpy.run_path(str(TOOL))["score"]
    reading = gold(path)
    for seed in range(5):
        draft = damaged(reading, seed)
        ours, expected = scoring.score(reading, draft), theirs(reading, draft)
        assert ours.overall == pytest.approx(expected["overall"], abs=1e-3)
        assert ours.invented == expected["invented"]
