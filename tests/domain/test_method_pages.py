"""The examples of the method pages are true."""

import re
from datetime import date
from pathlib import Path

import pytest

from equiplan.domain.figures.cells import NotComputable, Reason, Value
from equiplan.domain.figures.progress import Aim, Course, Direction, judged
from equiplan.domain.text.languages import LANGUAGES
from equiplan.domain.text.money import read_budget
from equiplan.domain.text.periods import read_period
from equiplan.domain.text.targets import read_targets

PAGES = Path(__file__).resolve().parents[2] / "docs" / "method"


def rows(page: str) -> list[list[str]]:
    lines = (PAGES / page).read_text("utf-8").splitlines()
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"
    ]
    return cells[2:]


@pytest.mark.parametrize("row", rows("periods.md"), ids=lambda row: row[0])
def test_every_example_of_the_periods_page_is_read_as_it_says(row: list[str]) -> None:
    said, start, end = row
    for text in said.split(" · "):
        period = read_period(text)
        assert period is not None, text
        assert [str(day or "") for day in (period.start, period.end)] == [start, end], text


@pytest.mark.parametrize("row", rows("targets.md"), ids=lambda row: row[0])
def test_every_example_of_the_targets_page_has_its_numbers(row: list[str]) -> None:
    said, expected = row
    values = {
        value.value
        for text in said.split(" · ")
        for language in LANGUAGES
        for value in read_targets(text, language=language)
    }
    numbers = {
        float(number) for number in re.findall(r"(?<![\d-])\d+(?:\.\d+)?(?![\d-])", expected)
    }
    assert numbers <= values


@pytest.mark.parametrize("row", rows("money.md"), ids=lambda row: row[0])
def test_every_example_of_the_money_page_has_its_amounts(row: list[str]) -> None:
    said, expected = row
    read = [line for text in said.split(" · ") for line in read_budget(text)]
    amounts = [
        float(number.replace(",", ""))
        for number in re.findall(r"(?<![\w])\d[\d,]*\d|\b0\b", expected)
    ]
    assert set(amounts) <= {line.amount for line in read}
    assert any(line.approximate for line in read) == ("≈" in expected)


@pytest.mark.parametrize("row", rows("progress.md"), ids=" ".join)
def test_every_example_of_the_progress_page_is_computed_as_it_says(row: list[str]) -> None:
    baseline, target, direction, actual, expected, is_there = row
    low, _to, high = target.partition(" to ")
    course = Course(
        baseline=float(baseline) if baseline else None,
        target=Aim(float(low), float(high or low)),
        direction=Direction(direction) if direction else None,
    )
    found = judged(course, float(actual), today=date(2026, 1, 1))
    if expected:
        assert found.progress == Value(float(expected))
    else:
        assert found.progress == NotComputable(Reason.NO_BASELINE)
    assert found.reached == {"yes": True, "no": False, "unknown": None}[is_there]


def test_the_index_lists_every_page() -> None:
    index = (PAGES / "README.md").read_text("utf-8")
    assert all(f"({page.name})" in index for page in PAGES.glob("*.md") if page.name != "README.md")
