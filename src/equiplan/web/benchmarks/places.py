"""Tells countries, the world and groups of countries from each other by their names and codes."""

from functools import cache

from equiplan.domain.places.countries import countries
from equiplan.domain.text.comparing import folded, tidy

from .models import Level

WORLD = frozenset({"world", "monde", "mundo", "1w", "w0", "w00", "wld", "001", "global"})


@cache
def _named() -> dict[str, str]:
    """Folded names in three languages, and codes, to codes."""
    found = {folded(code): code for code in countries()}
    return found | {folded(n): code for code, names in countries().items() for n in names.values()}


def country_of(area: str) -> str:
    """The ISO 3166 code of a country by its code or its name in three languages; "" for none."""
    return _named().get(folded(tidy(area)), "")


def level_of(area: str) -> Level:
    """How wide an area is; what is neither a country nor the world is a group of countries."""
    if folded(tidy(area)) in WORLD:
        return Level.WORLD
    return Level.COUNTRY if country_of(area) else Level.REGION
