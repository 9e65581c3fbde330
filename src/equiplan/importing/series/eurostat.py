"""Reads figures from the tab-separated files of Eurostat.

The first cell of a row holds its dimensions, parted by commas; its heading names them, then the
dimension of the columns behind a backslash: `freq,unit,geo\\TIME_PERIOD`. A value may have flags
behind it ("29.5 bp"), and a colon stands for none (": c").
"""

import re
from collections.abc import Iterator

from ..errors import DocumentRefused
from ..limits import Limits
from .gathering import PERIOD, VALUE, Found
from .model import Table

FLAG = "OBS_FLAG"
_HEADING = re.compile(r"\ufeff?(?P<rows>\w+(?:,\w+)*)\\(?P<columns>\w+)\t")
_CELL = re.compile(r"(?P<value>:|[^a-z]*?[0-9])\s*(?P<flags>[a-z]*)")


def is_one(content: str) -> bool:
    """Whether a text is one of these files."""
    return _HEADING.match(content) is not None


def read(content: str, limits: Limits) -> Table:
    """The table of one of these files; raises DocumentRefused where a row is not as its heading."""
    named = _HEADING.match(content)
    if named is None:
        raise DocumentRefused("series.not_figures")
    dimensions = named["rows"].split(",")
    across = PERIOD if named["columns"].lower() in {"time", "time_period"} else named["columns"]
    heading, *lines = content.splitlines()
    columns = [each.strip() for each in heading.split("\t")[1:]]
    found = Found(limits)
    found.tell_apart((*dimensions, across))
    for number, line in enumerate(lines, 2):
        if line.strip():
            first, *cells = line.split("\t")
            codes = [code.strip() for code in first.split(",")]
            if len(codes) != len(dimensions) or len(cells) > len(columns):
                raise DocumentRefused("document.damaged")
            said = dict(zip(dimensions, codes, strict=True))
            for column, observed in zip(columns, _observed(cells), strict=False):
                found.add(said | {across: column} | observed, "", row=number)
    return found.table("csv")


def _observed(cells: list[str]) -> Iterator[dict[str, str]]:
    """The value and the flags of each cell."""
    for cell in cells:
        text = cell.strip()
        found = _CELL.fullmatch(text)
        yield ({VALUE: found["value"], FLAG: found["flags"]} if found else {VALUE: text, FLAG: ""})
