"""Texts of a plan in other languages than its own, beside the words its authors wrote.

They are kept as `{"en": {"title": "…"}}`: by language and field. Where there is none, the original
stands, and says which language it is in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..text.languages import LANGUAGES

Kept = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Translated:
    """One text of something, in another language."""

    language: str
    field: str
    text: str


def kept(given: Mapping[str, Mapping[str, object]], fields: Iterable[str]) -> Kept:
    """What is kept of translations that a person gave: texts of those fields that say something."""
    known = tuple(fields)
    said = {
        language: {
            field: text
            for field in known
            if (text := str(given.get(language, {}).get(field) or "").strip())
        }
        for language in LANGUAGES
    }
    return {language: texts for language, texts in said.items() if texts}


def text_in(translations: Mapping[str, Any], field: str, language: str) -> str:
    """The text of a field in a language, "" where nobody has translated it."""
    return str(translations.get(language, {}).get(field, ""))


def listed(translations: Mapping[str, Mapping[str, str]]) -> tuple[Translated, ...]:
    """Translations one by one, always in the same order."""
    return tuple(
        Translated(language, field, text)
        for language, texts in sorted(translations.items())
        for field, text in sorted(texts.items())
    )


def gathered(texts: Iterable[Translated]) -> Kept:
    """Translations by language and field again."""
    by_language: Kept = {}
    for each in texts:
        by_language.setdefault(each.language, {})[each.field] = each.text
    return by_language
