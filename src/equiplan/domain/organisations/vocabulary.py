"""What an organisation calls an axis, an action, a body: its own words, else those of the field.

An organisation's words are kept as `{"axis": {"fr": ["Résultat", "Résultats"]}}`: by term and
language, one thing and several.
"""

from collections.abc import Mapping
from typing import Any

from ..text.languages import LANGUAGES, Language

AT_MOST = 40
Pair = tuple[str, str]
Own = Mapping[str, Mapping[str, Any]]

DEFAULTS: dict[str, dict[Language, Pair]] = {
    "axis": {"fr": ("Axe", "Axes"), "en": ("Axis", "Axes"), "es": ("Eje", "Ejes")},
    "action": {
        "fr": ("Action", "Actions"),
        "en": ("Action", "Actions"),
        "es": ("Medida", "Medidas"),
    },
    "body": {
        "fr": ("Instance", "Instances"),
        "en": ("Body", "Bodies"),
        "es": ("Órgano", "Órganos"),
    },
}
# What pages ask for -> the term, and the place of its word.
ASKED: dict[str, tuple[str, int]] = {
    "axis": ("axis", 0),
    "axes": ("axis", 1),
    "action": ("action", 0),
    "actions": ("action", 1),
    "body": ("body", 0),
    "bodies": ("body", 1),
}


def word(own: Own, name: str, language: str) -> str:
    """The word for "axis", "axes", "action", …; an organisation's own in that language first."""
    term, place = ASKED[name]
    return pair(own, term, _spoken(language))[place]


def _spoken(language: str) -> Language:
    return next((each for each in LANGUAGES if each == language), "en")


def pair(own: Own, term: str, language: Language) -> Pair:
    """One and several of a term, as the organisation calls them in a language."""
    said = own.get(term, {}).get(language)
    return (said[0], said[1]) if said else DEFAULTS[term][language]


def counted(own: Own, name: str, number: int, language: str) -> str:
    """So many of a term, inside a line: "4 axes", "1 résultat"; in French 0 is singular."""
    term, _place = ASKED[name]
    spoken = _spoken(language)
    is_one = number in {0, 1} if spoken == "fr" else number == 1
    noun = pair(own, term, spoken)[0 if is_one else 1]
    is_name = noun[1:2].isupper()  # an acronym keeps its letters
    return f"{number} {noun if is_name else noun[0].lower() + noun[1:]}"


def kept(given: Mapping[tuple[str, Language], Pair]) -> dict[str, dict[str, list[str]]]:
    """The words to keep: pairs that say something, and something else than everybody's."""
    own: dict[str, dict[str, list[str]]] = {}
    for (term, language), said in given.items():
        one, several = (" ".join(each.split()) for each in said)
        usual = DEFAULTS[term][language]
        if one and (one, several or usual[1]) != usual:
            own.setdefault(term, {})[language] = [one, several or one]
    return own
