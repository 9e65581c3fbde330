"""What codes are called in each language, and the codes of what left under words alone.

`labels` is JSON: by dimension, by category ("" is the dimension itself), by language. It leaves
with the tables, so that they can be read in any language; the tables themselves hold codes.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count
from typing import Any

from equiplan.domain.errors import Refused
from equiplan.domain.text.comparing import folded
from equiplan.domain.text.languages import LANGUAGES

from .messages import MESSAGES

Plain = dict[str, Any]
Names = Mapping[str, str]
Labels = Mapping[str, Mapping[str, Names]]

DIMENSION = ""
LONGEST = 60
BESIDE = frozenset({"labels", "rounding"})
"""What leaves beside the tables and is no part of their equations."""


class UnrecognisedWord(Refused):
    """An earlier publication says something in words that stand for nothing any more."""

    messages = MESSAGES


def completed(tables: Iterable[Mapping[str, Any]], given: Labels) -> Labels:
    """Labels for all codes there are, in every language: a code without one is its own."""
    found: dict[str, dict[str, Names]] = {name: dict(names) for name, names in given.items()}
    for name, one in _codes(tables):
        found.setdefault(name, {}).setdefault(one, {})
    return {name: _in_full(name, names) for name, names in found.items()}


def _codes(tables: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for table in tables:
        for name in table["dimensions"]:
            yield name, DIMENSION
            yield from ((name, cell[name]) for cell in table["cells"] if name in cell)


def _in_full(dimension: str, names: Mapping[str, Names]) -> dict[str, Names]:
    """Every language for every code, and no two codes under one name."""
    found: dict[str, dict[str, str]] = {one: {} for one in names}
    for language in LANGUAGES:
        taken: set[str] = set()
        for one, titles in names.items():
            name = titles.get(language) or next(iter(titles.values()), one or dimension)
            found[one][language] = name if one == DIMENSION else _distinct(name, taken)
    return dict(found)


def _distinct(name: str, taken: set[str]) -> str:
    """A name, with a number behind it where there was one like it before."""
    names = chain([name], (f"{name} ({n})" for n in count(2)))
    found = next(each for each in names if each not in taken)
    taken.add(found)
    return found


def of_tables(written: Mapping[str, Any], labels: Labels) -> Labels:
    """The labels of what is in some tables, merged categories included."""
    merged = written.get("merged", {})
    found: dict[str, dict[str, Names]] = {}
    for name, one in _codes(written["tables"]):
        parts = merged.get(name, {}).get(one)
        told = labels[name]
        found.setdefault(name, {})[one] = told[one] if parts is None else _merged(told, parts)
        if parts is not None:
            found[name] |= {part: told[part] for part in parts}
    return found


def _merged(labels: Mapping[str, Names], parts: list[str]) -> Names:
    return {language: _whole([labels[part][language] for part in parts]) for language in LANGUAGES}


def _whole(names: list[str]) -> str:
    whole = " + ".join(names)
    return whole if len(whole) <= LONGEST else f"{names[0][:LONGEST]} + … ({len(names)})"


def called(labels: Labels, dimension: str, one: str, language: str) -> str:
    """The name of a dimension (`one` is ""), or of one of its categories."""
    return labels.get(dimension, {}).get(one, {}).get(language, one or dimension)


def said(labels: Labels) -> Iterator[str]:
    """Every name, in every language."""
    for names in labels.values():
        for each in names.values():
            yield from each.values()


def coded(written: Plain, labels: Labels, number: int) -> Plain:
    """What an earlier publication tells, in codes; UnrecognisedWord where it only has words, and
    one of them stands for nothing in any language."""
    if "labels" in written:
        return {name: each for name, each in written.items() if name not in BESIDE}
    heads = {name: {DIMENSION: names[DIMENSION]} for name, names in labels.items()}
    dimensions = _Words({name: names[DIMENSION] for name, names in heads.items()}, number)
    categories = {
        name: _Words({one: each for one, each in names.items() if one != DIMENSION}, number)
        for name, names in labels.items()
    }
    merged = {
        dimensions.code(name): {
            one: [categories[dimensions.code(name)].code(part) for part in parts]
            for one, parts in several.items()
        }
        for name, several in written.get("merged", {}).items()
    }
    tables = [_coded(table, dimensions, categories, merged) for table in written["tables"]]
    return {**written, "tables": tables, **({"merged": merged} if merged else {})}


def _coded(
    table: Plain,
    dimensions: "_Words",
    categories: Mapping[str, "_Words"],
    merged: Mapping[str, Mapping[str, list[str]]],
) -> Plain:
    codes = {name: dimensions.code(name) for name in table["dimensions"]}
    cells = [
        {
            code: cell[name]
            if cell[name] in merged.get(code, {})
            else categories[code].code(cell[name])
            for name, code in codes.items()
            if name in cell
        }
        | {"count": cell["count"]}
        for cell in table["cells"]
    ]
    return {**table, "dimensions": list(codes.values()), "cells": cells}


class _Words:
    """The codes of words, whatever the language, capitals and accents."""

    def __init__(self, names: Mapping[str, Names], number: int) -> None:
        self._number = number
        self._exact = {word: one for one, each in names.items() for word in each.values()}
        self._exact |= {one: one for one in names}
        self._nearly = {folded(word): one for word, one in self._exact.items()}

    def code(self, word: str) -> str:
        """The code that a word stands for."""
        found = self._exact.get(word) or self._nearly.get(folded(word))
        if found is None:
            raise UnrecognisedWord("publication.unrecognised", word=word, number=self._number)
        return found
