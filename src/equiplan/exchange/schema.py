"""The shape of a package, checked by the very schema that other implementers read.

Of JSON Schema (2020-12) only the words that `package.schema.json` uses; a test compares this
reader with a whole one.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from .strict import malformed

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str) and not _CONTROL.search(value),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "null": lambda value: value is None,
}
# Words that hold of a value whatever it is made of, once its type is right.
_HOLDS: dict[str, Callable[[Any, Any], bool]] = {
    "const": lambda value, bound: bool(value == bound),
    "enum": lambda value, bound: value in bound,
    "minLength": lambda value, bound: len(value) >= bound,
    "maxLength": lambda value, bound: len(value) <= bound,
    # Python's `$` lets a line end pass; every pattern of the schema is anchored at both ends.
    "pattern": lambda value, bound: re.fullmatch(bound[1:-1], value) is not None,
    "minimum": lambda value, bound: value >= bound,
    "maximum": lambda value, bound: value <= bound,
    "maxItems": lambda value, bound: len(value) <= bound,
    "required": lambda value, bound: set(bound) <= set(value),
}
NOTES = frozenset({"$schema", "$id", "$defs", "title", "description"})
STEPS = frozenset({"$ref", "type", "oneOf", "properties", "additionalProperties", "items"})
KNOWN = frozenset(_HOLDS) | STEPS | NOTES

Schema = dict[str, Any]


@cache
def shape() -> Schema:
    """The schema of packages."""
    path = Path(__file__).with_name("package.schema.json")
    found: Schema = json.loads(path.read_text("utf-8"))
    return found


def check(value: Any, schema: Schema, where: str = "package") -> None:
    """Nothing if the value is in the shape; else PackageRefused, with the place."""
    if "$ref" in schema:
        check(value, shape()["$defs"][schema["$ref"].rpartition("/")[2]], where)
    _check_type(value, schema, where)
    for word, holds in _HOLDS.items():
        if value is not None and word in schema and not holds(value, schema[word]):
            raise malformed(where)
    if "oneOf" in schema:
        check(value, _meant(value, schema["oneOf"], where), where)
    _check_inside(value, schema, where)


def _check_type(value: Any, schema: Schema, where: str) -> None:
    given = schema.get("type", [])
    named = [given] if isinstance(given, str) else given
    if named and not any(_TYPES[name](value) for name in named):
        raise malformed(where)


def _meant(value: Any, choices: list[Schema], where: str) -> Schema:
    """The choice that a value's own word names: each has a `matter` that is constant."""
    matter = value.get("matter") if isinstance(value, dict) else None
    for choice in choices:
        if choice["properties"]["matter"]["const"] == matter:
            return choice
    raise malformed(where)


def _check_inside(value: Any, schema: Schema, where: str) -> None:
    if isinstance(value, dict):
        inside = schema.get("properties", {})
        if not schema.get("additionalProperties", True) and not set(value) <= set(inside):
            raise malformed(where)
        for name in set(value) & set(inside):
            check(value[name], inside[name], f"{where}.{name}")
    if isinstance(value, list) and "items" in schema:
        for place, each in enumerate(value):
            check(each, schema["items"], f"{where}[{place}]")
