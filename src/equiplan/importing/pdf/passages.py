"""Lines into passages: paragraphs, list items and titles, in a column of text or in a cell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from .geometry import Word
from .lines import Line
from .listing import starts_afresh, starts_label
from .markers import glued_bullet, is_bullet, is_letter, is_possible, same_kind
from .wrapping import Column, join, would_fit

ENDS = (".", "!", "?", ":", ";", "…", ".»", ".”", ".)", "»")
APART, FEWEST = 1.5, 2
"""Words of sizes this far apart are two texts, where there are a few of each."""
LEADER_END = re.compile(r"… ?\d{1,4}$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with its measures: `x` where its marker or text starts, `top` to `bottom`.

    `lead` are the words in bold that it begins with, when the rest is plain.
    """

    text: str
    x: float
    top: float
    bottom: float
    size: float
    bold: bool
    marker: str | None = None
    page: int = 0
    wraps: bool = False
    """Whether it ends at the edge of its column, so that it may go on elsewhere."""
    lead: str = ""
    right: float = 0.0
    """Where its longest line ends."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A line with its marker taken off; `x` is where the line starts, `text_x` its text."""

    line: Line
    marker: str | None
    weak: bool
    x: float

    @property
    def text_x(self) -> float:
        return self.line.x0


def _item(line: Line) -> _Item:
    first, rest = line.words[0], line.words[1:]
    glued = glued_bullet(first.text)
    if glued:
        whole = replace(first, text=first.text[1:], x0=first.x0 + first.first)
        return _Item(Line((whole, *rest)), glued, False, line.x0)
    if rest and is_bullet(first.text):
        return _Item(Line(rest), first.text, False, line.x0)
    if rest and is_possible(first.text) and _stands_off(first, rest[0]):
        return _Item(Line(rest), first.text, True, line.x0)
    return _Item(line, None, False, line.x0)


def _stands_off(first: Word, following: Word) -> bool:
    """Whether a letter before a text is a bullet ("o" in Word), and not the word "o"."""
    return not is_letter(first.text) or following.x0 - first.x1 > 0.5 * first.size


@dataclass(slots=True)
class _Open:
    """The passage being filled."""

    items: list[_Item]

    @property
    def last(self) -> Line:
        return self.items[-1].line

    @property
    def marker(self) -> str | None:
        return self.items[0].marker

    @property
    def has_ended(self) -> bool:
        return self.last.text.endswith(ENDS)


@dataclass(frozen=True, slots=True)
class Setting:
    """How the lines were set: the column, the distance of baselines, the words known whole.

    `strict` where the column's edge is drawn (a cell), so that room left means a line ended;
    `listed` where other lines of the cell prove that it holds a list, an item a line.
    """

    column: Column
    leading: float
    known: frozenset[str] = frozenset()
    strict: bool = False
    listed: bool = False


