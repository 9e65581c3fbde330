"""Seals lines of a record in a chain, so that one taken out or altered is found."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

EXACT = 2**53  # whole numbers below it are the same as integers and as floats
BEGINNING = ""  # what the first line is sealed with


@dataclass(frozen=True, slots=True)
class Sealed:
    """A line of a record: its number, counted from 1, what it says, and its seal."""

    number: int
    says: Mapping[str, object]
    seal: str


def seal(says: Mapping[str, object], *, after: str) -> str:
    """The seal of a line that follows the one sealed `after`: SHA-256, 64 hexadecimal digits.

    What it says must be fit for JSON; the order of its keys does not matter.
    """
    content = json.dumps(_plain(says), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(f"{after}\n{content}".encode()).hexdigest()


def _plain(value: object) -> object:
    """The value with each number written in one way, whichever way a database gives it back."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    exact = abs(value) < EXACT and value == int(value)
    return int(value) if exact else float(value)


def broken_at(lines: Iterable[Sealed], *, length: int, last: str) -> int | None:
    """The number of the first line that is missing, added or altered; None when all is well.

    `lines` come by number; `length` and `last` are how many there should be and the last seal.
    """
    before, expected = BEGINNING, 0
    for line in lines:
        expected += 1
        if line.number != expected or line.seal != seal(line.says, after=before):
            return expected
        before = line.seal
    if expected != length:
        return min(expected, length) + 1
    return None if before == last else max(expected, 1)
