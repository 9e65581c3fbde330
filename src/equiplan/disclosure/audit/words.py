"""Numbers in words beside the tables: each must be one that the tables tell.

A sentence, a title, an alternative text can give a total away that the table hides. What a number
in a sentence is about nobody can say for sure, so any that is neither a count that is shown, nor
the percentage of two counts of the same sentence, nor part of a date or of a name, blocks.
"""

import re
from collections.abc import Iterable, Iterator, Set
from fractions import Fraction
from itertools import permutations

from .seen import Seen

_SPACE = "\u00a0\u202f "
NUMBER = re.compile(
    rf"(?P<said>\d{{1,3}}(?:[{_SPACE}.,'’]\d{{3}})+(?!\d)|\d+(?:[.,]\d+)?)(?P<percent>[{_SPACE}]?%)?"
)
YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?: de)? [^\W\d]+(?: de)? "
DATES = re.compile(
    rf"\b{YEAR}-\d\d-\d\d\b|\b\d\d?[/.]\d\d?[/.]{YEAR}\b"
    rf"|\b\d\d?(?:er|º|°)?{_MONTH}{YEAR}\b|\b{YEAR}\b"
)


def strange_numbers(seen: Seen) -> tuple[str, ...]:
    """Every number in the words that no shown number explains, as written, each once."""
    names = sorted(_names(seen), key=len, reverse=True)
    counts = set(seen.shown.values())
    found = (each for text in seen.texts for each in _unexplained(_bare(text, names), counts))
    return tuple(dict.fromkeys(found))


def _names(seen: Seen) -> set[str]:
    """The names of dimensions and categories that hold a number, such as an age band."""
    names = {
        name
        for grid in seen.grids
        for dimension, categories in grid.categories.items()
        for name in (dimension, *categories)
    }
    names |= seen.names
    return {name for name in names if re.search(r"\d", name) and not name.isdigit()}


def _bare(text: str, names: Iterable[str]) -> str:
    """The words without names and dates; what touches a name on either side is no name."""
    for name in names:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ; ", text)
    return DATES.sub(" ; ", text)


def _unexplained(text: str, counts: Set[int]) -> Iterator[str]:
    tokens = [match.groupdict() for match in NUMBER.finditer(text)]
    shown = {each for each in counts if each in {_whole(token["said"]) for token in tokens}}
    for each in tokens:
        if each["percent"]:
            if not _is_share(each["said"], shown):
                yield each["said"] + " %"
        elif _whole(each["said"]) not in shown:
            yield each["said"]


def _whole(said: str) -> int | None:
    """The whole number that a token may mean, its thousands grouped or not; None where none."""
    is_whole = re.fullmatch(r"\d{1,3}(\D\d{3})+|\d+", said)
    return int(re.sub(r"\D", "", said)) if is_whole else None


def _is_share(said: str, shown: Set[int]) -> bool:
    """Whether a percentage is, as rounded, what one told count is of another."""
    percent = Fraction(re.sub(r"\D", ".", said, count=1))
    decimals = len(re.split(r"\D", said)[1]) if re.search(r"\D", said) else 0
    half = Fraction(1, 2 * 10**decimals)
    pairs = ((a, b) for a, b in (*permutations(shown, 2), *((n, n) for n in shown)) if b)
    return any(abs(Fraction(100 * a, b) - percent) <= half for a, b in pairs)
