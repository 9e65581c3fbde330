"""The small files that were once counted wrong, where they lie beside this repository."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from equiplan.counting.columns import count_by
from equiplan.counting.engine import duckdb
from equiplan.counting.worker import LIMITS
from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.model import Counted

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [parent / "shared/cases/people" for parent in ROOT.parents]
CASES = next((folder for folder in FOLDERS if folder.is_dir()), None)
pytestmark = pytest.mark.skipif(
    CASES is None, reason="The shared cases do not lie beside this repository"
)
ON = date(2026, 1, 1)


def counted(name: str, **asked: Any) -> Counted:
    assert CASES
    return count_by(duckdb(CASES / name), CASES / name, {"by": ["sex"], **asked}, ON, LIMITS)


def cells(told: Counted) -> dict[tuple[str, ...], int]:
    return {(row.sex, *row.breakdown.values()): row.number for row in told.counts}


@pytest.mark.parametrize(
    ("name", "code", "chosen", "women", "men"),
    [
        ("c20_filtered.xlsx", "roster.hidden_rows", {"hidden_rows": "leave-out"}, 10, 20),
        ("c20_filtered.xlsx", "roster.hidden_rows", {"hidden_rows": "count"}, 13, 27),
        ("c25_contracts.csv", "roster.repeated_people", {"once_per": "Matricule"}, 13, 7),
        ("c25_contracts.csv", "roster.repeated_people", {"once_per": ""}, 26, 14),
        ("c26_aggregated.csv", "roster.holds_counts", {"weight": ["Femmes", "Hommes"]}, 35, 43),
        ("c26b_long.csv", "roster.holds_counts", {"weight": ["Effectif"]}, 35, 43),
    ],
)
def test_nothing_is_counted_before_it_is_chosen(
    name: str, code: str, chosen: dict[str, Any], women: int, men: int
) -> None:
    with pytest.raises(RosterRefused) as refused:
        counted(name)
    assert refused.value.code == code
    told = counted(name, **chosen)
    assert (told.women, told.men) == (women, men)


def test_working_time_is_known_or_said_not_to_be() -> None:
    yes_no = counted("part-time-yes-no.csv", by=["sex", "working_time"])
    part = sum(n for (_, time), n in cells(yes_no).items() if time == "part_time")
    assert (part, yes_no.rows) == (8, 20)
    hours = counted("working-hours-numbers.csv", by=["sex", "working_time"])
    assert {time for _, time in cells(hours)} == {"20", "40"}
    assert [n.code for n in hours.notes] == ["roster.working_time_not_understood"]


def test_a_length_is_the_same_in_a_text_and_in_a_workbook() -> None:
    told = [
        cells(counted(f"hours-duration.{kind}", by=["sex", "working_time"]))
        for kind in ("csv", "xlsx")
    ]
    assert told[0] == told[1]
    assert ("M", "37:30") in told[0]


def test_namibia_is_a_country() -> None:
    told = cells(counted("country-namibia.csv", by=["sex", "country"]))
    assert (told["F", "NA"], told["M", "NA"]) == (6, 6)


def test_four_women_are_not_five_and_sums_are_numbers() -> None:
    four = counted("pay-four-women-and-a-nan.parquet", amounts=["pay"])
    assert [(row.sex, row.number) for row in four.amounts] == [("M", 6)]
    told = counted("pay-nan.parquet", amounts=["salaire"])
    assert [(row.sex, row.number, row.total) for row in told.amounts] == [
        ("F", 11, 12320),
        ("M", 11, 12310),
    ]
