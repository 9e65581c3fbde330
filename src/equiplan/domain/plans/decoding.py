"""Readers of plain JSON values that say where a value stops being what it should be.

A reader takes a value and its path, and returns what was read or raises `DraftJsonRefused`.
"""

import math
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from ..errors import Refused
from .messages import MESSAGES

T = TypeVar("T")
Decoder = Callable[[object, str], T]


class DraftJsonRefused(Refused):
    """The JSON is not a plan; `facts["path"]` says where it stops being one."""

    messages = MESSAGES


def refused(path: str, expected: str) -> DraftJsonRefused:
    """The refusal that says what was expected where."""
    return DraftJsonRefused("draft_json.unexpected", path=path, expected=expected)


def text(value: object, path: str) -> str:
    """A text."""
    if isinstance(value, str):
        return value
    raise refused(path, "string")


def boolean(value: object, path: str) -> bool:
    """True or false."""
    if isinstance(value, bool):
        return value
    raise refused(path, "boolean")


def number(value: object, path: str) -> float:
    """A finite number; true and false are none."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            given = float(value)
        except OverflowError:
            given = math.inf
        if math.isfinite(given):
            return given
    raise refused(path, "number")


def integer(value: object, path: str) -> int:
    """A whole number, also written 3.0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    given = number(value, path)
    if given.is_integer():
        return int(given)
    raise refused(path, "integer")


def percentage(value: object, path: str) -> int:
    """A whole number from 0 to 100."""
    given = integer(value, path)
    if 0 <= given <= 100:
        return given
    raise refused(path, "0-100")


def day(value: object, path: str) -> date:
    """A day as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text(value, path))
    except ValueError:
        raise refused(path, "date") from None


def choice(*allowed: str) -> Decoder[Any]:
    """One of these texts."""

    def decode(value: object, path: str) -> Any:
        if isinstance(value, str) and value in allowed:
            return value
        raise refused(path, " | ".join(allowed))

    return decode


def maybe(decoder: Decoder[T]) -> Decoder[T | None]:
    """What `decoder` reads, or null."""
    return lambda value, path: None if value is None else decoder(value, path)


def many(decoder: Decoder[T]) -> Decoder[tuple[T, ...]]:
    """An array of what `decoder` reads."""

    def decode(value: object, path: str) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise refused(path, "array")
        return tuple(decoder(part, f"{path}[{i}]") for i, part in enumerate(value))

    return decode


def pair(decoder: Decoder[T]) -> Decoder[tuple[T, T]]:
    """An array of two of what `decoder` reads."""

    def decode(value: object, path: str) -> tuple[T, T]:
        if not isinstance(value, list) or len(value) != 2:
            raise refused(path, "array[2]")
        return decoder(value[0], f"{path}[0]"), decoder(value[1], f"{path}[1]")

    return decode


def mapping(value: object, path: str) -> dict[str, object]:
    """An object, its values still to be read."""
    if isinstance(value, dict):
        return value
    raise refused(path, "object")


def record(
    make: Callable[..., T],
    required: Mapping[str, Decoder[Any]],
    optional: Mapping[str, Decoder[Any]],
) -> Decoder[T]:
    """Keys that are not named are left aside, as the schema allows them."""

    def decode(value: object, path: str) -> T:
        given = mapping(value, path)
        lost = sorted(required.keys() - given.keys())
        if lost:
            raise refused(f"{path}.{lost[0]}", "value")
        known = {**required, **optional}
        return make(
            **{key: known[key](given[key], f"{path}.{key}") for key in known if key in given}
        )

    return decode
