"""Eurostat's tab-separated files: areas, flags, what is missing, one thing a line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.errors import DocumentRefused
from equiplan.importing.limits import LIMITS
from equiplan.importing.series import eurostat
from equiplan.importing.series.meaning import points, suggested
from equiplan.importing.series.model import Fault, Point
from equiplan.importing.series.reading import read_table

HEAD = "freq,unit,sex,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \n"
FILE = HEAD + "A,PC,F,FR\t26.1 b\t: \t28.0 p\nA,PC,F,ES\t: c\t40.1 bep\t:z\n"


@pytest.mark.parametrize("name", ["figures.tsv", "figures.csv", "figures.txt", "figures"])
def test_a_file_is_read_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FILE)
    table = read_table(path)
    reading = points(table, suggested(table))
    expected = (Point("ES", 2022, 40.1), Point("FR", 2021, 26.1), Point("FR", 2023, 28))
    assert (reading.points, reading.problems, reading.empty) == (expected, (), 3)


def test_one_year_alone_and_the_older_heading_are_read() -> None:
    table = eurostat.read("sex,geo\\time\t2021\nF,FR\t0.0 n\n", LIMITS)
    assert points(table, suggested(table)).points == (Point("FR", 2021, 0),)


def test_men_and_women_and_two_units_are_never_one_line() -> None:
    content = HEAD + "A,PC,F,FR\t26.1\t: \t: \nA,NR,F,FR\t: \t300\t: \nA,PC,M,FR\t: \t: \t70\n"
    table = eurostat.read(content, LIMITS)
    meaning = suggested(table)
    assert meaning.kept == {"sex": "F"}
    reading = points(table, meaning)
    assert reading.points == (Point("FR", 2021, 26.1),)
    assert [problem.fault for problem in reading.problems] == [Fault.MIXED]


def test_quarters_are_told_by_their_row() -> None:
    table = eurostat.read("geo\\TIME_PERIOD\t2021-Q1\t2021-Q2\nFR\t1\t2\n", LIMITS)
    reading = points(table, suggested(table))
    assert [(each.row, each.fault) for each in reading.problems] == [(2, Fault.NOT_A_YEAR)] * 2


@pytest.mark.parametrize("row", ["A,PC,FR\t1\t2\t3", "A,PC,F,FR\t1\t2\t3\t4"])
def test_a_row_that_is_not_as_the_heading_says_is_damage(row: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        eurostat.read(HEAD + row + "\n", LIMITS)
    assert refused.value.code == "document.damaged"


@given(
    st.lists(
        st.tuples(st.decimals(-999, 999, places=2), st.sampled_from(["", "b", "bp", "bep", "e"])),
        min_size=3,
        max_size=3,
    )
)
def test_flags_never_change_a_value(cells: list[tuple[object, str]]) -> None:
    row = "\t".join(f"{value} {flags}" for value, flags in cells)
    table = eurostat.read(HEAD + f"A,PC,F,FR\t{row}\n", LIMITS)
    reading = points(table, suggested(table))
    assert [point.value for point in reading.points] == [float(str(value)) for value, _ in cells]
    assert reading.problems == ()
