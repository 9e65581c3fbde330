"""Leak 15: the names of a committee of twelve were kept as categories."""

from datetime import date
from pathlib import Path

import pytest

from equiplan.counting.worker import RosterRefused, count_roster
from equiplan.importing.people.model import Mapping, Role, Use

NAMES = [
    "Canari",
    "Brun",
    "Noir",
    "Gris",
    "Vert",
    "Bleu",
    "Blanc",
    "Roux",
    "Rose",
    "Mauve",
    "Sable",
    "Ocre",
]


@pytest.mark.parametrize("size", [6, 11])
def test_what_tells_most_people_of_a_small_group_apart_is_no_category(
    tmp_path: Path, size: int
) -> None:
    path = tmp_path / "comité.csv"
    lines = [f"{'FM'[n % 2]};{name}" for n, name in enumerate(NAMES[:size])]
    path.write_text("\n".join(["Sexe;Qui", *lines]), "utf-8")
    uses = {"sexe": Use(Role.SEX), "qui": Use(Role.DIMENSION, "qui")}
    with pytest.raises(RosterRefused) as refused:
        count_roster(path, mapping=Mapping(uses), on=date(2026, 1, 1))
    assert refused.value.code == "roster.personal_column"
