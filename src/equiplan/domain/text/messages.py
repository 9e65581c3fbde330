"""What a person reads, in three languages: the English words are the key, as with gettext.

A code and its facts travel; the sentence is made where a person reads it. French and Spanish are in
the one catalogue of all tiers (`equiplan/locale`), which Django reads too.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from gettext import GNUTranslations, translation
from pathlib import Path

from .languages import LANGUAGES, Language

CATALOGUE = Path(__file__).parents[2] / "locale"
DOMAIN = "django"


class Message(Mapping[Language, str]):
    """A text by language; looked up in the catalogue when it is read, never when it is declared."""

    __slots__ = ("context", "english")

    def __init__(self, english: str, *, context: str = "") -> None:
        self.english = english
        self.context = context

    def __getitem__(self, language: Language) -> str:
        if language == "en":
            return self.english
        if language not in LANGUAGES:
            raise KeyError(language)
        return translated(self.english, language, context=self.context)

    def __iter__(self) -> Iterator[Language]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)

    def __hash__(self) -> int:
        return hash((self.english, self.context))

    def __repr__(self) -> str:
        return f"Message({self.english!r})"


def N_(english: str) -> Message:  # noqa: N802 - gettext's own name, by which texts are collected
    """Declare a text that is in the catalogue."""
    return Message(english)


def NC_(context: str, english: str) -> Message:  # noqa: N802 - as N_
    """Declare a text whose English words say something else elsewhere: `context` parts them."""
    return Message(english, context=context)


Messages = Mapping[str, Mapping[Language, str]]


def say(sentences: Messages, code: str, language: Language, **facts: object) -> str:
    """The sentence of a code, its `{facts}` filled in."""
    return sentences[code][language].format(**facts)


def translated(english: str, language: Language, *, context: str = "") -> str:
    """A text of the catalogue in a language; the English itself where the catalogue has none."""
    if language == "en":
        return english
    words = _words(language)
    return words.pgettext(context, english) if context else words.gettext(english)


@cache
def _words(language: Language) -> GNUTranslations:
    """The compiled catalogue; FileNotFoundError where nobody has compiled it (`make setup` does)."""
    return translation(DOMAIN, CATALOGUE, [language])
