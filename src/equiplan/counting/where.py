"""A small language to say which people are counted: `year = 2025 and grade in (A, B)`.

    filter     = all { "or" all }
    all        = one { "and" one }
    one        = "(" filter ")" | column sign value | column ["not"] "in" list
    list       = "(" value { "," value } ")"
    sign       = "=" | "!=" | "<" | "<=" | ">" | ">="

Columns and values are words, or texts in quotes. Nothing of it is ever part of a query as text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from equiplan.importing.people.errors import RosterRefused

Sign = Literal["=", "!=", "<", "<=", ">", ">="]
LONGEST = 2_000
DEEPEST = 20

_TOKEN = re.compile(
    r"""\s*(?:(?P<text>"[^"]*"|'[^']*')|(?P<sign><=|>=|!=|<>|==|=|<|>|\(|\)|,)"""
    r"""|(?P<word>[^\s"'<>=!(),]+))"""
)
_SAME: dict[str, Sign] = {"=": "=", "==": "=", "!=": "!=", "<>": "!=", "<": "<", "<=": "<=",
                          ">": ">", ">=": ">="}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Compared:
    """A column compared with a value, or with several: "=" is any of them, "!=" none."""

    column: str
    sign: Sign
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts of which all ("and") or one at least ("or") holds."""

    word: Literal["and", "or"]
    parts: tuple["Where", ...]


Where = Compared | Joined


def parsed(text: str) -> Where:
    """The filter a person wrote; raises RosterRefused, saying where it is lost."""
    if len(text) > LONGEST:
        raise RosterRefused("where.too_long")
    reader = _Reader(text, list(_tokens(text)))
    found = reader.either(0)
    reader.expect_end()
    return found


def compared(where: Where) -> Iterator[Compared]:
    """Every comparison of a filter."""
    if isinstance(where, Compared):
        yield where
    else:
        for part in where.parts:
            yield from compared(part)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        if found is None:
            raise _lost(text, at)
        kind = str(found.lastgroup)
        said = found[kind]
        yield _Token(kind, said[1:-1] if kind == "text" else said, found.start(kind))
        at = found.end()


def _lost(text: str, at: int) -> RosterRefused:
    return RosterRefused("where.not_understood", text=text[at : at + 40].strip() or "…")


@dataclass(slots=True)
class _Reader:
    """Reads tokens from left to right."""

    text: str
    tokens: list[_Token]
    at: int = 0

    def either(self, depth: int) -> Where:
        return self._joined("or", depth)

    def _joined(self, word: Literal["and", "or"], depth: int) -> Where:
        parts = [self._part(word, depth)]
        while self._takes("word", word):
            parts.append(self._part(word, depth))
        return parts[0] if len(parts) == 1 else Joined(word, tuple(parts))

    def _part(self, word: Literal["and", "or"], depth: int) -> Where:
        return self._joined("and", depth) if word == "or" else self._one(depth)

    def _one(self, depth: int) -> Where:
        if depth > DEEPEST:
            raise RosterRefused("where.too_long")
        if self._takes("sign", "("):
            inner = self.either(depth + 1)
            self._expect(")")
            return inner
        column = self._value()
        if self._takes("word", "not"):
            return Compared(column, "!=", self._list())
        if self._is("word", "in"):
            return Compared(column, "=", self._list())
        return Compared(column, self._sign(), (self._value(),))

    def _sign(self) -> Sign:
        token = self._next()
        if token is None or token.kind != "sign" or token.text not in _SAME:
            raise self._refusal(back=1)
        return _SAME[token.text]

    def _list(self) -> tuple[str, ...]:
        if not self._takes("word", "in"):
            raise self._refusal()
        self._expect("(")
        values = [self._value()]
        while self._takes("sign", ","):
            values.append(self._value())
        self._expect(")")
        return tuple(values)

    def _value(self) -> str:
        token = self._next()
        if token is None or token.kind == "sign":
            raise self._refusal(back=1)
        return token.text

    def _expect(self, sign: str) -> None:
        if not self._takes("sign", sign):
            raise self._refusal()

    def expect_end(self) -> None:
        if self.at < len(self.tokens):
            raise self._refusal()

    def _next(self) -> _Token | None:
        self.at += 1
        return self.tokens[self.at - 1] if self.at <= len(self.tokens) else None

    def _is(self, kind: str, text: str) -> bool:
        here = self.tokens[self.at] if self.at < len(self.tokens) else None
        return here is not None and here.kind == kind and here.text.lower() == text

    def _takes(self, kind: str, text: str) -> bool:
        found = self._is(kind, text)
        self.at += found
        return found

    def _refusal(self, *, back: int = 0) -> RosterRefused:
        at = self.at - back
        start = self.tokens[at].at if at < len(self.tokens) else len(self.text)
        return _lost(self.text, start)
