"""Texts are taken without the raised numbers that call notes; units keep theirs."""

import pytest

from equiplan.importing.plans.words import clean


@pytest.mark.parametrize(
    ("printed", "taken"),
    [
        ("11 communes¹ et villes²", "11 communes et villes"),
        ("adopté.³ Puis", "adopté. Puis"),
        ("une salle de 200 m² sur 3 km²", "une salle de 200 m² sur 3 km²"),
        ("12\u202fk€\u00a0par an |", "12 k€ par an"),
    ],
)
def test_calls_of_notes_and_odd_spaces_are_no_text(printed: str, taken: str) -> None:
    assert clean(printed) == taken
