"""What a person says that single blocks of a document are, and the classes it was read by.

It travels between processes and is kept with a reading, so it is made of plain values.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

BLOCK_ROLES: tuple[str, ...] = (
    "title",
    "heading",
    "axis",
    "objective",
    "action",
    "measures",
    "indicators",
    "targets",
    "calendar",
    "owners",
    "budget",
    "comments",
    "context",
    "not_plan",
)
"""What a block may be: parts of a plan, by the codes of `choices.OFFERED`; the plan's `title`; a
`heading` that only holds axes or actions; `context`, text about the plan; `not_plan`, no part of it
with all that stands under it. A line that names what follows ("Indicators:") is `indicators`."""

Constraints = Mapping[str, str]
"""By the anchor of a block (`SourceBlock.anchor`), which of `BLOCK_ROLES` it is. A row of a table
can only be `context` or `not_plan`: what its columns hold is said by `choices.Choice`."""

NO_CONSTRAINTS: Constraints = {}


@dataclass(frozen=True, slots=True)
class BlockClass:
    """Blocks that look and are placed alike and were read as the same, in reading order.

    `role` and `second`, what they would be in the next best reading, are of `BLOCK_ROLES`;
    `margin`, the difference of the totals of both readings, is never below 0, and `confidence` the
    same between 0.5 (as good as the second) and 1. `constrained`: a person has said what one of
    them is. `key` is the anchor of the first; `texts` are how the first few begin, at most 80
    characters each.
    """

    key: str
    role: str
    second: str | None
    margin: float
    confidence: float
    constrained: bool
    anchors: tuple[str, ...]
    texts: tuple[str, ...]


def constraints_from_json(value: Mapping[str, str]) -> Constraints:
    """The constraints among plain values; what is no role of a block is left out."""
    return {str(anchor): role for anchor, role in value.items() if role in BLOCK_ROLES}


def classes_from_json(values: Sequence[Mapping[str, Any]]) -> tuple[BlockClass, ...]:
    """The classes of which `dataclasses.asdict` made plain values."""
    lists = ("anchors", "texts")
    return tuple(
        BlockClass(**{**value, **{name: tuple(value[name]) for name in lists}}) for value in values
    )
