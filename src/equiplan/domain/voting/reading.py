"""Ballots out of a file of text: a row of candidates, then one ballot a row."""

import csv
import io
import re
from collections.abc import Callable, Iterator

from .errors import BallotsRefused
from .model import Ballots, Method, Ranks

Mark = Callable[[int, str, str], int | None]
MOST_BYTES = 50_000_000
MOST_CANDIDATES = 100
SEPARATORS = ",;\t"
_RANK = re.compile(r"[1-9][0-9]{0,3}")
APPROVED = frozenset({"1", "x", "yes", "oui", "si", "sí"})
NOT_APPROVED = frozenset({"", "0", "no", "non"})


def read(content: bytes, method: Method) -> Ballots:
    """The ballots of a CSV in UTF-8, with commas, semicolons or tabs.

    A rank is a whole number, 1 the best; an empty cell is no opinion. To be counted by approval, a
    cell says yes or no. A row without any mark is a blank ballot, a line without anything none.
    BallotsRefused, with the line, for anything else.
    """
    rows = _rows(content)
    candidates = _candidates(next(rows, (0, []))[1])
    mark = _approval if method == Method.APPROVAL else _rank
    ballots = [_ballot(line, cells, candidates, mark) for line, cells in rows if cells]
    if not ballots:
        raise BallotsRefused("ballots.none")
    return Ballots.of(candidates, ballots)


def _rows(content: bytes) -> Iterator[tuple[int, list[str]]]:
    if len(content) > MOST_BYTES:
        raise BallotsRefused("ballots.too_large", limit=MOST_BYTES // 1_000_000)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BallotsRefused("ballots.not_text") from None
    if "\0" in text:
        raise BallotsRefused("ballots.not_text")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, [each.strip() for each in cells]
    except csv.Error:
        raise BallotsRefused("ballots.not_text") from None


def _separator(text: str) -> str:
    """The one that the first row has the most of."""
    first = text.split("\n", 1)[0]
    return max(SEPARATORS, key=first.count)


def _candidates(cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    if not cells:
        raise BallotsRefused("ballots.no_candidates")
    if len(cells) > MOST_CANDIDATES:
        raise BallotsRefused(
            "ballots.too_many_candidates", number=len(cells), limit=MOST_CANDIDATES
        )
    for column, name in enumerate(cells, start=1):
        if not name:
            raise BallotsRefused("ballots.unnamed", column=column)
        if cells.index(name) < column - 1:
            raise BallotsRefused("ballots.twice", name=name)
    return tuple(cells)


def _ballot(line: int, cells: list[str], candidates: tuple[str, ...], mark: Mark) -> Ranks:
    if any(cells[len(candidates) :]):
        raise BallotsRefused("ballots.too_long", line=line, number=len(candidates))
    padded = [*cells, *[""] * len(candidates)]
    return tuple(mark(line, name, text) for name, text in zip(candidates, padded, strict=False))


def _rank(line: int, name: str, text: str) -> int | None:
    if not text:
        return None
    if not _RANK.fullmatch(text):
        raise BallotsRefused("ballots.rank", line=line, name=name, text=text[:40])
    return int(text)


def _approval(line: int, name: str, text: str) -> int | None:
    answer = text.casefold()
    if answer not in APPROVED | NOT_APPROVED:
        raise BallotsRefused("ballots.approval", line=line, name=name, text=text[:40])
    return 1 if answer in APPROVED else None
