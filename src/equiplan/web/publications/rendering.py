"""How tables leave: as a page, a CSV and a JSON file; the auditor attacks exactly these."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise, product
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import pgettext

from equiplan.disclosure import audit
from equiplan.disclosure.audit import pages
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.platform.language import spoken

from . import labels
from .models.shared import Told

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """One cell of a page: its count, None where protected, and the heading of its column."""

    count: int | None
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table on a page: what it counts, then its cells."""

    heads: tuple[str, ...]
    cells: tuple[Shown, ...]
    is_total: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table on a page: `across` are the categories of its last dimension, "" in the end for all.

    A table of one dimension has its categories below each other, and nothing across.
    """

    name: str
    headings: tuple[str, ...]
    across: tuple[str, ...]
    lines: tuple[Line, ...]
    total: int | None
    hidden: int


def total_word() -> str:
    """What stands for all categories of a dimension."""
    return pgettext("all categories", "Total")


def hidden_word() -> str:
    """What stands for a count that is protected."""
    return pgettext("a count", "protected")


def count_word() -> str:
    """What stands above the counts."""
    return pgettext("how many", "Number")


def words() -> set[str]:
    """The words above in all languages: no category may be called like them."""
    found = set()
    for language in LANGUAGES:
        with translation.override(language):
            found |= {total_word(), hidden_word()}
    return found


def sheets(told: Told) -> list[Sheet]:
    """The tables of a draft or a publication, as a page shows them."""
    called = _Called(told)
    return [_sheet(table, called) for table in told.tables.get("tables", ())]


class _Called:
    """What the codes of a draft or a publication are called in the language that is set."""

    def __init__(self, told: Told) -> None:
        self._labels = told.tables.get("labels", {})
        self._language = spoken()

    def dimension(self, code: str) -> str:
        """The name of a dimension."""
        return labels.called(self._labels, code, labels.DIMENSION, self._language)

    def category(self, dimension: str, code: str | None) -> str:
        """The name of a category, or the word for all of them."""
        if code is None:
            return total_word()
        return labels.called(self._labels, dimension, code, self._language)


def _sheet(table: Plain, called: _Called) -> Sheet:
    dimensions = tuple(table["dimensions"])
    counts = {
        tuple(cell.get(each) for each in dimensions): cell["count"] for cell in table["cells"]
    }
    is_crossed = len(dimensions) > 1
    down = dimensions[:-1] if is_crossed else dimensions
    across = (*_categories(counts, -1), None) if is_crossed else ()
    choices = [(*_categories(counts, place), None) for place, _name in enumerate(down)]
    lines = (_line(dimensions, heads, across, counts, called) for heads in product(*choices))
    return Sheet(
        name=table["name"],
        headings=tuple(map(called.dimension, dimensions)),
        across=tuple(called.category(dimensions[-1], each) for each in across),
        lines=tuple(lines),
        total=counts.get((None,) * len(dimensions)),
        hidden=sum(count is None for count in counts.values()),
    )


def _categories(keys: Iterable[tuple[str | None, ...]], place: int) -> list[str]:
    return list(dict.fromkeys(each for key in keys if (each := key[place]) is not None))


def _line(
    dimensions: tuple[str, ...],
    heads: tuple[str | None, ...],
    across: tuple[str | None, ...],
    counts: dict[tuple[str | None, ...], int | None],
    called: _Called,
) -> Line:
    if across:
        last = dimensions[-1]
        cells = [Shown(counts.get((*heads, each)), called.category(last, each)) for each in across]
    else:
        cells = [Shown(counts.get(heads), count_word())]
    names = (called.category(name, each) for name, each in zip(dimensions, heads, strict=False))
    return Line(tuple(names), tuple(cells), None in heads)


def page(told: Told) -> str:
    """The tables and the words around them, as every page shows them, in the language set."""
    given = {"told": told, "sheets": sheets(told), "total": total_word(), "hidden": hidden_word()}
    return render_to_string("publications/tables.html", given)


def json_bytes(told: Told) -> bytes:
    """The JSON file: the same bytes each time, of which the SHA-256 is kept."""
    plain = {"title": told.title, "what": told.what, **told.tables}
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return (text + "\n").encode()


def digest(told: Told) -> str:
    """The SHA-256 of the JSON file."""
    return sha256(json_bytes(told)).hexdigest()


def csv_text(told: Told) -> str:
    """The CSV file: a row a cell, each table after a line with its name."""
    out, called = io.StringIO(), _Called(told)
    writer = csv.writer(out)
    for table in told.tables.get("tables", ()):
        writer.writerow([f"# {table['name']}"])
        writer.writerow([*map(called.dimension, table["dimensions"]), count_word()])
        for cell in table["cells"]:
            named = [_safe(called.category(name, cell.get(name))) for name in table["dimensions"]]
            writer.writerow([*named, hidden_word() if cell["count"] is None else cell["count"]])
        writer.writerow([])
    return out.getvalue()


def _safe(text: str) -> str:
    """No cell that a spreadsheet would compute."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


@dataclass(frozen=True, slots=True)
class Attacker:
    """What is known beside a release: what left before, in codes; secrets; what lies in what."""

    before: list[Plain]
    secret: list[str]
    hierarchies: list[Plain]
    names: frozenset[str] = frozenset()


def names_of(organisation: str) -> frozenset[str]:
    """What a number in the name of an organisation says nothing of: "Université Paris 8", "Paris
    8".
    """
    words = organisation.split()
    numbered = {f"{word} {number}" for word, number in pairwise(words) if number.isdecimal()}
    return frozenset({organisation, *numbered})


def as_seen(told: Told, attacker: Attacker) -> Iterator[audit.Seen]:
    """What a reader has, in each language: the page, both files, and all that left before."""
    for language in LANGUAGES:
        with translation.override(language):
            yield _seen(told, attacker)


def _seen(told: Told, attacker: Attacker) -> audit.Seen:
    read, texts = pages.of_page(page(told))
    read += pages.of_csv(csv_text(told))
    file = json.loads(json_bytes(told))
    given = {
        "threshold": file.get("threshold", told.threshold),
        "tables": [*pages.tables(read, _legend(told)), *file["tables"]],
        "merged": file.get("merged", {}),
        "texts": [*texts, told.title, told.what, *(table["name"] for table in file["tables"])],
        "names": sorted({*labels.said(file.get("labels", {})), *attacker.names}),
        "secret": attacker.secret,
        "hierarchies": attacker.hierarchies,
    }
    return audit.seen(given, attacker.before)


def _legend(told: Told) -> pages.Legend:
    """How words are read back: those of the language that is set, each for its code."""
    language, known = spoken(), told.tables.get("labels", {})
    dimensions = {names[labels.DIMENSION][language]: code for code, names in known.items()}
    categories = {
        code: {each[language]: one for one, each in names.items() if one != labels.DIMENSION}
        for code, names in known.items()
    }
    hidden = frozenset({hidden_word()})
    return pages.Legend(frozenset({total_word()}), hidden, dimensions, categories)
