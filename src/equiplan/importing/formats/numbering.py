"""Counts automatic lists, so that the number a reader sees on the page is the number we read."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from .shape import readable_bullet

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number is written ("%1.%2") and where it starts."""

    style: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of a document by their id, and which list and level a paragraph style numbers."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    family: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Counter:
    """Walks the document in order and gives each list paragraph its marker."""

    lists: Lists
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def marker(self, list_id: str, depth: int) -> str | None:
        """The next marker of a list at a depth; None for a list without marks or not defined."""
        levels = self.lists.levels.get(list_id)
        if levels is None or depth not in levels:
            return None
        counts = self._counts_of(list_id)
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return _written(levels, depth, counts) or None

    def _counts_of(self, list_id: str) -> dict[int, int]:
        return self._counts.setdefault(self.lists.family.get(list_id, list_id), {})


def _written(levels: dict[int, Level], depth: int, counts: dict[int, int]) -> str:
    level = levels[depth]
    if level.style == "none":
        return ""
    if level.style == "bullet":
        return readable_bullet(level.text.strip() or "•")

    def number(found: re.Match[str]) -> str:
        at = int(found.group(1)) - 1
        shown = levels.get(at, Level())
        return numeral(counts.get(at, shown.start), shown.style)

    return _PLACEHOLDER.sub(number, level.text).strip()


def numeral(number: int, style: str) -> str:
    """A number in one of Word's numbering styles; decimal where the style is not a Latin one."""
    return _WRITERS.get(style, str)(number)


def letters(number: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa, as Word repeats them; "" below 1 or beyond any real list."""
    if not 1 <= number <= 780:
        return ""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """1 -> i, 4 -> iv; "" below 1 or beyond 3999."""
    if not 1 <= number <= 3999:
        return ""
    written = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        written += sign * times
    return written


_WRITERS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
}
