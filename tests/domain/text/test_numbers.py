"""Numbers are written for people as their language writes them, and read back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.text.languages import Language
from equiplan.domain.text.numbers import MARKS, written


@pytest.mark.parametrize(
    ("value", "language", "said"),
    [
        (1234.5, "fr", "1\u202f234,5"),
        (1234.5, "en", "1,234.5"),
        (1234567, "es", "1\u202f234\u202f567"),
        (12.0, "fr", "12"),
        (100, "en", "100"),
        (0, "fr", "0"),
        (-0.001, "fr", "0"),
        (-12.345, "en", "-12.35"),
    ],
)
def test_a_number_is_written_without_zeros_at_its_end(
    value: float, language: Language, said: str
) -> None:
    assert written(value, language) == said


def test_hundreds_keep_their_zeros_when_no_decimals_are_asked_for() -> None:
    assert written(1200.4, "fr", decimals=0) == "1\u202f200"


@given(st.floats(-1e9, 1e9), st.sampled_from(sorted(MARKS)))
def test_what_is_written_is_the_number_to_a_hundredth(value: float, language: Language) -> None:
    decimal, thousands = MARKS[language]
    back = written(value, language).replace(thousands, "").replace(decimal, ".")
    assert float(back) == pytest.approx(value, abs=0.0051)
