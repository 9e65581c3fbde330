"""The countries of ISO 3166-1 by their two letters, named in the three languages (from CLDR)."""

import json
from functools import cache
from pathlib import Path

from .languages import Language
from .text import folded


@cache
def countries() -> dict[str, dict[Language, str]]:
    """Code -> name by language."""
    path = Path(__file__).with_name("countries.json")
    named: dict[str, dict[Language, str]] = json.loads(path.read_text(encoding="utf-8"))
    return named


def name_of(code: str, language: Language) -> str:
    """The name of a country; the code itself where there is none."""
    return countries().get(code, {}).get(language, code)


@cache
def in_order(language: Language) -> tuple[tuple[str, str], ...]:
    """Codes with their names, in the order of the names, whatever their accents."""
    named = ((code, names[language]) for code, names in countries().items())
    return tuple(sorted(named, key=lambda pair: folded(pair[1])))
