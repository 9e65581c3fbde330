"""Reads figures from a workbook or from separated values: a heading row, then a row each.

Years that stand as columns become rows. SDMX-CSV and the files of Eurostat have readers of their
own, whatever they are stored in.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from .. import blocks
from ..errors import DocumentRefused
from ..formats import csv
from ..formats.decode import decode
from ..limits import Limits
from ..opening import open_document
from ..sniffing import Kind, sniff
from . import eurostat, sdmx_csv
from .gathering import PERIOD, VALUE
from .model import Format, Table
from .sdmx_csv import Line
from .values import year

KINDS: dict[Kind, Format] = {
    "csv": "csv", "txt": "csv", "xlsx": "sheet", "xls": "sheet", "ods": "sheet",
}  # fmt: skip
_LONG_YEAR = re.compile(r"((?:19|20)[0-9]{2})\s*\[YR(?:19|20)[0-9]{2}\]")
FULL_ENOUGH = 0.6  # of the fullest row's cells, for the row of headings


def read(path: Path, limits: Limits) -> Table:
    """The table of figures in a file; raises DocumentRefused where there is none."""
    kind = sniff(path, limits)
    if kind not in KINDS:
        raise DocumentRefused("series.not_figures")
    if KINDS[kind] == "csv":
        content = decode(path.read_bytes())
        if eurostat.is_one(content):
            return eurostat.read(content, limits)
        document = csv.read(path, limits=limits)  # whatever its name ends with
    else:
        document = open_document(path, limits=limits)
    tables = [block for block in document.blocks if isinstance(block, blocks.Table)]
    if not tables:
        raise DocumentRefused("series.no_table")
    heading, rest = _headed(_lines(max(tables, key=lambda table: len(table.rows))))
    if sdmx_csv.is_one(heading):
        return sdmx_csv.read(heading, rest, KINDS[kind], limits)
    return _long(_named(heading), rest, KINDS[kind])


def _lines(table: blocks.Table) -> list[Line]:
    """The rows as texts, all of one width, with their numbers in the file; empty ones left out."""
    made = []
    for number, row in enumerate(table.rows, 1):
        texts = [""] * table.columns
        for cell in row.cells:
            texts[cell.column] = " ".join(cell.text.split())
        if any(texts):
            made.append((row.place.row or number, tuple(texts)))
    return made


def _headed(lines: Sequence[Line]) -> tuple[tuple[str, ...], list[Line]]:
    """The headings, and the rows below: what stands above is a title."""
    widest = max((sum(map(bool, texts)) for _, texts in lines), default=0)
    for at, (_, texts) in enumerate(lines):
        if sum(map(bool, texts)) >= max(2, FULL_ENOUGH * widest):
            return texts, list(lines[at + 1 :])
    raise DocumentRefused("series.no_table")


def _named(texts: Sequence[str]) -> tuple[str, ...]:
    """The headings; one that is empty or there already is told by the number of its column."""
    names: list[str] = []
    for number, text in enumerate(texts, 1):
        name = text[:100]
        names.append(name if name and name not in names else f"{name} ({number})".strip())
    return tuple(names)


def _long(heading: tuple[str, ...], lines: list[Line], form: Format) -> Table:
    """A row for each year where years stand as columns; as it is where they do not."""
    years = {at: said for at, name in enumerate(heading) if (said := _year_of(name))}
    if len(years) < 2:
        numbers, rows = tuple(n for n, _ in lines), tuple(texts for _, texts in lines)
        return Table(form, heading, rows, numbers)
    others = [at for at in range(len(heading)) if at not in years]
    made = [
        (number, (*(texts[other] for other in others), said, texts[at]))
        for number, texts in lines
        for at, said in years.items()
    ]
    return Table(
        form,
        (*(heading[at] for at in others), PERIOD, VALUE),
        tuple(texts for _, texts in made),
        tuple(number for number, _ in made),
    )


def _year_of(heading: str) -> str:
    long = _LONG_YEAR.fullmatch(heading)
    said = long[1] if long else heading
    return said if year(said) is not None else ""
