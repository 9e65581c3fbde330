"""JSON read without indulgence: what two readers could understand differently is refused."""

import json
import math
import re
from typing import Any

from .errors import PackageRefused
from .limits import MOST_BYTES, MOST_DEPTH

# Possessive: a text that never ends is passed over once, not once from each of its marks.
_TEXTS_AND_BRACKETS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)
_MOST_DIGITS = 25


def malformed(where: str) -> PackageRefused:
    """The refusal of a package that is not in the format, with the place."""
    return PackageRefused("package.malformed", where=where)


def canonical(plain: object) -> bytes:
    """The bytes that we write: UTF-8, keys in order, nothing between them."""
    return json.dumps(
        plain, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    ).encode("utf-8")


def read(packed: bytes) -> Any:
    """The JSON in some bytes; PackageRefused if they are too many, or if it is ambiguous."""
    if len(packed) > MOST_BYTES:
        raise too_large()
    _check_depth(packed)
    try:
        return json.loads(
            packed.decode("utf-8"),
            object_pairs_hook=_once,
            parse_constant=_no_constant,
            parse_float=_finite,
            parse_int=_short,
        )
    except (ValueError, RecursionError):
        raise malformed("JSON") from None


def too_large() -> PackageRefused:
    """The refusal of more bytes than a package may have."""
    return PackageRefused("package.too_large", limit=MOST_BYTES // 1_000_000)


def _check_depth(packed: bytes) -> None:
    """Before anything is built of it: brackets that open within brackets, texts left aside."""
    depth = 0
    for found in _TEXTS_AND_BRACKETS.finditer(packed):
        first = found.group()[:1]
        depth += (first in b"[{") - (first in b"]}")
        if depth > MOST_DEPTH:
            raise malformed("JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key twice")
    return made


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _short(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        raise ValueError("too many digits")
    return int(text)
