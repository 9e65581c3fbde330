"""Reads tables of separated values (.csv): separator and encoding found in the file itself."""

import csv
from collections import Counter
from io import StringIO
from pathlib import Path

from ..blocks import Document, Place
from ..errors import DocumentRefused
from ..limits import LIMITS, Limits
from . import text
from .decode import decode
from .shape import plain_table

_SEPARATORS = (";", ",", "\t", "|")
_SAMPLE = 60


def read(path: Path, *, limits: Limits = LIMITS) -> Document:
    """The document in a table of separated values; one without separators is read as text."""
    content = decode(path.read_bytes())
    separator = separator_of(content)
    if separator is None:
        return text.document(content, limits=limits)
    rows = _rows(content, separator, limits)
    return Document((plain_table(rows, Place(table=1)),), "csv")


def separator_of(content: str) -> str | None:
    """The sign that cuts most rows into the same number of cells, two or more."""
    scores = {sign: _evenness(content, sign) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=scores.__getitem__)
    return best if scores[best] > 0 else None


def _evenness(content: str, sign: str) -> float:
    try:
        rows = csv.reader(StringIO(content, newline=""), delimiter=sign)
        widths = [len(row) for row, _ in zip(rows, range(_SAMPLE), strict=False) if row]
    except csv.Error:
        return 0
    usual, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return 0 if usual < 2 else times / len(widths) + usual / 1000


def _rows(content: str, separator: str, limits: Limits) -> list[list[str]]:
    found: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(content, newline=""), delimiter=separator):
            found.append(row[: limits.columns])
            if len(found) > limits.rows:
                raise DocumentRefused("document.too_many_rows", limit=limits.rows)
    except csv.Error as error:
        raise DocumentRefused("document.damaged") from error
    return found
