"""What of a document is in no field: listed with its place, taken over by a click or set aside."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from equiplan.domain.plans.corrected import Corrected
from equiplan.domain.plans.corrections import Correction, CorrectionKind, unbroken, written
from equiplan.domain.plans.schema import find
from equiplan.domain.text.comparing import words as words_in
from equiplan.importing.coverage import Coverage, Target
from equiplan.importing.places import where_of
from equiplan.importing.source import SourceBlock
from equiplan.web.plans import words

from .document import spot_id

_ROW = re.compile(r"-?r\d+$")
_COLUMN = 3  # cells of one column that are left, for it to be listed as a column
_EXAMPLES = 3
BLOCK, COLUMN = "b", "c"


@dataclass(frozen=True, slots=True)
class Leftover:
    """A block, or a column of a table, that is in no field.

    `spot` is the id of its place in the document, `cells` the indexes of its block and of its texts
    there; `title` is the heading of a column, of whose cells `texts` are the first.
    """

    key: str
    texts: tuple[str, ...]
    place: str
    spot: str
    cells: tuple[tuple[int, int], ...]
    title: str = ""

    @property
    def is_column(self) -> bool:
        """Whether it is a whole column, which is read by saying what it holds."""
        return self.key.startswith(COLUMN)


Column = tuple[str, int]
"""The table of a cell, by the anchor of its rows without their number, and its column."""


def leftovers(
    blocks: Sequence[SourceBlock], cover: Coverage, headers: Collection[str]
) -> tuple[Leftover, ...]:
    """Everything that is in no field, in the order of the document, columns first."""
    columns = _columns(blocks, cover)
    known = {words_in(header) for header in headers}
    listed = [_column(blocks, column, cells, known) for column, cells in columns.items()]
    gone = {cell for cells in columns.values() for cell in cells}
    for n, texts in cover.left:
        rest = [at for at in texts if (n, at) not in gone]
        if rest:
            listed.append(_block(blocks[n], n, rest))
    return tuple(listed)


def _columns(blocks: Sequence[SourceBlock], cover: Coverage) -> dict[Column, list[tuple[int, int]]]:
    """The columns of which several cells are left in rows that were read otherwise."""
    found: dict[Column, list[tuple[int, int]]] = defaultdict(list)
    for n, texts in cover.left:
        block = blocks[n]
        if block.kind == "row" and block.anchor and any(cover.targets[n]):
            for at in texts:
                found[_ROW.sub("", block.anchor), _first(block, at)].append((n, at))
    return {column: cells for column, cells in found.items() if len(cells) >= _COLUMN}


def _first(block: SourceBlock, at: int) -> int:
    return block.spans[at][0] if block.spans else at


def _column(
    blocks: Sequence[SourceBlock],
    column: Column,
    cells: Sequence[tuple[int, int]],
    known: Collection[tuple[str, ...]],
) -> Leftover:
    (first, at), (table, index) = cells[0], column
    texts = dict.fromkeys(blocks[n].texts[cell] for n, cell in cells)
    title = next((text for text in _above(blocks, column) if words_in(text) in known), "")
    return Leftover(
        key=f"{COLUMN}{table}-{index}",
        texts=tuple(texts)[:_EXAMPLES],
        place=words.place(where_of(blocks[first])),
        spot=spot_id(blocks[first], at),
        cells=tuple(cells),
        title=title,
    )


def _above(blocks: Sequence[SourceBlock], column: Column) -> Iterator[str]:
    table, index = column
    for block in blocks:
        if block.kind == "row" and _ROW.sub("", block.anchor) == table:
            yield from (text for at, text in enumerate(block.texts) if _first(block, at) == index)


def _block(block: SourceBlock, n: int, rest: Sequence[int]) -> Leftover:
    return Leftover(
        key=BLOCK + block.anchor,
        texts=tuple(block.texts[at] for at in rest),
        place=words.place(where_of(block)),
        spot=spot_id(block, rest[0]),
        cells=tuple((n, at) for at in rest),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """A leftover with the block it is, and where the nearest text above it went."""

    leftover: Leftover
    block: SourceBlock
    near: Target | None

    @property
    def text(self) -> str:
        """Its words on one line."""
        return " · ".join(" ".join(text.split()) for text in self.leftover.texts)


def find_leftover(
    blocks: Sequence[SourceBlock], cover: Coverage, everything: Sequence[Leftover], key: str
) -> Found | None:
    """The block of a key among what is left; None for what has been taken over since."""
    leftover = next((each for each in everything if each.key == key), None)
    at = next((n for n, each in enumerate(blocks) if BLOCK + each.anchor == key), None)
    if leftover is None or at is None:
        return None
    above = (target for each in reversed(cover.targets[: at + 1]) for target in reversed(each))
    near = next((target for target in above if target and target.key), None)
    return Found(leftover, blocks[at], near)


def as_action(state: Corrected, found: Found) -> tuple[Correction, ...]:
    """An action after the one that stands above it in the document, or first in its axis."""
    near = _live(state, found.near.key) if found.near else ""
    text = unbroken(found.text)
    made = Correction(CorrectionKind.ADD, near, value=text, where=where_of(found.block))
    return (made,)


def as_indicator(state: Corrected, found: Found) -> tuple[Correction, ...]:
    """An indicator of the action or the axis that stands above it; nothing without any."""
    near = _live(state, found.near.key) if found.near else ""
    if not near:
        near = next((row.key for row in state.live()), "")
    if not near:
        return ()
    is_axis = near.startswith("x")
    thing = state.part(near).axis if is_axis else state.row(near).action
    field = find("axis" if is_axis else "action", "indicators")
    lines = [written(thing, field), *found.leftover.texts]
    value = unbroken("\n".join(line for line in lines if line))
    return (Correction(CorrectionKind.CHANGE, near, "indicators", value),)


def as_text(state: Corrected, found: Found) -> tuple[Correction, ...]:
    """A paragraph of the plan's context."""
    said = [state.about.context or "", *found.leftover.texts]
    value = unbroken("\n\n".join(text for text in said if text))
    return (Correction(CorrectionKind.CHANGE, "", "context", value),)


def _live(state: Corrected, key: str) -> str:
    """The row that a key has become, its axis where it was left out, "" where that was too."""
    if key.startswith("x"):
        return "" if state.part(key).is_dropped else key
    row = next((row for part in state.parts for row in part.rows if row.key == key), None)
    if row is None:
        return ""
    if row.merged_into:
        return row.merged_into
    part = state.part_of(row)
    if part.is_dropped:
        return ""
    return part.key if row.is_dropped else key


TAKEN = {
    "action": as_action,
    "indicator": as_indicator,
    "text": as_text,
}


def aside(everything: Sequence[Leftover], key: str) -> tuple[Correction, ...]:
    """What is no part of the plan: one of a key, all without one."""
    keys = [each.key for each in everything if key in {"", each.key}]
    return tuple(Correction(CorrectionKind.RESOLVE, each) for each in keys)
