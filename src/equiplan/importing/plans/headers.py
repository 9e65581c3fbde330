"""What the header of a column, or the label of a card's line, announces."""

import re
from functools import lru_cache

from equiplan.domain.text.comparing import levelled
from equiplan.domain.text.date_words import MONTHS
from equiplan.domain.text.dates import Point, points

from .vocabulary import PHRASES, STEMS, Field
from .words import folded

_PHRASES = tuple((re.compile(pattern), field) for pattern, field in PHRASES)
_STEMS = tuple((field, re.compile(pattern)) for field, pattern in STEMS)
_JOINTS = re.compile(r"\s*(?:[/;,+&|\n]|\b(?:et|and|y|e|ou|or|o)\b)\s*")
_OF = re.compile(r"\s(?:of|for|de|des|del|du|d|to|para|pour|por|by|que|that|in|en|from|a)\s")
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_TIME = re.compile(
    r"(?:(?:annee |year |ano )?20\d\d(?:\s?[-/]\s?(?:20)?\d\d)?"
    r"|(?:[tq]\s?[1-4]|[1-4]\s?[tq]|s\s?[12])(?:[ -]20\d\d)?"
    r"|20\d\d ?[-/:]? ?[tqsh] ?[1-4]|[tqsh] ?[1-4] ?[-/] ?20\d\d"
    r"|(?:year|annee|ano|trim\w*\.?|quarter|sem\w*\.?) [1-5]"
    r"|[1-4]\w{0,3} (?:trim\w*|sem\w*|quarter|years?|annees?|anos?)\.?"
    r"|(?:court|moyen|long|short|medium|mid|corto|medio|mediano|largo)[ -](?:termes?|term|plazo)"
    rf"|(?:{_MONTHS})\.?(?:[ -]20\d\d)?|[asm]\d{{1,2}})"
)
_FOUND = re.compile(
    r"(?:valeurs?|values?|valor(?:es)?|resultats?|results?|resultados?|realise\w{0,2}|realizad[oa]s?"
    r"|achieved|actuals?|alcanzad[oa]s?|atteinte?s?|situation|situacion|niveaux?|nivel|level)\b"
)
"""What heads a column of values when a date follows: "Valeur 2024", "Situation au 31/12/2025"."""
_LONGEST = 100
_MOST_WORDS = 14
_FEW = 5
"""A longer text that says what it is only after "of" is a sentence, not a header."""


def is_time(text: str) -> bool:
    """Whether a header is nothing but a stretch of time ("2025", "T3", "Q1 2026", "mars")."""
    return bool(_TIME.fullmatch(folded(text).strip(" .:")))


def is_letter(text: str) -> bool:
    """Whether it is one letter, as months are headed in a narrow calendar."""
    return len(text.strip()) == 1 and text.strip().isalpha()


def dates_in(text: str) -> tuple[Point, ...]:
    """The points in time, each with its year, that a header names."""
    return tuple(point for point in points(levelled(text)) if point.year is not None)


def _spaced(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.replace("%", " percent ")))


def _by_phrase(text: str) -> Field | None:
    spaced = _spaced(text)
    return next((field for pattern, field in _PHRASES if pattern.match(spaced)), None)


def _by_words(text: str) -> Field | None:
    words = _spaced(text).split()
    return next((field for field, stem in _STEMS if any(stem.match(word) for word in words)), None)


def _of_segment(text: str) -> Field | None:
    """A phrase; or what stands before "of", which says what it is; or any telling word."""
    head = _OF.split(f" {_spaced(text)} ")[0]
    named = _by_phrase(text) or _by_words(head)
    return named or (_by_words(text) if len(text.split()) <= _FEW else None)


@lru_cache(maxsize=4096)
def recognise(text: str) -> Field | None:
    """The part of a plan that a header names, None if it names none or is too long for one.

    Of several parts ("Targets / indicators") it is the first.
    """
    if len(text) > 2 * _LONGEST:
        return None
    plain = folded(text).strip()
    if not plain or len(plain) > _LONGEST or len(plain.split()) > _MOST_WORDS:
        return None
    if plain.strip(" .:") in ("#", "n°", "no", "n") or re.fullmatch(r"[a-z]{1,2}\.? ?#", plain):
        return Field.NUMBER
    if re.fullmatch(r"comment\s?\?", plain):
        return Field.STEPS
    return Field.CALENDAR if is_time(plain) else _named(plain)


def _named(plain: str) -> Field | None:
    bare = _BRACKETS.sub(" ", plain)
    if named := _by_phrase(bare):
        return named
    if _FOUND.match(plain) and dates_in(plain):
        return Field.VALUES
    fields = (_of_segment(segment) for segment in _JOINTS.split(bare) if segment)
    return next((field for field in fields if field), None)