def leading_of(lines: Sequence[Line]) -> float:
    """The distance between baselines inside a paragraph, in points."""
    gaps = sorted(
        low.baseline - high.baseline
        for high, low in pairwise(lines)
        if 0.8 * high.size < low.baseline - high.baseline < 2.1 * high.size
        and abs(high.size - low.size) < 0.6
    )
    size = lines[0].size if lines else 10.0
    return gaps[len(gaps) // 10] if gaps else 1.25 * size


def _is_far(above: Line, below: Line, leading: float) -> bool:
    gap = below.baseline - above.baseline
    usual = max(leading, 1.05 * max(above.size, below.size))
    return gap > usual * 1.22 + 0.5 or gap < -0.5


def _looks_different(above: Line, below: Line) -> bool:
    return abs(above.size - below.size) > 0.08 * max(above.size, below.size)


def _bold_ends(opened: _Open, below: Line, fits: bool) -> bool:
    """A title in bold above plain text, or plain text above one."""
    above = opened.last
    if above.bold and not below.words[0].bold:
        return fits or not above.text.endswith((":", ",", "–", "-"))
    return below.bold and not above.words[-1].bold and (fits or opened.has_ended)


def _starts_item(opened: _Open, item: _Item, fits: bool) -> bool:
    if item.marker is None:
        return False
    if not item.weak:
        return True
    same = opened.marker is not None and same_kind(opened.marker, item.marker)
    return same or fits or opened.has_ended


def _shifts(opened: _Open, item: _Item, strict: bool) -> bool:
    """A first line set in, or a line back at the margin after a hanging item."""
    size, first, last = item.line.size, opened.items[0], opened.items[-1]
    if opened.marker is None:
        return item.x - last.x > 0.8 * size and opened.has_ended
    hung = len(opened.items) > 1 and last.x > first.x + 0.5 * size
    returns = item.x < first.text_x - 0.6 * size
    ends = hung or (opened.has_ended and not strict)
    return (returns and ends) or item.x < first.x - 0.6 * size


def _goes_on(opened: _Open, item: _Item, setting: Setting) -> bool:
    """Whether a sentence runs over the line's end though the line has room left."""
    if setting.strict or opened.has_ended or not item.line.text[:1].islower():
        return False
    width = setting.column.right - setting.column.left
    return setting.column.room(opened.last) < 0.5 * width


def is_break(opened: _Open, item: _Item, setting: Setting) -> bool:
    """Whether a new passage starts with this line."""
    above, below = opened.last, item.line
    if _is_far(above, below, setting.leading) or _looks_different(above, below):
        return True
    fits = would_fit(above, below.words[0], setting.column)
    if _starts_item(opened, item, fits) or LEADER_END.search(above.text):
        return True
    if (
        starts_label(above, below)
        or _bold_ends(opened, below, fits)
        or _shifts(opened, item, setting.strict)
    ):
        return True
    if fits:
        return not _goes_on(opened, item, setting)
    return setting.strict and starts_afresh(
        opened.items[0].line, above, below, listed=setting.listed
    )


def _closed(opened: _Open, setting: Setting) -> Passage:
    lines = [item.line for item in opened.items]
    first = max(lines, key=lambda line: len(line.text))
    room = setting.column.room(lines[-1])
    return Passage(
        text=join(lines, setting.column, setting.known),
        x=opened.items[0].x,
        top=lines[0].box.top,
        bottom=lines[-1].box.bottom,
        size=first.size,
        bold=all(line.bold for line in lines),
        marker=opened.marker,
        wraps=room < 0.25 * (setting.column.right - setting.column.left),
        lead=_lead(lines, setting),
        right=max(line.x1 for line in lines),
    )


def _lead(lines: Sequence[Line], setting: Setting) -> str:
    """The words in bold that some lines begin with, "" when all of them are."""
    held: list[Line] = []
    for line in lines:
        bold = tuple(takewhile(lambda word: word.bold, line.words))
        held += [Line(bold)] if bold else []
        if len(bold) < len(line.words):
            return join(held, setting.column, setting.known)
    return ""


def _by_size(line: Line) -> tuple[Line, ...]:
    """A line of text, cut where a title in much larger or smaller type shares it."""
    for index in range(FEWEST, len(line.words) - FEWEST + 1):
        before, after = line.words[index - 1], line.words[index]
        if max(before.size, after.size) > APART * min(before.size, after.size):
            return Line(line.words[:index]), Line(line.words[index:])
    return (line,)


def passages(lines: Sequence[Line], setting: Setting) -> list[Passage]:
    """The passages of a column, top to bottom."""
    done: list[Passage] = []
    opened: _Open | None = None
    for line in (part for whole in lines for part in _by_size(whole)):
        item = _item(line)
        if opened is None or is_break(opened, item, setting):
            if opened:
                done.append(_closed(opened, setting))
            opened = _Open([item])
        else:
            opened.items.append(_Item(line, None, False, item.x))
    if opened:
        done.append(_closed(opened, setting))
    return done


def column_of(lines: Sequence[Line]) -> Column:
    """The column that lines of prose were set in: as wide as the widest of them."""
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    return Column(left, right, is_centred(lines, left, right))


def is_centred(lines: Sequence[Line], left: float, right: float) -> bool:
    """Whether lines of different lengths share their middle, and not their start."""
    if len(lines) < 2:
        return False
    middle = (left + right) / 2
    shared = all(abs((line.x0 + line.x1) / 2 - middle) < 2.0 for line in lines)
    return shared and max(line.x0 for line in lines) - left > 3.0
