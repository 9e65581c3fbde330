"""Bullets drawn as small filled shapes instead of letters, made words like the others."""

from bisect import bisect_left
from collections.abc import Sequence

from .geometry import Box, Word

SMALLEST, LARGEST = 1.5, 8.0
FURTHEST = 2.5
"""A bullet stands at most this many letter sizes left of its text."""
MOST_DOTS = 2_000


def with_dots(words: Sequence[Word], fills: Sequence[Box]) -> tuple[Word, ...]:
    """The words, and a "•" where a dot is drawn just left of a line."""
    ordered = sorted((word for word in words if not word.turn), key=lambda word: word.x0)
    starts = [word.x0 for word in ordered]
    dots = [box for box in fills if _is_dot(box)]
    if len(dots) > MOST_DOTS:
        return tuple(words)
    found = (_bullet(dot, ordered, starts) for dot in dots)
    return (*words, *(bullet for bullet in found if bullet))


def _is_dot(box: Box) -> bool:
    square = 0.7 < box.width / max(box.height, 0.01) < 1.4
    return square and SMALLEST <= box.width <= LARGEST


def _bullet(dot: Box, ordered: Sequence[Word], starts: Sequence[float]) -> Word | None:
    middle = (dot.top + dot.bottom) / 2
    for word in ordered[bisect_left(starts, dot.x1) :]:
        if word.x0 - dot.x1 > FURTHEST * max(word.size, LARGEST):
            return None
        if word.top < middle < word.bottom and word.x0 - dot.x1 <= FURTHEST * word.size:
            if dot.width > 0.7 * word.size:
                return None
            return Word("•", dot.x0, word.top, dot.x1, word.bottom, word.size, False, dot.width)
    return None
