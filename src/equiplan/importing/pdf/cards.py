"""Cards side by side: framed or coloured boxes whose text is read box by box."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .geometry import Box, Word
from .grid import Grid
from .lines import lines_of, upright
from .passages import Passage, leading_of
from .ruled import Margins, cell_passages

FEWEST_WORDS = 3
INSET = 14.0
NARROW = 0.7


@dataclass(frozen=True, slots=True)
class Card:
    """The passages of one box."""

    box: Box
    passages: tuple[Passage, ...]


def cards_of(
    grids: Sequence[Grid], words: Sequence[Word], page: int, known: frozenset[str]
) -> tuple[list[Card], list[Word]]:
    """The cards of a page, and the words outside all of them."""
    left, held = list(words), []
    for box in _narrow([grid.box for grid in grids if len(grid.slots) == 1], words):
        inside = [word for word in left if box.holds(*word.middle)]
        if len(inside) >= FEWEST_WORDS:
            held.append((box, inside))
            left = [word for word in left if not box.holds(*word.middle)]
    return [_card(box, inside, page, known) for box, inside in held], left


def _narrow(boxes: Sequence[Box], words: Sequence[Word]) -> list[Box]:
    """Boxes beside another, or much narrower than the text of the page."""
    if not words:
        return []
    width = max(word.x1 for word in words) - min(word.x0 for word in words)
    return [
        one
        for one in boxes
        if one.width < NARROW * width
        or any(_is_beside(one, other) for other in boxes if other is not one)
    ]


def _is_beside(one: Box, other: Box) -> bool:
    apart = one.x1 <= other.x0 + 1 or other.x1 <= one.x0 + 1
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return apart and shared > 0.5 * min(one.height, other.height)


def _card(box: Box, words: Sequence[Word], page: int, known: frozenset[str]) -> Card:
    found: list[Passage] = []
    for group in upright(words):
        lines = lines_of(group)
        turned = group[0].turn != 0
        inset = min(max(min(line.x0 for line in lines) - box.x0, 0.0), INSET)
        room = Box(lines[0].x0, 0, max(line.x1 for line in lines), 0) if turned else box
        margins = Margins(0, 0) if turned else Margins(inset, inset)
        found += cell_passages(room, lines, margins, leading_of(lines), known)
    return Card(box, tuple(replace(one, page=page) for one in found))
