"""A long reading is checked a part at a time: so many rows, and the document around them."""

from collections.abc import Collection
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from equiplan.domain.plans.corrected import Corrected, Part
from equiplan.importing.source import SourceBlock

ROWS = 40
AROUND = 10  # blocks of the document before and after those of the rows
Slot = tuple[str, str]
"""The key of an axis, and of a row in it; that of the axis again where it has no row."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of a reading somebody asks for: by its number, or by the key of what is in it."""

    page: str = ""
    at: str = ""
    all_findings: bool = False
    as_text: bool = False


def part_of(state: Corrected, asked: Asked) -> "Page[Slot]":
    """The rows of the part that was asked for; the first where there is no such part."""
    slots = [slot for part in state.parts if not part.is_dropped for slot in _slots(part)]
    places = (n // ROWS + 1 for n, slot in enumerate(slots) if asked.at in slot)
    return Paginator(slots, ROWS).get_page(next(places, asked.page) if asked.at else asked.page)


def _slots(part: Part) -> list[Slot]:
    rows = [(part.key, row.key) for row in part.rows if row.is_live or row.is_dropped]
    return rows or [(part.key, part.key)]


def around(blocks: tuple[SourceBlock, ...], anchors: Collection[str], page: "Page[Slot]") -> range:
    """The blocks from which the rows of a part were read, and those around them, by index."""
    places = [n for n, block in enumerate(blocks) if block.anchor and block.anchor in anchors]
    if page.paginator.num_pages == 1 or not places:
        return range(len(blocks))
    first = max(places[0] - AROUND, 0) if page.has_previous() else 0
    last = places[-1] + AROUND + 1 if page.has_next() else len(blocks)
    return range(first, min(last, len(blocks)))
