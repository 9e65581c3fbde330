"""The plans in prose that the project was conceived from are read as their gold readings say."""

import json
from pathlib import Path

import pytest

from equiplan.importing.opening import open_document
from equiplan.importing.plans.narrative import read

SHARED = Path(__file__).resolve().parents[3] / ".." / "shared"
CASES = [
    ("plans/seed-003.docx", "plans/seed-003.gold.json"),
    ("plans/seed-003.pdf", "plans/seed-003.gold.json"),
    ("seeds/003_682c057f9c33ae2f.txt", "plans/seed-003.gold.json"),
    ("plans/alacrity-gep-2026-2028.pdf", "plans/alacrity-gep-2026-2028.gold.json"),
]


@pytest.mark.parametrize(("name", "gold"), CASES)
def test_axes_and_actions_are_those_of_the_gold_reading(name: str, gold: str) -> None:
    if not (SHARED / name).exists():
        pytest.skip("the shared plans are not on this machine")
    axes = read(open_document(SHARED / name)).axes
    wanted = json.loads((SHARED / gold).read_text(encoding="utf-8"))["axes"]
    assert [axis.number for axis in axes] == [axis["number"] for axis in wanted]
    assert [[action.number for action in axis.actions] for axis in axes] == [
        [action["number"] for action in axis["actions"]] for axis in wanted
    ]
    assert [len(axis.indicators) for axis in axes] == [len(axis["indicators"]) for axis in wanted]
    assert [bool(action.budget) for axis in axes for action in axis.actions] == [
        bool(action["budget"]) for axis in wanted for action in axis["actions"]
    ]
