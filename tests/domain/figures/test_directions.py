"""Which way an indicator is better, by what was declared and by its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.figures.directions import direction_in, direction_of, is_gap
from equiplan.domain.figures.progress import Direction, point

UP, DOWN, ZERO = Direction.UP, Direction.DOWN, Direction.ZERO


def turned(name: str, baseline: float | None, target: float, declared: Direction | None = None
) -> Direction | None:  # fmt: skip
    return direction_of(declared, name, baseline=baseline, target=point(target))


@pytest.mark.parametrize(
    "name",
    [
        "Écart de rémunération",
        "Ecart salarial médian (%)",
        "Gender pay gap",
        "Brecha salarial entre mujeres y hombres",
        "Différence de taux de réussite",
        "Diferencia de salario",
    ],
)
@pytest.mark.parametrize("declared", [None, UP, DOWN, ZERO])
def test_a_gap_goes_towards_nought_whatever_was_declared(
    name: str, declared: Direction | None
) -> None:
    assert turned(name, 8, 0, declared) == ZERO
    assert turned(name, -6, 2, declared) == ZERO


@pytest.mark.parametrize(
    "name",
    [
        "Nombre d’analyses d’écart",
        "Number of gap analyses",
        "Etude sur les écarts",
        "Part des femmes",
    ],
)
def test_what_counts_things_or_speaks_of_something_else_is_no_gap(name: str) -> None:
    assert not is_gap(name)
    assert turned(name, 8, 0) is None


def test_a_gap_that_is_to_grow_is_left_as_it_was_declared() -> None:
    assert turned("Écart", 2, 5, UP) == UP
    assert turned("Écart", -2, -5, DOWN) == DOWN
    assert turned("Écart", 2, 5) is None


@pytest.mark.parametrize("declared", [Direction.BAND, Direction.KEEP])
def test_a_band_and_what_is_kept_stay_so(declared: Direction) -> None:
    assert turned("Pay gap", 8, 0, declared) == declared


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Délai de traitement ≤ 7 jours", DOWN),
        ("Délai moyen de réponse", DOWN),
        ("Response time, in days", DOWN),
        ("Plazo de respuesta", DOWN),
        ("Au moins 40 % de femmes", UP),
        ("Femmes formées", None),
    ],
)
def test_without_a_baseline_the_words_tell_which_way_is_better(
    name: str, found: Direction | None
) -> None:
    assert direction_in(name) == found
    assert turned(name, None, 7) == found
    assert turned(name, None, 7, UP) == UP


@given(st.text(max_size=60), st.sampled_from([None, *Direction]), st.floats(-99, 99))
def test_no_name_makes_it_fail_and_what_is_declared_is_only_ever_turned_to_nought(
    name: str, declared: Direction | None, target: float
) -> None:
    found = turned(name, 50, target, declared)
    assert found in {declared, ZERO}
