"""The document beside what was read in it: its pages, or its blocks, linked with the fields."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from django.urls import reverse

from equiplan.importing.blocks import Area
from equiplan.importing.coverage import Target
from equiplan.importing.source import SourceBlock

from .models import Reading

Targets = Sequence[Sequence[Target | None]]
_ROW = re.compile(r"-?r\d+$")
_AROUND = 2.0  # points around print that is marked
LEFT = "left-"
"""What the ids of leftovers begin with."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A text of the document: its id in the page, the address of the field it went into, if any.

    `columns` and `rows` are those a cell covers; `box` is left, top, width and height in points.
    """

    id: str
    url: str
    text: str
    columns: int = 1
    rows: int = 1
    box: Area | None = None

    @property
    def is_left(self) -> bool:
        """Whether it went into no field: its address is that of where it can be taken over."""
        return f"#{LEFT}" in self.url


@dataclass(frozen=True, slots=True)
class Place:
    """A block with its spots; the rest as in `SourceBlock`."""

    id: str
    kind: str
    spots: tuple[Spot, ...]
    level: int = 0
    marker: str = ""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that are one thing: a list, a table, or a block by itself."""

    kind: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A page, a slide or a sheet: its blocks, and its picture with what it measures in points."""

    page: int | None
    sheet: str | None
    groups: tuple[Group, ...]
    picture: str = ""
    width: float = 0
    height: float = 0

    @property
    def places(self) -> tuple[Place, ...]:
        """All its blocks."""
        return tuple(place for group in self.groups for place in group.places)


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What stands beside the reading; `other` leads to the same as text, or as pages."""

    pages: tuple[DocumentPage, ...]
    is_pictured: bool
    other: str


def spot_id(block: SourceBlock, at: int) -> str:
    """The id of one text of a block."""
    return f"{block.anchor}-c{at}" if block.kind == "row" and block.anchor else block.anchor


def places_of(blocks: Sequence[SourceBlock], targets: Targets) -> dict[Target, str]:
    """Where each field was first read."""
    found: dict[Target, str] = {}
    for block, each in zip(blocks, targets, strict=True):
        for at, target in enumerate(each):
            if target and block.anchor:
                found.setdefault(target, spot_id(block, at))
    return found


Linked = tuple[SourceBlock, Sequence[str]]
"""A block, and for each of its texts the address of the field it went into, "" for none."""


def document_view(reading: Reading, linked: Sequence[Linked], *, as_text: bool) -> DocumentView:
    """The blocks that are shown, as pages or as text."""
    can_picture = bool(reading.sizes) and bool(reading.upload.file)
    is_pictured = can_picture and not as_text
    grouped = groupby(linked, key=lambda each: (each[0].page, each[0].sheet))
    pages = [
        _page(reading, page, sheet, list(part), is_pictured) for (page, sheet), part in grouped
    ]
    other = ("pages" if as_text else "text") if can_picture else ""
    return DocumentView(tuple(pages), is_pictured, other)


def _page(
    reading: Reading, page: int | None, sheet: str | None, blocks: list[Linked], pictured: bool
) -> DocumentPage:
    groups = tuple(_groups(blocks))
    if not (pictured and page and page <= len(reading.sizes)):
        return DocumentPage(page, sheet, groups)
    picture = reverse("imports:picture", args=[reading.pk, page])
    width, height = reading.sizes[page - 1]
    return DocumentPage(page, sheet, groups, picture, round(width, 1), round(height, 1))


def _groups(blocks: list[Linked]) -> Iterator[Group]:
    for (kind, _of), part in groupby(enumerate(blocks), key=_togetherness):
        linked = [each for _n, each in part]
        places = [_place(block, urls) for block, urls in linked]
        yield Group(kind, tuple(_filled(places, linked) if kind == "row" else places))


def _togetherness(each: tuple[int, Linked]) -> tuple[str, str | int]:
    """Equal for blocks one after the other that are one thing: rows of a table, items of a list."""
    at, (block, _urls) = each
    if block.kind == "row":
        return block.kind, _ROW.sub("", block.anchor)
    return block.kind, "" if block.kind == "item" else at


def _place(block: SourceBlock, urls: Sequence[str]) -> Place:
    spots = tuple(_spot(block, at, url) for at, url in enumerate(urls))
    return Place(block.anchor, block.kind, spots, block.level, block.marker, block.indent)


def _spot(block: SourceBlock, at: int, url: str) -> Spot:
    _first, columns, rows = block.spans[at] if block.spans else (at, 1, 1)
    area = block.areas[at] if block.areas else None
    return Spot(
        spot_id(block, at), url, block.texts[at], columns, rows, _box(area) if area else None
    )


def _box(area: Area) -> Area:
    left, top, right, bottom = area
    wide, high = right - left + 2 * _AROUND, bottom - top + 2 * _AROUND
    return round(left - _AROUND, 1), round(top - _AROUND, 1), round(wide, 1), round(high, 1)


def _filled(places: list[Place], linked: list[Linked]) -> Iterator[Place]:
    """The rows of a table with an empty cell where none begins, so that columns stay under another.

    A cell covers no more rows than are shown.
    """
    taken: dict[tuple[int, int], bool] = {}
    for n, (place, (block, _urls)) in enumerate(zip(places, linked, strict=True)):
        cells: list[Spot] = []
        at = 0
        for spot, (first, columns, rows) in zip(place.spots, block.spans, strict=False):
            cells += _gap(taken, n, at, first)
            down = min(rows, len(places) - n)
            taken |= {(n + y, first + x): True for y in range(down) for x in range(columns)}
            cells.append(replace(spot, rows=down))
            at = first + columns
        yield Place(place.id, place.kind, tuple(cells) or place.spots)


def _gap(taken: Mapping[tuple[int, int], bool], row: int, begin: int, end: int) -> list[Spot]:
    """An empty cell for each column in which a row has none and none reaches down from above."""
    return [Spot("", "", "") for column in range(begin, end) if (row, column) not in taken]
