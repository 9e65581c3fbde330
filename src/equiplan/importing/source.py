"""The source as it was read, light enough to stand beside the draft: text blocks with anchors."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from equiplan.domain.plans.draft import PlanDraft, Where

from .blocks import Document, Paragraph, Place, Row, Table
from .choices import TableColumns
from .constraints import BlockClass

Kind = Literal["heading", "text", "item", "row"]


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A paragraph or a table row; `texts` is the one text, or the row's cells left to right.

    `anchor` is the id that `anchor_of` gives the same place; `page` is a page or a slide number.
    """

    anchor: str
    kind: Kind
    texts: tuple[str, ...]
    page: int | None = None
    sheet: str | None = None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """What was read, the text it was read from, so that a person can lay them side by side, what
    the columns of its tables were taken for, and the classes of blocks that a text was read by."""

    draft: PlanDraft
    source: tuple[SourceBlock, ...]
    columns: tuple[TableColumns, ...] = ()
    classes: tuple[BlockClass, ...] = ()


def anchor_of(place: Place | Where) -> str:
    """The id of a place: the same for a block of the document and for what was read there."""
    page = place.page or (place.slide if isinstance(place, Place) else None)
    sheet = place.sheet and re.sub(r"\W+", "-", place.sheet)
    paragraph = None if place.row else place.paragraph
    parts = (("p", page), ("s", sheet), ("t", place.table), ("r", place.row), ("n", paragraph))
    return "-".join(f"{letter}{value}" for letter, value in parts if value is not None)


def source_of(document: Document) -> tuple[SourceBlock, ...]:
    """Every block that holds words, in reading order."""
    return tuple(_blocks(document))


def _blocks(document: Document) -> Iterator[SourceBlock]:
    for block in document.blocks:
        if isinstance(block, Table):
            yield from (_row(row, block) for row in block.rows if row.cells)
        elif block.text:
            yield _paragraph(block)


def _paragraph(block: Paragraph) -> SourceBlock:
    kind: Kind = "heading" if block.level else "item" if block.marker else "text"
    place = block.place
    page = place.page or place.slide
    return SourceBlock(anchor_of(place), kind, (block.text,), page, place.sheet, block.level)


def _row(row: Row, table: Table) -> SourceBlock:
    place = row.place if row.place != Place() else table.place
    texts = tuple(cell.text for cell in row.cells)
    return SourceBlock(anchor_of(place), "row", texts, place.page or place.slide, place.sheet)


def to_json(blocks: tuple[SourceBlock, ...]) -> list[dict[str, Any]]:
    """The blocks as plain values for `json.dumps`."""
    return [asdict(block) for block in blocks]


def from_json(values: list[dict[str, Any]]) -> tuple[SourceBlock, ...]:
    """The blocks that `to_json` wrote."""
    return tuple(SourceBlock(**{**value, "texts": tuple(value["texts"])}) for value in values)
