"""Formulas over named counts: read by a small parser, so that a formula can do nothing else.

Grammar, bounds and units: `docs/method/formulas.md`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ..errors import Refused
from ..text.languages import Language
from .messages import MESSAGES

LONGEST, DEEPEST, MOST_DIGITS, LONGEST_NAME = 500, 20, 12, 30
FUNCTIONS = {"min": min, "max": max}
_TOKEN = re.compile(r"\s*(?:(?P<number>[0-9]*\.?[0-9]+)|(?P<name>[^\W\d]\w*)|(?P<sign>\S))")
_ALIKE = str.maketrans({"×": "*", "·": "*", "÷": "/", "∕": "/", "−": "-", "–": "-"})
_NAME = re.compile(r"[^\W\d_]\w*")


class FormulaRefused(Refused):
    """A formula that cannot be taken; facts that are texts in three languages are translated."""

    messages = MESSAGES

    def sentence(self, language: Language) -> str:
        """What is wrong, where, and what to write instead."""
        facts = {
            name: fact[language] if isinstance(fact, Mapping) else fact
            for name, fact in self.facts.items()
        }
        return MESSAGES[self.code][language].format(**facts)


@dataclass(frozen=True, slots=True)
class Number:
    """A number written out."""

    value: Fraction
    place: int


@dataclass(frozen=True, slots=True)
class Name:
    """A named count."""

    name: str
    place: int


@dataclass(frozen=True, slots=True)
class Operation:
    """What is done with parts: "+", "-", "*", "/", "min" or "max"; "-" of one is its opposite."""

    what: str
    parts: tuple["Node", ...]
    place: int


Node = Number | Name | Operation


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    place: int


def is_name(text: str) -> bool:
    """Whether a text can name a count in a formula."""
    fits = len(text) <= LONGEST_NAME and _NAME.fullmatch(text) is not None
    return fits and text not in FUNCTIONS


def parse(text: str) -> Node:
    """The tree of a formula; `FormulaRefused` says what is wrong at which character, from 1."""
    if not text.strip():
        raise FormulaRefused("formula.empty")
    if len(text) > LONGEST:
        raise FormulaRefused("formula.too_long", most=LONGEST)
    reader = _Reader(tuple(_tokens(text.translate(_ALIKE))))
    tree = reader.sum(0)
    if reader.next.kind != "end":
        raise _out_of_place(reader.next)
    return tree


def names(tree: Node) -> frozenset[str]:
    """The counts that a formula names."""
    if isinstance(tree, Operation):
        return frozenset().union(*(names(part) for part in tree.parts))
    return frozenset({tree.name}) if isinstance(tree, Name) else frozenset()


def evaluate(tree: Node, values: Mapping[str, Fraction]) -> Fraction:
    """What a formula gives; `ZeroDivisionError` where it divides by nothing."""
    if isinstance(tree, Number):
        return tree.value
    if isinstance(tree, Name):
        return values[tree.name]
    parts = [evaluate(part, values) for part in tree.parts]
    if tree.what in FUNCTIONS:
        return FUNCTIONS[tree.what](parts)
    return _done(tree.what, *parts)


def _done(what: str, left: Fraction, right: Fraction | None = None) -> Fraction:
    if right is None:
        return -left
    if what == "+":
        return left + right
    if what == "-":
        return left - right
    return left * right if what == "*" else left / right


def _tokens(text: str) -> Iterator[_Token]:
    at, end = 0, len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        assert match is not None  # noqa: S101 - a sign is anything but a space
        kind = match.lastgroup or "sign"
        yield _Token(kind, match[kind], match.start(kind) + 1)
        at = match.end()
    yield _Token("end", "", end + 1)


def _out_of_place(token: _Token) -> FormulaRefused:
    if token.kind == "end":
        return FormulaRefused("formula.unfinished")
    if token.text == ",":
        return FormulaRefused("formula.comma", place=token.place)
    if token.text == "^":
        return FormulaRefused("formula.power", place=token.place)
    return FormulaRefused("formula.unexpected", place=token.place, found=token.text[:LONGEST_NAME])


class _Reader:
    """Reads tokens one after the other, by recursive descent."""

    def __init__(self, tokens: tuple[_Token, ...]) -> None:
        self._tokens, self._at = tokens, 0

    @property
    def next(self) -> _Token:
        """The token that has not been taken yet."""
        return self._tokens[self._at]

    def _take(self) -> _Token:
        token = self.next
        self._at += 1
        return token

    def _expect(self, sign: str) -> None:
        if self.next.text != sign:
            raise _out_of_place(self.next)
        self._take()

    def sum(self, depth: int) -> Node:
        """Terms that are added and taken away."""
        left = self._product(depth)
        while self.next.text in {"+", "-"}:
            sign = self._take()
            left = Operation(sign.text, (left, self._product(depth)), sign.place)
        return left

    def _product(self, depth: int) -> Node:
        left = self._factor(depth)
        while self.next.text in {"*", "/"}:
            sign = self._take()
            if sign.text == self.next.text == "*":
                raise FormulaRefused("formula.power", place=sign.place)
            left = Operation(sign.text, (left, self._factor(depth)), sign.place)
        return left

    def _factor(self, depth: int) -> Node:
        if depth > DEEPEST:
            raise FormulaRefused("formula.too_deep", place=self.next.place)
        if self.next.text == "-":
            sign = self._take()
            return Operation("-", (self._factor(depth + 1),), sign.place)
        if self.next.text == "(":
            self._take()
            inside = self.sum(depth + 1)
            self._expect(")")
            return inside
        return self._atom(depth)

    def _atom(self, depth: int) -> Node:
        if self.next.kind not in {"number", "name"}:
            raise _out_of_place(self.next)
        token = self._take()
        if token.kind == "number":
            if len(token.text) > MOST_DIGITS:
                raise FormulaRefused("formula.number_too_long", place=token.place, most=MOST_DIGITS)
            return Number(Fraction(token.text), token.place)
        return self._call(token, depth) if self.next.text == "(" else Name(token.text, token.place)

    def _call(self, name: _Token, depth: int) -> Node:
        if name.text not in FUNCTIONS:
            said = name.text[:LONGEST_NAME]
            raise FormulaRefused("formula.unknown_function", place=name.place, name=said)
        self._take()
        parts = [self.sum(depth + 1)]
        while self.next.text == ";":
            self._take()
            parts.append(self.sum(depth + 1))
        self._expect(")")
        if len(parts) < 2:
            raise FormulaRefused("formula.arguments", place=name.place, name=name.text)
        return Operation(name.text, tuple(parts), name.place)
