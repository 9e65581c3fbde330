"""The place of a block of the source, as what was read there has it."""

import re

from equiplan.domain.plans.draft import Where

from .blocks import Place
from .plans.where import where
from .source import SourceBlock

_NUMBERS = re.compile(r"(?:(?:^|-)t(\d+))?(?:(?:^|-)r(\d+))?(?:(?:^|-)n(\d+))?$")


def where_of(block: SourceBlock) -> Where:
    """Its place, from which `anchor_of` gives its anchor again."""
    found = _NUMBERS.search(block.anchor)
    numbers = found.groups() if found else (None, None, None)
    table, row, paragraph = (int(number) if number else None for number in numbers)
    return where(
        Place(page=block.page, sheet=block.sheet, table=table, row=row, paragraph=paragraph)
    )
