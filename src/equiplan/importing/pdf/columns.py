"""Reading order of prose: pages set in columns are read column by column."""

from collections.abc import Sequence
from itertools import groupby

from .geometry import Word, around
from .lines import Line, lines_of

GUTTER = 9.0
"""The narrowest white between two columns, in points."""
FEWEST_LINES = 4
FEWEST_WORDS = 12
DEEPEST = 4


def zones(words: Sequence[Word], depth: int = 0) -> list[list[Word]]:
    """Words grouped into columns of text, in the order they are read."""
    if depth >= DEEPEST or len(words) < 2 * FEWEST_WORDS:
        return [list(words)] if words else []
    cut = _best_cut(words)
    if cut is None:
        return [list(words)]
    x, top, bottom = cut
    above = [word for word in words if word.middle[1] < top]
    below = [word for word in words if word.middle[1] > bottom]
    band = [word for word in words if top <= word.middle[1] <= bottom]
    left = [word for word in band if word.middle[0] < x]
    right = [word for word in band if word.middle[0] >= x]
    return [zone for part in (above, left, right, below) for zone in zones(part, depth + 1)]


def _best_cut(words: Sequence[Word]) -> tuple[float, float, float] | None:
    """The x of the gutter with the most words beside it, and the height it runs over."""
    best, most = None, 0
    for x in _starts(words):
        for top, bottom in _bands(words, x):
            held = [word for word in words if top <= word.middle[1] <= bottom]
            right = [word for word in held if word.x0 >= x - 1]
            if len(held) > most and _is_text(right) and _is_text(_minus(held, x)):
                best, most = (x - GUTTER / 2, top, bottom), len(held)
    return best


def _minus(words: Sequence[Word], x: float) -> list[Word]:
    return [word for word in words if word.x0 < x - 1]


def _starts(words: Sequence[Word]) -> list[float]:
    """Where several lines begin after a wide gap: the left edges of possible columns."""
    box = around(words)
    found: dict[int, int] = {}
    for line in lines_of(words):
        for index, word in enumerate(line.words):
            wide = not index or word.x0 - line.words[index - 1].x1 > GUTTER
            if wide and box.x0 + 0.15 * box.width < word.x0 < box.x1 - 0.1 * box.width:
                place = round(word.x0 / 3)
                found[place] = found.get(place, 0) + 1
    usual = sorted(found, key=lambda place: -found[place])[:12]
    return [place * 3 - 1.5 for place in usual if found[place] + found.get(place + 1, 0) >= 3]


def _bands(words: Sequence[Word], x: float) -> list[tuple[float, float]]:
    """Heights where no word comes into the gutter left of x."""
    lines = lines_of(words)
    free = [
        (all(word.x1 <= x - GUTTER + 2 or word.x0 >= x for word in line.words), line)
        for line in lines
    ]
    bands = []
    for clear, run in groupby(free, key=lambda pair: pair[0]):
        held = _trimmed([line for _, line in run], x) if clear else []
        if len(held) >= FEWEST_LINES:
            bands.append((held[0].box.top, held[-1].box.bottom))
    return bands


def _trimmed(lines: list[Line], x: float) -> list[Line]:
    """Without the titles above and below the columns, which stand on the left only."""
    sizes = sorted(line.size for line in lines)
    usual = sizes[len(sizes) // 2]

    def is_apart(line: Line, beside: Line) -> bool:
        far = abs(line.baseline - beside.baseline) > 2.2 * usual
        return line.x1 < x and (far or abs(line.size - usual) > 0.08 * usual)

    while len(lines) > 1 and is_apart(lines[-1], lines[-2]):
        lines = lines[:-1]
    while len(lines) > 1 and is_apart(lines[0], lines[1]):
        lines = lines[1:]
    return lines


def _is_text(words: Sequence[Word]) -> bool:
    """Whether a column holds sentences, not a column of numbers or bullets."""
    if len(words) < FEWEST_WORDS:
        return False
    lines = len({round(word.baseline) for word in words})
    return lines >= FEWEST_LINES - 1 and len(words) >= 1.8 * lines
