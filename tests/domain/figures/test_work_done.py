"""Documents are hostile: ten times the text may cost ten times the work, never a hundred."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from equiplan.domain.text.comparing import sentences
from equiplan.domain.text.money import read_budget
from equiplan.domain.text.periods import read_period
from equiplan.domain.text.targets import read_targets

READERS = [read_targets, read_period, read_budget, sentences]
PIECES = ["30% de femmes by 2027 ", "1 ", "9", "T3-", "(hors ", "from 20% to ", "€5 ", "a. ", "5-"]


def calls(read: Callable[[str], object], text: str) -> int:
    """How many functions, built-in ones too, a reading calls."""
    count = 0

    def counted(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@pytest.mark.parametrize("piece", PIECES)
def test_the_work_grows_no_faster_than_the_text(read: Callable[[str], object], piece: str) -> None:
    some, more = (calls(read, (piece * size)[:size]) for size in (1_000, 10_000))
    assert more <= 12 * some + 500


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_a_hundred_thousand_characters_are_read(read: Callable[[str], object]) -> None:
    read(("30 % de femmes d’ici 2027 : 5 k€/an ; " * 3_000)[:100_000])
