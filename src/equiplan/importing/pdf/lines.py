"""Words into lines, and the text of a line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from .geometry import Box, Word, around

GLUED = 0.1
"""Words closer than this share of the font size were one word drawn in two goes."""

LEADERS = re.compile(r"(?: ?[.…·_․]){4,} ?|(?: ?[.·]){3} (?=\d{1,4}$)")
FEWEST_LETTERS = 3
SPACES = re.compile(r"[\s\u00a0\u202f]+")


@dataclass(frozen=True)
class Line:
    """Words on one baseline, left to right; never empty."""

    words: tuple[Word, ...]

    @cached_property
    def box(self) -> Box:
        return around(self.words)

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @cached_property
    def baseline(self) -> float:
        return max(self.words, key=lambda word: len(word.text)).baseline

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: dict[float, int] = {}
        for word in self.words:
            size = round(word.size, 1)
            sizes[size] = sizes.get(size, 0) + len(word.text)
        return max(sizes, key=lambda size: (sizes[size], size))

    @cached_property
    def bold(self) -> bool:
        """Whether all its words with letters or digits are bold."""
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    @cached_property
    def text(self) -> str:
        return text_of(self.words)


def text_of(words: Sequence[Word]) -> str:
    """Words with their spaces; the dots leading to a page number become one "…"."""
    words = _unspaced(words)
    parts = [words[0].text] if words else []
    for before, word in pairwise(words):
        glued = word.x0 - before.x1 < GLUED * min(word.size, before.size)
        parts.append(word.text if glued else f" {word.text}")
    text = SPACES.sub(" ", "".join(parts)).replace("\u00ad", "").strip()
    return LEADERS.sub(" … ", text).strip()


def _unspaced(words: Sequence[Word]) -> list[Word]:
    """Words with those printed letter by letter ("A X E 1") whole again."""
    done: list[Word] = []
    for run in _runs(words):
        gaps = [after.x0 - before.x1 for before, after in pairwise(run)]
        widest = 1.4 * min(gaps, default=0.0)
        for index, word in enumerate(run):
            if len(run) >= FEWEST_LETTERS and index and gaps[index - 1] <= widest:
                done[-1] = replace(done[-1], text=done[-1].text + word.text, x1=word.x1)
            else:
                done.append(word)
    return done


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Neighbouring single capitals and digits together, other words alone."""
    runs: list[list[Word]] = []
    for word in words:
        spaced = len(word.text) == 1 and (word.text.isupper() or word.text.isdigit())
        last = runs[-1][-1] if runs else None
        near = last is not None and word.x0 - last.x1 < word.size
        if spaced and near and last is not None and len(last.text) == 1 and last.text.isupper():
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Lines from top to bottom; a word raised by less than half a letter is on the line."""
    rows: list[list[Word]] = []
    base = 0.0
    for word in sorted(words, key=lambda word: (word.baseline, word.x0)):
        if rows and word.baseline - base <= 0.4 * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
            base = word.baseline
    return [Line(tuple(sorted(row, key=lambda word: word.x0))) for row in rows]


def upright(words: Iterable[Word]) -> list[list[Word]]:
    """Words grouped by direction, each group laid flat in its own frame; plain text first."""
    groups: dict[int, list[Word]] = {}
    for word in words:
        groups.setdefault(word.turn, []).append(_flat(word))
    return [groups[turn] for turn in sorted(groups)]


def _flat(word: Word) -> Word:
    if word.turn == 0:
        return word
    if word.turn == 90:
        x0, x1, top, bottom = -word.bottom, -word.top, word.x0, word.x1
    elif word.turn == 180:
        x0, x1, top, bottom = -word.x1, -word.x0, -word.bottom, -word.top
    else:
        x0, x1, top, bottom = word.top, word.bottom, -word.x1, -word.x0
    return replace(word, x0=x0, x1=x1, top=top, bottom=bottom)


def segments(line: Line, gap: float) -> list[list[Word]]:
    """The phrases of a line, parted by white wider than `gap` times the font size."""
    parts = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.x0 - before.x1 > gap * max(word.size, before.size):
            parts.append([])
        parts[-1].append(word)
    return parts
