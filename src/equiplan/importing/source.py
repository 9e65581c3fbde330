"""The source as it was read, light enough to stand beside the draft: text blocks with anchors."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from equiplan.domain.plans.draft import PlanDraft, Where

from .blocks import Area, Document, Paragraph, Place, Row, Table
from .choices import TableColumns
from .constraints import BlockClass

Kind = Literal["heading", "text", "item", "row"]


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A paragraph or a table row; `texts` is the one text, or the row's cells left to right.

    `anchor` is the id that `anchor_of` gives the same place; `page` is a page or a slide number.
    `marker` and `indent` are those of a list item; `spans` the first column, the columns and the
    rows that each cell covers; `areas` where each of the texts is printed on the page.
    """

    anchor: str
    kind: Kind
    texts: tuple[str, ...]
    page: int | None = None
    sheet: str | None = None
    level: int = 0
    marker: str = ""
    indent: int = 0
    spans: tuple[tuple[int, int, int], ...] = ()
    areas: tuple[Area | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """What was read, the text it was read from, so that a person can lay them side by side, what
    the columns of its tables were taken for, and the classes of blocks that a text was read by;
    `sizes` are those of pages that are printed."""

    draft: PlanDraft
    source: tuple[SourceBlock, ...]
    columns: tuple[TableColumns, ...] = ()
    classes: tuple[BlockClass, ...] = ()
    sizes: tuple[tuple[float, float], ...] = ()


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
    place = block.place
    return SourceBlock(
        anchor_of(place),
        "heading" if block.level else "item" if block.marker else "text",
        (block.text,),
        place.page or place.slide,
        place.sheet,
        level=block.level,
        marker=block.marker or "",
        indent=block.indent,
        areas=_printed([block.area]),
    )


def _row(row: Row, table: Table) -> SourceBlock:
    place = row.place if row.place != Place() else table.place
    held = ([one.area for one in cell.paragraphs if one.area] for cell in row.cells)
    return SourceBlock(
        anchor_of(place),
        "row",
        tuple(cell.text for cell in row.cells),
        place.page or place.slide,
        place.sheet,
        spans=tuple((cell.column, cell.width, cell.height) for cell in row.cells),
        areas=_printed([_around(areas) for areas in held]),
    )


def _around(areas: Iterable[Area]) -> Area | None:
    edges = list(zip(*areas, strict=True))
    if not edges:
        return None
    left, top, right, bottom = edges
    return min(left), min(top), max(right), max(bottom)


def _printed(areas: Sequence[Area | None]) -> tuple[Area | None, ...]:
    """The areas to a tenth of a point; nothing where nothing is printed."""
    return tuple(map(_rounded, areas)) if any(areas) else ()


def _rounded(area: Area | None) -> Area | None:
    if area is None:
        return None
    left, top, right, bottom = (round(edge, 1) for edge in area)
    return left, top, right, bottom


def to_json(blocks: tuple[SourceBlock, ...]) -> list[dict[str, Any]]:
    """The blocks as plain values for `json.dumps`; what a block does not have is left out."""
    return [{name: each for name, each in asdict(block).items() if each} for block in blocks]


def from_json(values: list[dict[str, Any]]) -> tuple[SourceBlock, ...]:
    """The blocks that `to_json` wrote."""
    return tuple(map(_block, values))


def _block(value: dict[str, Any]) -> SourceBlock:
    made = {
        "anchor": "",
        **value,
        "texts": tuple(value["texts"]),
        "spans": tuple(tuple(span) for span in value.get("spans") or ()),
        "areas": tuple(tuple(area) if area else None for area in value.get("areas") or ()),
    }
    return SourceBlock(**made)
