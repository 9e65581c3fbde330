"""Recognises tables that hold counts: a column of numbers of people, or one for each group.

Service;Femmes;Hommes        a column for each sex
Grade;F 2024;H 2024          for each sex and year, in one row of headings or in two
Sexe;Cadres;Ouvriers         for each category, the sex in its own column
Service;Sexe;Effectif        one column of numbers: `is_count_heading`
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from equiplan.domain.figures.cells import Sex
from equiplan.domain.text.comparing import folded, tidy, words

from . import sexes

_COUNTS = frozenset(
    ["effectif", "effectifs", "headcount", "headcounts", "nombre", "nb", "nbr", "nbre", "number",
     "numbers", "n", "count", "counts", "cantidad", "recuento", "total", "freq", "frequency"]
)  # fmt: skip
_CERTAIN = frozenset(["effectif", "effectifs", "headcount", "headcounts", "recuento"])
_PEOPLE = frozenset(
    ["personne", "personnes", "agent", "agents", "people", "persons", "person", "staff", "personas",
     "persona", "employees", "employes", "salaries", "empleados", "personnel", "plantilla",
     "etudiants", "students", "estudiantes", "membres", "members", "miembros"]
)  # fmt: skip
_SMALL = frozenset(["de", "d", "des", "du", "of", "the", "les", "los", "las", "en", "in"])
_OTHERWISE = frozenset(
    ["enfants", "children", "hijos", "heures", "hours", "horas", "jours", "days", "dias", "annees",
     "years", "anos", "publications", "articles", "points"]
)  # fmt: skip
_NO_COUNT = (
    "salaire", "remun", "pay", "salar", "wage", "sueldo", "retrib", "traitement", "part", "taux",
    "share", "percent", "pourcent", "porcent", "ratio", "rate", "tasa", "proporc", "moyen", "mean",
    "average", "promedio", "media", "age", "edad", "ecart", "gap", "brecha", "indice", "index",
    "etp", "fte", "cout", "cost", "budget", "prime",
)  # fmt: skip
_TOTALS = frozenset(
    ["total", "totaux", "totals", "totales", "ensemble", "tous", "toutes", "all", "todos", "todas",
     "total general", "grand total", "both", "both sexes", "les deux", "ambos", "ambos sexos",
     "t", "f h", "h f", "f m", "m f", "femmes hommes", "women men", "mujeres hombres"]
)  # fmt: skip
TOTAL = (
    r"(?i)^\s*((sous|sub)[- ]?)?(total(e?s)?|totaux)\b.*$"
    r"|^\s*(ensemble|tous|toutes|todos|todas|all|grand total|both( sexes)?|les deux"
    r"|ambos( sexos)?|femmes? ?(et|\+|/) ?hommes?|women (and|\+) men|f ?[+/] ?[hm]|[hm] ?[+/] ?f"
    r"|_t)\s*$"
)
"""A cell of a row that adds others up, as an expression of every engine."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_INTEGER = re.compile(r"\d{1,9}(?:[.,]0+)?|\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+")


@dataclass(frozen=True, slots=True)
class Spread:
    """What a column of counts counts: a sex as written and a category, "" where neither is said."""

    sex: str
    label: str = ""


Spreads = Mapping[int, Spread]
"""The columns of counts of a table, by their place."""


def is_year(text: str) -> bool:
    """Whether a text is a year, as a heading may be."""
    return bool(_YEAR.fullmatch(tidy(text)))


def is_total(text: str) -> bool:
    """Whether a heading adds up those beside it."""
    said = words(text)
    return " ".join(said) in _TOTALS or said[:1] in {("total",), ("ensemble",)}


def is_integer(text: str) -> bool:
    """Whether a cell is a number of people."""
    return bool(_INTEGER.fullmatch(text.strip()))


def is_count_heading(heading: str) -> bool:
    """Whether a heading may stand above numbers of people: "Effectif", "Nb d’agents", "n"."""
    said = frozenset(words(heading))
    return bool(said & _COUNTS) and not said & _OTHERWISE and not _is_other(said)


def is_certain(heading: str) -> bool:
    """Whether a heading of counts cannot stand above a number of somebody's own."""
    said = frozenset(words(heading)) - _SMALL
    return bool(said & _CERTAIN) or bool(said & _PEOPLE)


def _is_other(said: frozenset[str]) -> bool:
    return any(word.startswith(_NO_COUNT) for word in said)


def spreads_of(headings: Sequence[str], above: Sequence[str] = ()) -> Spreads:
    """The columns of counts of each sex; none unless women and men have the same ones.

    `above` is the row over the headings, whose cells go on to the right until the next one.
    """
    over = _carried(above, len(headings))
    pairs = enumerate(zip(headings, over, strict=True))
    found = {at: spread for at, (cell, top) in pairs if (spread := _spread(cell, top))}
    meant = sexes.codes([spread.sex for spread in found.values()], {})
    kept = {at: spread for at, spread in found.items() if meant[spread.sex]}
    groups: dict[str, list[str]] = {Sex.FEMALE: [], Sex.MALE: []}
    for spread in kept.values():
        groups.setdefault(meant[spread.sex], []).append(_same(spread.label))
    women, men = (Counter(groups[sex]) for sex in (Sex.FEMALE, Sex.MALE))
    is_even = bool(women) and women == men and max(women.values()) == 1
    return kept if is_even else {}


def _same(label: str) -> str:
    return folded(tidy(label))


def _carried(above: Sequence[str], wide: int) -> list[str]:
    carried, found = "", []
    for cell in [*above[:wide], *[""] * (wide - len(above))]:
        carried = cell or carried
        found.append(carried)
    return found


def _spread(cell: str, top: str) -> Spread | None:
    """A heading as a sex, with the year or the category that it or the one above it names."""
    if not cell or is_total(cell) or is_total(top):
        return None
    sex, label = _sex_and_rest(cell)
    if sex and label and not top:
        return Spread(sex, label) if is_year(label) else None
    if sex and not label:
        return Spread(sex, top) if not _is_other(frozenset(words(top))) else None
    over, rest = _sex_and_rest(top)
    is_label = bool(over) and not rest and not _is_other(frozenset(words(cell)))
    return Spread(over, tidy(cell)) if is_label else None


def _sex_and_rest(text: str) -> tuple[str, str]:
    """The word of a sex in a heading and the words beside it, without those of counting."""
    given = re.findall(r"[^\W_]+", tidy(text))
    plain = [word for word in given if folded(word) not in _COUNTS | _SMALL]
    named = [word for word in plain if sexes.is_sex_word(word)]
    if len(named) != 1 and not (plain and sexes.is_sex_word(" ".join(plain))):
        return "", ""
    if len(named) != 1:
        return " ".join(plain), ""
    return named[0], " ".join(word for word in plain if word != named[0])


def are_counts(rows: Sequence[Sequence[str]], places: Sequence[int]) -> bool:
    """Whether most of what stands in some columns is whole numbers, in each of them."""
    return all(_is_of_integers([row[at] for row in rows if at < len(row)]) for at in places)


def _is_of_integers(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and 2 * sum(map(is_integer, filled)) > len(filled)
