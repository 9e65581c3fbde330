"""A day is read in one way, in each language, on every page and in every letter."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils import translation

from equiplan.web.platform.days import date_format

WEB = Path(__file__).resolve().parents[3] / "src/equiplan/web"
FEBRUARY = date(2025, 2, 4)
FIRST = date(2025, 1, 1)


@pytest.mark.parametrize(
    ("language", "day", "name", "written"),
    [
        ("en", FEBRUARY, "DATE_FORMAT", "4 February 2025"),
        ("en", FEBRUARY, "SHORT_DATE_FORMAT", "4 Feb 2025"),
        ("en", FIRST, "DATE_FORMAT", "1 January 2025"),
        ("fr", FIRST, "DATE_FORMAT", "1er janvier 2025"),
        ("fr", FEBRUARY, "DATE_FORMAT", "4 février 2025"),
        ("fr", FIRST, "SHORT_DATE_FORMAT", "01/01/2025"),
        ("fr", date(2025, 1, 11), "DATE_FORMAT", "11 janvier 2025"),
        ("fr", date(2025, 8, 1), "MONTH_DAY_FORMAT", "1er août"),
        ("es", FIRST, "DATE_FORMAT", "1 de enero de 2025"),
        ("es", FEBRUARY, "SHORT_DATE_FORMAT", "04/02/2025"),
    ],
)
def test_a_day_is_written_as_its_language_writes_it(
    language: str, day: date, name: str, written: str
) -> None:
    with translation.override(language):
        assert date_format(day, name) == written
        page = Template("{{ day|date:name }}").render(Context({"day": day, "name": name}))
        assert page == written


def test_an_instant_of_the_first_is_the_first_too() -> None:
    at = datetime(2025, 3, 1, 9, 5, tzinfo=UTC)
    with translation.override("fr"):
        assert date_format(at, "DATETIME_FORMAT") == "1er mars 2025 09:05"
    with translation.override("en"):
        assert date_format(at, "SHORT_DATETIME_FORMAT") == "1 Mar 2025, 09:05"


def test_a_template_without_a_day_shows_nothing() -> None:
    assert Template("{{ day|date }}").render(Context({"day": None})) == ""
    assert Template("{{ day|date }}").render(Context({"day": ""})) == ""


def test_no_english_day_is_read_in_two_ways() -> None:
    with translation.override("en"):
        for name in (
            "DATE_FORMAT",
            "SHORT_DATE_FORMAT",
            "DATETIME_FORMAT",
            "SHORT_DATETIME_FORMAT",
        ):
            assert "/" not in date_format(datetime(2025, 2, 4, 12, tzinfo=UTC), name)


def test_every_day_is_written_by_one_module() -> None:
    sources = [path for path in WEB.rglob("*.py") if path.name != "days.py"]
    other = re.compile(r"formats import [^\n]*date_format|formats\.date_format|dateformat")
    assert [str(path) for path in sources if other.search(path.read_text("utf-8"))] == []
