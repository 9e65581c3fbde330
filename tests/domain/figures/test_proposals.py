"""What an indicator seems to mean is proposed from its words and its targets."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.figures.progress import Aim, Direction
from equiplan.domain.figures.proposals import RULES, Aimed, propose

PAGE = Path(__file__).resolve().parents[3] / "docs" / "method" / "proposals.md"


def rows() -> list[list[str]]:
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_every_example_of_the_page_is_proposed_as_it_says(row: list[str]) -> None:
    indicator, target, measure, aim = row
    found = propose(indicator, [target] if target else [])
    assert (found.measure if found else "") == measure
    low, _to, high = aim.partition(" to ")
    expected = Aim(float(low), float(high or low)) if aim else None
    assert (found.aim if found else None) == expected


@pytest.mark.parametrize(
    ("indicator", "targets", "direction"),
    [
        ("Part des femmes", ["30 %"], Direction.UP),
        ("Part des femmes", ["entre 40 et 60 %"], Direction.BAND),
        ("Part des femmes", ["entre 40 et 60 % d’hommes"], Direction.BAND),
        ("Pay gap", ["under 5 %"], Direction.ZERO),
        ("Nombre de signalements", [], Direction.KEEP),
    ],
    ids=str,
)
def test_the_direction_is_that_of_the_measure_unless_a_band_is_aimed_at(
    indicator: str, targets: list[str], direction: Direction
) -> None:
    found = propose(indicator, targets)
    assert found is not None
    assert found.direction == direction


def test_what_is_aimed_at_year_by_year_is_kept_in_order() -> None:
    found = propose("Proportion de femmes", ["2027 : 30 %, 2026 : 25 %"], language="fr")
    assert found is not None
    assert found.aims == (
        Aimed(Aim(25, 25), date(2026, 12, 31)),
        Aimed(Aim(30, 30), date(2027, 12, 31)),
    )


def test_shares_of_other_things_are_no_aim_of_a_share_of_women() -> None:
    found = propose("Part des femmes dans les comités", ["80 % des services", "35 % de femmes"])
    assert found is not None
    assert found.aim == Aim(35, 35)


def test_a_change_is_no_aim() -> None:
    found = propose("Part des femmes", ["+10 points"])
    assert found is not None
    assert found.aims == ()


def test_every_rule_leads_to_a_measure_of_the_catalogue() -> None:
    assert {rule.code for rule in RULES} <= set(MEASURES)


@given(st.text(max_size=120), st.lists(st.text(max_size=60), max_size=3))
def test_whatever_is_written_a_proposal_never_fails(indicator: str, targets: list[str]) -> None:
    found = propose(indicator, targets)
    assert found is None or found.measure in MEASURES


@given(st.integers(0, 100), st.sampled_from(["femmes", "women", "mujeres"]))
def test_any_share_of_women_is_aimed_at_as_it_is_written(percent: int, women: str) -> None:
    found = propose("Participation", [f"{percent} % {women}"])
    assert found is not None
    assert (found.measure, found.aim) == ("share_of_women", Aim(percent, percent))


@given(st.integers(0, 100), st.sampled_from(["hommes", "men", "hombres"]))
def test_a_share_of_men_is_what_it_leaves_to_women(percent: int, men: str) -> None:
    found = propose("Participation", [f"{percent} % {men}"])
    assert found is not None
    assert found.aim == Aim(100 - percent, 100 - percent)
