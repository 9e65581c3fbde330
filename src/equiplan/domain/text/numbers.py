"""Numbers as plans write them: separators of three languages, and small numbers in words.

Works on text that went through `text.levelled`.
"""

import re

from .languages import Language

_GROUPED = "|".join(rf"[0-9]{{1,3}}(?:{mark}[0-9]{{3}})+" for mark in (" ", r"\.", ",", "'"))
NUMBER = (
    r"(?<![a-z0-9])(?<![0-9][.,])"
    rf"(?:(?:{_GROUPED})(?![0-9])(?:[.,][0-9]{{1,2}}(?![0-9]))?|[0-9]{{1,12}}(?:[.,][0-9]{{1,4}})?)"
    r"(?![0-9])"
)
"""A number; never the digits of a word ("CO2") nor the tail of another number."""

_THOUSANDS = re.compile(rf"(?:{_GROUPED})(?![0-9])")
_NOT_DIGITS = re.compile(r"[^0-9]")

_WORDS: dict[int, str] = {
    2: "deux two dos",
    3: "trois three tres",
    4: "quatre four cuatro",
    5: "cinq five cinco",
    6: "six seis",
    7: "sept seven siete",
    8: "huit eight ocho",
    9: "neuf nine nueve",
    10: "dix ten diez",
    12: "douze twelve doce",
    15: "quinze fifteen quince",
    20: "vingt twenty veinte",
    30: "trente thirty treinta",
    40: "quarante forty cuarenta",
    50: "cinquante fifty cincuenta",
    100: "cent cien",
}
_OTHER_WORDS: dict[Language, frozenset[str]] = {
    "fr": frozenset({"dos", "tres"}),  # the back, and "très" once folded
    "en": frozenset({"sept", "cent", "dos"}),  # September, a cent, dos and don'ts
    "es": frozenset(),
}
"""Spelled numbers of one language that are other words in another."""


def spelled(language: Language | None) -> dict[str, int]:
    """Word -> number, from 2 on: "un", "one" and "uno" are mostly articles.

    Authors mix languages, so the words of all three are known, except those that mean another
    thing in the language of the text; without a language, all such words are left out.
    """
    wrong = _OTHER_WORDS[language] if language else frozenset().union(*_OTHER_WORDS.values())
    return {
        word: value for value, said in _WORDS.items() for word in said.split() if word not in wrong
    }


def number(text: str, *, thousands: bool = True) -> float:
    """The value of a text that matches `NUMBER`.

    "12.500" and "12,500" are twelve thousand five hundred of people or money, whatever the
    language; with `thousands=False` (percentages) they are twelve and a half.
    """
    grouped = _THOUSANDS.match(text)
    if grouped is None or _is_decimal(text, grouped[0], thousands):
        return float(text.replace(",", "."))
    whole = _NOT_DIGITS.sub("", grouped[0])
    cents = _NOT_DIGITS.sub("", text[grouped.end() :])
    return float(f"{whole}.{cents or 0}")


def _is_decimal(text: str, grouped: str, thousands: bool) -> bool:
    one_mark = text == grouped and text.count(",") + text.count(".") == 1
    return one_mark and (text.startswith("0") or not thousands)


MARKS: dict[Language, tuple[str, str]] = {
    "fr": (",", "\u202f"),
    "en": (".", ","),
    "es": (",", "\u202f"),
}
"""The decimal mark and what parts thousands, where numbers are written for people."""


def written(value: float, language: Language, *, decimals: int = 2) -> str:
    """A number as a reader of that language writes it, no zeros at its end: "1\u202f234,5"."""
    decimal, thousands = MARKS[language]
    text = f"{value:,.{decimals}f}"
    short = text.rstrip("0").rstrip(".") if decimals else text
    plain = "0" if short == "-0" else short
    return plain.translate({ord(","): thousands, ord("."): decimal})
