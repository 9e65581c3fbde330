"""What a cell of a dimension counts as: one category, whatever its case, accents and gender."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from equiplan.domain.text.comparing import folded, tidy, words

from . import working_time
from .country import country_reader
from .model import UNKNOWN

LONGEST = 80
_SPARE = re.compile(r"(\d+)\.0+")
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d+)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TITLED = re.compile(
    r"(?:m|mr|mme|mlle|mrs|ms|mx|dr|pr|prof|sr|sra|srta|monsieur|madame|senora?|dona?)"
    r"[. ]+[a-z]{2,}"
)
_ADDRESS = re.compile(r"\S@\S|(?:\d[ .\-]?){8,}")
_DURATION = re.compile(r"0*(\d{1,4}:\d\d)(?::00(?:\.0+)?)?")
_NOTHING = frozenset(
    ["", "n a", "na", "nd", "null", "none", "nan", "inf", "infinity", "inconnu", "unknown",
     "desconocido"]
)  # fmt: skip

BANDS = ((25, "<25"), (35, "25-34"), (45, "35-44"), (55, "45-54"), (65, "55-64"), (120, "65+"))
"""The first age that is above each band, and its category."""

_ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("vice_chair", ("vice president", "vice chair", "vicepresident", "vicechair", "vice pres",
                    "deputy chair")),
    ("secretary", ("secretaire", "secretary", "secretari")),
    ("chair", ("president", "chair", "co president", "copresident", "co chair")),
    ("member", ("membre", "member", "miembro", "vocal", "titulaire", "titular")),
)  # fmt: skip
_CONTRACTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("fixed_term", ("cdd", "fixed term", "determine", "temporal", "temporary", "contractuel",
                    "non titulaire", "non permanent")),
    ("permanent", ("cdi", "permanent", "indetermine", "indefinid", "titulaire", "open ended",
                   "fonctionnaire", "funcionari")),
)  # fmt: skip
_TIMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("part_time", ("partiel", "part time", "parcial", "mi temps", "half")),
    ("full_time", ("plein", "complet", "full", "entero")),
)

Read = Callable[[str], str | None]
"""A value as written to its category: "" where it has none of its own, None where it may not count
as known."""


def looks_personal(value: str) -> bool:
    """Whether a value tells of one person: an address, a number to call, a person with a title."""
    plain = folded(tidy(value))
    return bool(_ADDRESS.search(plain) or _TITLED.match(plain))


def categories(
    dimension: str, rows: Mapping[str, int], on: date, heading: str = ""
) -> dict[str, str]:
    """The category of each value of a column, of how many rows have each; "" where it has none.

    `on` is the day that ages are reckoned on. Categories that differ only by case, accents or
    spaces are one, written as most rows write it. What a yes means stands in the heading.
    """
    if dimension == "age":
        return {value: age_band(value, on) for value in rows}
    spelled = _spellings(rows)
    read = _reader(dimension, rows, heading)
    return {value: _category(value, read, spelled) for value in rows}


def _reader(dimension: str, rows: Mapping[str, int], heading: str) -> Read | None:
    if dimension == "working_time":
        return working_time.reader(rows, heading)
    if dimension == "country":
        return country_reader(rows)
    return _READERS.get(dimension)


def _category(value: str, read: Read | None, spelled: Mapping[str, str]) -> str:
    plain = _plain(value)
    known = read(plain) if read else ""
    if known:
        return known
    if " ".join(words(plain)) in _NOTHING and known is not None:
        return UNKNOWN
    return "" if known is None or looks_personal(plain) else spelled[_same(plain)]


def _plain(value: str) -> str:
    text = tidy(value)
    whole = _SPARE.fullmatch(text) or _DURATION.fullmatch(text)
    return (whole[1] if whole else text)[:LONGEST]


def _same(text: str) -> str:
    return folded(text)


def _spellings(rows: Mapping[str, int]) -> dict[str, str]:
    times: dict[str, Counter[str]] = {}
    for value, number in rows.items():
        plain = _plain(value)
        times.setdefault(_same(plain), Counter())[plain] += number
    return {
        same: min(found, key=lambda text: (-found[text], text)) for same, found in times.items()
    }


def _within(value: str, table: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """The first line of which a word, or words in a row, begins in a value."""
    said = f" {' '.join(words(value))}"
    return next((name for name, stems in table if any(f" {stem}" in said for stem in stems)), "")


def _role(value: str) -> str:
    """By how it begins: the assistant to the chair does not chair."""
    said = " ".join(words(value))
    return next((name for name, stems in _ROLES if said.startswith(stems)), "")


def _contract(value: str) -> str:
    return _within(value, _CONTRACTS)


_READERS: dict[str, Read] = {
    "role": _role,
    "contract": _contract,
}


def age_band(value: str, on: date) -> str:
    """The band of an age, or of the age that who was born in a year reaches in the year of `on`.

    Blank is unknown; what is neither an age nor a year is "".
    """
    text = tidy(value)
    if " ".join(words(text)) in _NOTHING:
        return UNKNOWN
    years = _years(text, on)
    return next((band for above, band in BANDS if years is not None and 0 <= years < above), "")


def _years(text: str, on: date) -> float | None:
    if born := _YEAR.search(text):
        return on.year - int(born[0])
    plain = re.sub(r"\s*(?:ans?|years?( old)?|anos?)$", "", folded(text))
    return float(plain.replace(",", ".")) if _NUMBER.fullmatch(plain) else None
