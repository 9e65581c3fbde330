"""Reads one cell of a table of figures: a year, a number, or the signs that stand for nothing."""

import re
from collections.abc import Iterable
from decimal import Decimal

from equiplan.domain.text.comparing import folded, tidy

from .model import MARKS, Mark

_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?:\.0|-A1|-12-31|-01-01)?")
_DAY = re.compile(r"31[/.]12[/.]((?:19|20)[0-9]{2})")
_NOTHING = frozenset(("", "-", "–", "—", ".", "..", "...", "…", ":", "na", "n/a", "n.a.", "nan",
                      "nd", "n.d.", "null", "none", "s/d", "x", "#n/a"))  # fmt: skip
"""What offices of statistics write where there is no number."""

_FLAGS = "[bcdefinprsuz]{1,3}"
"""Eurostat's: a break in the series, provisional, estimated, confidential and their like."""
_FLAGGED_NOTHING = re.compile(rf"(:|\.\.)\s*{_FLAGS}")
_PLAIN = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
_FLAG = re.compile(rf"(?<=[0-9])(?:\s*(?:[a-z]|\([a-z]{{1,2}}\)|\*)|\s+{_FLAGS})$")  # "21.5 e"
_SHAPES: dict[Mark, re.Pattern[str]] = {
    ".": re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"),
    ",": re.compile(r"[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?"),
}
_SPACES = re.compile(r"(?<=[0-9])[\s\u00a0\u202f'](?=[0-9]{3}(?![0-9]))")
_POWER = re.compile(r"([+-]?[0-9]{1,2})(?:\.0+)?(?:\s*:.*)?")
_LARGEST = Decimal("1e300")
MOST_POWER = 30


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is no number: missing, which is not zero."""
    said = folded(tidy(text))
    return said in _NOTHING or _FLAGGED_NOTHING.fullmatch(said) is not None


def year(text: str) -> int | None:
    """The year a period is; None for what is no year, such as a quarter or a month."""
    said = tidy(text)
    found = _YEAR.fullmatch(said) or _DAY.fullmatch(said)
    return int(found[1]) if found else None


def power(text: str) -> int | None:
    """The power of ten a value is multiplied by, 0 where none is said; None for what is none."""
    said = tidy(text)
    if is_nothing(said):
        return 0
    found = _POWER.fullmatch(said)
    return int(found[1]) if found and abs(int(found[1])) <= MOST_POWER else None


def number(text: str, decimal: Mark) -> Decimal | None:
    """The number in a cell, exactly, with its decimal mark; None for what is none.

    "12,5 %" is 12.5; flags behind a number ("21.5 e", "29.5 bp") are left out. A mark that is not
    the decimal one parts thousands, and then in groups of three.
    """
    said = _SPACES.sub("", _FLAG.sub("", tidy(text)).removesuffix("%").strip())
    said = said.replace("\u2212", "-")
    if decimal == "." and _PLAIN.fullmatch(said):
        return _finite(said)
    if not _SHAPES[decimal].fullmatch(said):
        return None
    other = "," if decimal == "." else "."
    return _finite(said.replace(other, "").replace(decimal, "."))


def _finite(said: str) -> Decimal | None:
    found = Decimal(said)
    return found if abs(found) < _LARGEST else None


def decimal_mark(texts: Iterable[str]) -> Mark:
    """The mark with which more of some numbers can be read; the point where it makes no odds."""
    given = [text for text in texts if not is_nothing(text)]
    commas, points = (sum(number(text, mark) is not None for text in given) for mark in MARKS)
    return "," if commas > points else "."
