"""Which of the product's languages a text is written in, by the share of its commonest words."""

from .comparing import words
from .languages import LANGUAGES, Language

_STOP: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        ["le", "la", "les", "des", "du", "de", "et", "un", "une", "pour", "dans", "sur", "par",
         "au", "aux", "en", "est", "sont", "que", "qui", "avec", "leur", "ces", "cette", "plus",
         "ou", "d", "l", "se", "son", "ses", "femmes", "hommes", "entre", "nombre", "chaque",
         "axe", "egalite", "mise", "oeuvre", "a", "ne", "pas", "nous", "toute", "tous"]
    ),
    "en": frozenset(
        ["the", "of", "and", "to", "in", "for", "on", "with", "is", "are", "be", "by", "a", "an",
         "all", "at", "as", "from", "that", "this", "will", "or", "its", "their", "number", "women",
         "men", "equality", "gender", "each", "which", "we", "our", "not", "per", "every"]
    ),
    "es": frozenset(
        ["el", "la", "los", "las", "de", "del", "y", "en", "un", "una", "para", "por", "con", "al",
         "que", "se", "es", "su", "sus", "como", "entre", "mujeres", "hombres", "igualdad", "o",
         "numero", "cada", "sobre", "a", "no", "lo", "mas", "genero", "plantilla", "e"]
    ),
}  # fmt: skip
_OTHERS: dict[str, frozenset[str]] = {
    "de": frozenset(
        ["der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "fur", "auf", "nicht",
         "ein", "eine", "in", "des", "dem", "im"]
    ),
    "it": frozenset(
        ["il", "lo", "la", "le", "gli", "i", "di", "che", "per", "della", "delle", "dei", "del",
         "con", "non", "sono", "e", "in", "un", "una", "a", "da", "l", "dell", "al", "alla"]
    ),
    "pt": frozenset(
        ["o", "a", "os", "as", "do", "da", "dos", "das", "de", "e", "em", "no", "na", "nos", "para",
         "com", "por", "que", "um", "uma", "nao", "mulheres", "homens", "ao", "entre", "como"]
    ),
    "ca": frozenset(
        ["el", "els", "la", "les", "de", "del", "dels", "i", "per", "a", "amb", "un", "una", "que",
         "d", "l", "en", "al", "als", "dones", "homes", "s", "o", "entre"]
    ),
    "nl": frozenset(
        ["de", "het", "een", "en", "van", "voor", "in", "met", "op", "zijn", "te", "dat", "is"]
    ),
    "la": frozenset(
        ["est", "in", "et", "ut", "cum", "ad", "qui", "quae", "quod", "sed", "ex", "non", "quam"]
    ),
    "sv": frozenset(["och", "att", "som", "av", "for", "till", "er", "den", "en", "i", "pa"]),
}  # fmt: skip
"""The commonest words of languages that the product does not read, told apart from its own."""
_FEWEST = 8
_LEAST = 0.12
_AHEAD = 1.15
_LONGEST = 20_000


def detect(text: str) -> Language | None:
    """French, English or Spanish; None for another language, or too few words to tell.

    A language is told when at least 12 % of the words are its commonest ones, clearly more than
    those of any other.
    """
    found = words(text[: 10 * _LONGEST])[:_LONGEST]
    if len(found) < _FEWEST:
        return None
    shares = {one: sum(word in _STOP[one] for word in found) / len(found) for one in LANGUAGES}
    best = max(LANGUAGES, key=lambda one: shares[one])
    rivals = [shares[one] for one in LANGUAGES if one != best]
    rivals += [sum(word in common for word in found) / len(found) for common in _OTHERS.values()]
    ahead = all(shares[best] >= _AHEAD * rival for rival in rivals)
    return best if shares[best] >= _LEAST and ahead else None
