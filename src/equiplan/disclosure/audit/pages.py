"""Reads a release as people get it: the tables of a page, a CSV file, and all words around them.

A CSV file has a row a cell: a column for each dimension, then the count. A page does the same, or
has the categories of the last dimension side by side below its name. A word of its own stands for
the total of a dimension, another for what is protected. All that a page says elsewhere (text,
alternative texts, labels, titles, data) is taken as words.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

ALTERNATIVES = frozenset({"alt", "title", "aria-label", "aria-description", "content", "value"})


IN_LINE = frozenset({"a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "time"})


@dataclass(frozen=True, slots=True)
class Legend:
    """The words of a release: those for a total and for a hidden count, and what others stand for.

    `dimensions` gives the code of a word, `categories` those of each dimension, by its code; a word
    that is in neither stands for itself.
    """

    totals: frozenset[str]
    hidden: frozenset[str]
    dimensions: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def code(self, dimension: str, word: str) -> str:
        """The code of a category."""
        return self.categories.get(dimension, {}).get(word, word)


@dataclass(slots=True)
class Sheet:
    """One table as it stands: its name, its heading and its rows, as texts.

    With `across`, the last dimension of the heading has its categories there, side by side;
    without, the last word of the heading is that of the counts.
    """

    name: str = ""
    heading: list[str] = field(default_factory=list)
    across: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)

    def plain(self, legend: Legend) -> dict[str, Any]:
        """The same as a table of the JSON that `seen` takes."""
        heads = self.heading if self.across else self.heading[:-1]
        dimensions = [legend.dimensions.get(each, each) for each in heads]
        cells = [_cell(dimensions, row, legend) for row in self._long()]
        return {"name": self.name, "dimensions": dimensions, "cells": cells}

    def _long(self) -> Iterator[list[str]]:
        """A row a cell, the count last."""
        down = len(self.heading) - 1
        for row in self.rows:
            if not self.across:
                yield row
            for category, said in zip(self.across, row[down:], strict=False):
                yield [*row[:down], category, said]


def _cell(dimensions: Sequence[str], row: Sequence[str], legend: Legend) -> dict[str, Any]:
    *named, said = row
    pairs = zip(dimensions, named, strict=True)
    cell: dict[str, Any] = {
        name: legend.code(name, each) for name, each in pairs if each not in legend.totals
    }
    number = "".join(said.split())
    cell["count"] = None if said in legend.hidden else int(number) if number.isdigit() else said
    return cell


def of_csv(text: str) -> list[Sheet]:
    """The tables of a CSV file: a row a cell, the name of its table first, blank lines between."""
    found: list[Sheet] = []
    for row in csv.reader(io.StringIO(text)):
        if not row:
            continue
        if row[0].startswith("#"):
            found.append(Sheet(row[0].lstrip("# ")))
        elif found and not found[-1].heading:
            found[-1].heading = row
        elif found:
            # a quote in front keeps a spreadsheet from computing; readers do not see it
            found[-1].rows.append([each.removeprefix("'") for each in row])
    return found


def of_page(html: str) -> tuple[list[Sheet], list[str]]:
    """The tables of a page, and every other word of it."""
    reader = _Page()
    reader.feed(html)
    reader.close()
    return reader.sheets, [words for words in reader.words if any(map(str.isdigit, words))]


class _Page(HTMLParser):
    """Keeps what stands in tables apart from what stands around them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[Sheet] = []
        self.words: list[str] = []
        self._text: list[str] = []
        self._row: list[str] = []
        self._is_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell; what attributes say is words."""
        self.words.extend(value for name, value in attrs if value and _speaks(name))
        if tag not in IN_LINE:
            self._flush()
        if tag == "table":
            self.sheets.append(Sheet())
        elif tag == "tr":
            self._row = []
        elif tag in {"thead", "tbody"}:
            self._is_head = tag == "thead"

    def handle_endtag(self, tag: str) -> None:
        """End a cell, a caption or a row; words where there is no table."""
        if tag in {"td", "th"}:
            self._row.append(self._taken())
        elif tag == "caption":
            self.sheets[-1].name = self._taken()
        elif tag == "tr" and self._is_head and self.sheets[-1].heading:
            self.sheets[-1].across = self._row
        elif tag == "tr" and self._is_head:
            self.sheets[-1].heading = self._row
        elif tag == "tr":
            self.sheets[-1].rows.append(self._row)
        elif tag not in IN_LINE:
            self._flush()

    def handle_data(self, data: str) -> None:
        """Words of the page, or of the cell one is in."""
        self._text.append(data)

    def handle_comment(self, data: str) -> None:
        """A comment leaves with the page."""
        self.words.append(data)

    def close(self) -> None:
        """Keep the last words."""
        super().close()
        self._flush()

    def _flush(self) -> None:
        self.words.append(self._taken())

    def _taken(self) -> str:
        said = " ".join("".join(self._text).split())
        self._text = []
        return said


def _speaks(name: str) -> bool:
    return name in ALTERNATIVES or name.startswith("data-")


def tables(sheets: Iterable[Sheet], legend: Legend) -> list[dict[str, Any]]:
    """Sheets as the tables of the JSON that `seen` takes."""
    return [sheet.plain(legend) for sheet in sheets]
