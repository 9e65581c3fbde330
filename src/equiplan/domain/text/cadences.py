"""How often something comes back, read out of a calendar: "chaque année", "every two months".

Rules and examples: `docs/method/occurrences.md`.
"""

import re
from collections.abc import Callable

from .numbers import spelled

YEAR = 12
_NUMBER = (
    r"(?P<n>[0-9]{1,2}|"
    + "|".join(spelled("es").keys() | spelled("en").keys() | spelled("fr").keys())
    + r"|une?|una?|one)"
)
_ONE = dict.fromkeys(("un", "une", "una", "uno", "one"), 1)
_EVERY = r"(?:chaque|tous les|toutes les|every|each|cada|todos los|todas las)"
_EACH = rf"(?:{_EVERY}|par|per|por|al|a la)"
_SEASON = (
    r"(?:printemps|ete|automne|hiver|spring|summer|autumn|fall|winter|"
    r"primavera|verano|otono|invierno)"
)
_MONTHS = (
    r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)

Months = Callable[[re.Match[str]], int | None]


def _every(months: int) -> Months:
    return lambda _match: months


def _count(match: re.Match[str]) -> int | None:
    said = match["n"]
    if said.isdecimal():
        return int(said) or None
    return {**spelled("fr"), **spelled("en"), **spelled("es"), **_ONE}.get(said)


def _each_n(months: int) -> Months:
    """Every so many of a unit, as in "tous les deux ans"."""

    def read(match: re.Match[str]) -> int | None:
        count = _count(match)
        return count * months if count else None

    return read


def _times_a_year(match: re.Match[str]) -> int | None:
    """ "Three times a year" is every four months; what a year cannot be cut into, once a year."""
    count = _count(match)
    return YEAR // count if count and YEAR % count == 0 else YEAR


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9])(?:{words})(?![a-z0-9])")


# What is said -> how many months apart it happens; what is nearer together is followed by month.
_CADENCES: tuple[tuple[re.Pattern[str], Months], ...] = tuple(
    (_pattern(words), months)
    for words, months in (
        (rf"{_NUMBER} ?(?:fois|times|veces|x) ?(?:par|per|por|al|a|an|/|each|every|cada|chaque) ?"
         r"(?:an|annee|year|ano)", _times_a_year),
        (rf"{_EVERY} {_NUMBER} (?:ans|annees?|years?|anos?)", _each_n(YEAR)),
        (rf"{_EVERY} {_NUMBER} (?:mois|months?|mes|meses)", _each_n(1)),
        (rf"{_EVERY} {_NUMBER} (?:trimestres?|quarters?)", _each_n(3)),
        (rf"{_EVERY} {_NUMBER} (?:semestres?|semesters?)", _each_n(6)),
        (rf"{_EVERY} {_NUMBER} (?:semaines?|weeks?|semanas?|jours?|days?|dias?)", _every(1)),
        (r"une? (?:an|annee) sur deux|every other year|(?:un ano si|ano si) y otro no", _every(24)),
        (r"every other month|un mois sur deux", _every(2)),
        (r"biennal(?:e|es|ement)?|biennaux|biennial(?:ly)?|bienal(?:es|mente)?|bisannuel(?:le)?s?",
         _every(24)),
        (r"triennal(?:e|es)?|triennial(?:ly)?|trienal(?:es)?", _every(36)),
        (r"quadriennal(?:e|es)?|quadrennial|cuatrienal(?:es)?", _every(48)),
        (r"twice (?:a|per|each|every) year|bi-?annual(?:ly)?|semi-?annual(?:ly)?|half-?yearly|"
         r"biannuel(?:le)?s?|bianual(?:es|mente)?", _every(6)),
        (r"semestriel(?:le)?(?:s|ment)?|semestral(?:es|mente)?|"
         rf"{_EACH} (?:semestres?|semesters?|half-year)", _every(6)),
        (r"quadrimestriel(?:le)?s?|cuatrimestral(?:es|mente)?", _every(4)),
        (r"bimestriel(?:le)?(?:s|ment)?|bimestral(?:es|mente)?|bi-?monthly", _every(2)),
        (r"trimestriel(?:le)?(?:s|ment)?|quarterly|trimestral(?:es|mente)?|"
         rf"{_EACH} (?:trimestres?|quarters?)", _every(3)),
        (r"(?:bi-?)?mensuel(?:le)?(?:s|ment)?|(?:semi-?)?monthly|(?:bi)?mensual(?:es|mente)?|"
         rf"{_EACH} (?:mois|months?|mes|meses)", _every(1)),
        (r"(?:bi-?)?hebdomadaire(?:s|ment)?|(?:bi-?)?weekly|daily|semanal(?:es|mente)?|diari[ao]s?|"
         rf"quotidien(?:ne)?s?|"
         rf"{_EACH} (?:semaines?|weeks?|semanas?|jours?|days?|dias?)", _every(1)),
        (r"annuel(?:le)?(?:s|ment)?|annual(?:ly)?|yearly|anual(?:es|mente)?|"
         rf"{_EACH} (?:ans?|annees?|years?|anos?)|once a year|rentrees(?: scolaires)?|"
         rf"{_EVERY} (?:rentrees?|cursos?|{_SEASON}|{_MONTHS}|(?:school|academic) years?)",
         _every(YEAR)),
    )
)  # fmt: skip
CONTINUOUS = re.compile(
    r"(?<![a-z])(?:continu\w*|permanen\w*|ongoing|year-round|all year(?: round| long)?|"
    r"toute l'annee|todo el ano|throughout|tout au long|a lo largo|au fil de l'eau|"
    r"(?:a la|on) demande?a?)(?![a-z])"
)


def cadence(level: str) -> int | None:
    """How many months apart a levelled text says that something comes back; None if not at all.

    The first that is said counts. "Bimonthly" is every two months, the less demanding of its two
    senses; weekly and daily are followed by month.
    """
    found = [
        (match.start(), place, months(match))
        for place, (pattern, months) in enumerate(_CADENCES)
        if (match := pattern.search(level))
    ]
    dated = [each for each in found if each[2]]
    return min(dated)[2] if dated else None
