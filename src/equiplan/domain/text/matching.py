"""Whether a text answers what somebody looks for: accents, capitals and inflections aside."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from .comparing import WORD, folded, sort_key
from .languages import LANGUAGES, Language

STEMMERS: dict[Language, str] = {"fr": "french", "en": "english", "es": "spanish"}
SHORTEST = 3  # the beginning of a word is enough from here on; "a" begins too many
_stemmers = {language: snowballstemmer.stemmer(STEMMERS[language]) for language in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Query:
    """The words somebody looks for. Without any it matches nothing."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Query":
        """What somebody typed, as words; punctuation is none."""
        return cls(tuple(dict.fromkeys(_words(text))))

    def rank(self, title: str, others: Iterable[str] = ()) -> int | None:
        """How well a thing answers, 0 best; None when a word is neither in its title nor elsewhere.

        0: the title begins with the words; 1: it has them all; 2: some stand elsewhere.
        """
        if not self.words:
            return None
        in_title = _words(title)
        missing = [word for word in self.words if not _is_in(word, in_title)]
        if not missing:
            return 0 if in_title[: len(self.words)] == self.words else 1
        elsewhere = [word for text in others for word in _words(text)]
        return 2 if all(_is_in(word, elsewhere) for word in missing) else None


def _words(text: str) -> tuple[str, ...]:
    """The words as they are compared: œ is oe, as it is typed."""
    return tuple(WORD.findall(sort_key(text)))


def _is_in(wanted: str, text: Iterable[str]) -> bool:
    """Whether a word of the text is the one wanted, begins with it, or is another form of it."""
    return any(_answers(wanted, word) for word in text)


@lru_cache(maxsize=50_000)
def _answers(wanted: str, word: str) -> bool:
    if len(wanted) >= SHORTEST and word.startswith(wanted):
        return True
    return word == wanted or not _forms(wanted).isdisjoint(_forms(word))


@lru_cache(maxsize=50_000)
def _forms(word: str) -> frozenset[str]:
    """The stems of a folded word: one for each language, as nobody says which one is typed."""
    return frozenset(folded(stemmer.stemWord(word)) for stemmer in _stemmers.values())
