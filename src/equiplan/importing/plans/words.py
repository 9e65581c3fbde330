"""Texts made comparable: accents, case, typographic marks and spaces aside."""

import re
import unicodedata

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-", "·": ".", "\xa0": " "})


def vocabulary(words: str) -> frozenset[str]:
    """A set of words written in one text, easier to read and to change than a list."""
    return frozenset(words.split())


_STOP = vocabulary(
    "a al au aux d de del des du e el en es et for in l la las le les lo los n o of on or ou "
    "para pour por s son the to u un una une y and"
)


def folded(text: str) -> str:
    """Lower case, no accents, straight apostrophes and dashes."""
    plain = unicodedata.normalize("NFKD", text.translate(_MARKS)).casefold()
    return "".join(char for char in plain if not unicodedata.combining(char))


def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    return tuple(re.findall(r"[a-z0-9]+", folded(text)))


def content(text: str) -> tuple[str, ...]:
    """Its folded words without articles, prepositions and inclusive endings."""
    return tuple(word for word in tokens(text) if word not in _STOP)


def is_capitals(text: str) -> bool:
    """Whether it is written in capitals: at least four letters, hardly any of them small."""
    letters = [char for char in text if char.isalpha()]
    small = sum(char.islower() for char in letters)
    return len(letters) >= 4 and small * 10 <= len(letters)


_CALL = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:)»”]))[¹²³⁴-⁹⁰]+(?!\w)")
"""The raised number that calls a note after a word; "m²" and "km²" are units."""


def clean(text: str) -> str:
    """One line, single spaces, no separator left over at either end, no calls of notes."""
    return _CALL.sub("", re.sub(r"\s+", " ", text)).strip(" \t\n|").strip()


def sentences(text: str) -> tuple[str, ...]:
    """Its sentences: cut after a full stop that a capital or an opening mark follows."""
    cuts = re.split(r"(?<=[^\s.][.!?…])\s+(?=[A-ZÀ-ÝŒ«“\"(¿¡])", text)
    return tuple(cut.strip() for cut in cuts if cut.strip())
