"""The countries of ISO 3166-1: their codes, and their names in the three languages (from CLDR).

The other codes of a country (three letters, three figures, and those it had before) are CLDR's
too: `country_codes.json`, kept like the names by a test that asks Babel.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ..text.comparing import sort_key, words
from ..text.dates import Order
from ..text.languages import Language

_JOINING = frozenset({"and", "et", "y", "the", "of", "de", "du", "des", "la", "le", "les", "los"})
_LONGEST = 120
_EU = {"EL": "GR"}
"""What the European Union's Interinstitutional style guide writes otherwise than ISO 3166-1."""
_NAMES: Mapping[str, str] = {
    "AE": "uae|eau",
    "BF": "haute volta|upper volta",
    "BY": "belarus|byelorussia",
    "CD": "rdc|drc|rd congo|dr congo|republique democratique du congo|congo republique democratique"
    "|democratic republic of the congo|congo democratic republic of the|congo rdc|congo drc|zaire"
    "|republica democratica del congo",
    "CG": "republique du congo|republic of the congo|republica del congo",
    "CI": "ivory coast|costa de marfil",
    "CV": "cabo verde|cape verde",
    "CZ": "czech republic|republique tcheque|republica checa",
    "FM": "micronesie|micronesia",
    "GB": "great britain|grande bretagne|gran bretana|united kingdom of great britain and northern"
    " ireland",
    "HK": "hong kong",
    "IR": "islamic republic of iran|iran islamic republic of",
    "KP": "democratic peoples republic of korea",
    "KR": "republic of korea|korea republic of|republique de coree|republica de corea",
    "LA": "lao pdr|lao peoples democratic republic",
    "MK": "macedonia|macedoine|republic of north macedonia",
    "MM": "burma|birmanie|birmania",
    "MO": "macao|macau",
    "NL": "holland|hollande|holanda",
    "PS": "palestine|palestina|state of palestine|etat de palestine",
    "RU": "russian federation|federation de russie|federacion de rusia",
    "SY": "syrian arab republic",
    "SZ": "swaziland|swazilandia",
    "TL": "east timor|timor leste",
    "TR": "turkey|turquie|turquia",
    "TZ": "united republic of tanzania",
    "US": "united states of america|etats unis d amerique|estados unidos de america|us of america"
    "|u s a|ee uu|eeuu",
    "VA": "vatican|vaticano|holy see|saint siege|santa sede",
}
"""What countries are called besides, as folded words."""


def _read(name: str) -> Any:
    return json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


@cache
def countries() -> dict[str, dict[Language, str]]:
    """Code -> name by language."""
    named: dict[str, dict[Language, str]] = _read("countries.json")
    return named


@cache
def _time_zones() -> dict[str, str]:
    zones: dict[str, str] = _read("time_zones.json")
    return zones


def time_zone_of(code: str) -> str:
    """The time zone most people of a country live in (territories of CLDR); empty where none is."""
    return _time_zones().get(code, "")


def name_of(code: str, language: Language) -> str:
    """The name of a country; the code itself where there is none."""
    return countries().get(code, {}).get(language, code)


def code_of(text: str) -> str:
    """The two letters of the country that a text is a code or a name of; "" where it is none.

    Case, accents, hyphens and whichever apostrophe change nothing.
    """
    if len(text) > _LONGEST:
        return ""
    if code := _codes().get(text.strip().upper()) or _names().get(_name(text)):
        return code
    whole, opening, inside = text.strip().rpartition("(")  # "Bénin (BJ)": said twice
    if not opening or not inside.endswith(")"):
        return ""
    first, second = code_of(whole), code_of(inside[:-1])
    return first if first == second else ""


@cache
def _codes() -> dict[str, str]:
    """Every code of a country, capital, with its two letters."""
    others: dict[str, list[str]] = _read("country_codes.json")
    known = {each: code for code, given in others.items() for each in given}
    return known | _EU | {code: code for code in countries()}


@cache
def _names() -> dict[str, str]:
    more = {_name(name): code for code, names in _NAMES.items() for name in names.split("|")}
    return more | {
        _name(name): code for code, names in countries().items() for name in names.values()
    }


def _name(text: str) -> str:
    """The letters of a name, without the words that join others: "Viet Nam" is "Vietnam"."""
    return "".join(word for word in words(text) if word not in _JOINING)


MONTH_FIRST = frozenset(["AS", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "US", "VI"])
"""Where English writes the month before the day in figures (CLDR, `dateFormats` of en-XX)."""


def order_of_days(code: str) -> Order:
    """What comes first in a day that a country writes in figures."""
    return "month" if code in MONTH_FIRST else "day"


@cache
def in_order(language: Language) -> tuple[tuple[str, str], ...]:
    """Codes with their names, in the order of the names, whatever their accents."""
    named = ((code, names[language]) for code, names in countries().items())
    return tuple(sorted(named, key=lambda pair: sort_key(pair[1])))
