"""How programmes and activity reports name their parts: working groups, reviews, forecasts."""

import re
from dataclasses import dataclass
from enum import StrEnum

from equiplan.domain.text.comparing import levelled

from .words import clean, content, vocabulary


class Part(StrEnum):
    """A part of a working group's page, or of a yearly review."""

    STAKES = "stakes"
    MEMBERS = "members"
    MANDATE = "mandate"
    PROGRAMME = "programme"
    RESULTS = "results"
    PLANNED = "planned"
    ACHIEVED = "achieved"


_PARTS: tuple[tuple[Part, str], ...] = (
    (Part.STAKES, r"enjeux?|stakes?|challenges|retos|desafios|why it matters"),
    (Part.MEMBERS, r"(?:actions?|acciones|initiatives) (?:\w+ )?(?:organi[sz]a|m[ei]mb)"),
    (Part.MEMBERS, r"(?:what )?(?:members|membres|miembros)\b"),
    (Part.MANDATE, r"mandate?|mandato"),
    (Part.PROGRAMME, r"(?:work )?program(?:me?|a)\b|plan (?:travail|trabajo)|road ?map|work plan"),
    (Part.PROGRAMME, r"feuille route|hoja ruta"),
    (Part.RESULTS, r"(?:resultats?|resultados?) (?:escompt|attend|espera|previst)"),
    (Part.RESULTS, r"expected (?:results|outputs)|deliverables|livrables|entregables"),
    (Part.PLANNED, r"(?:ce que|what we|lo que|what was)?.{0,20}\b(?:prevu|planned|previsto)$"),
    (Part.ACHIEVED, r"(?:ce que|what|lo que)?.{0,20}\b(?:realis[ee]|achieved|done|accompli)e?s?$"),
    (Part.ACHIEVED, r".{0,20}\b(?:realizado|logrado|hecho)$"),
)  # fmt: skip
_PART = tuple((part, re.compile(stem)) for part, stem in _PARTS)
_POSSESSIVES = vocabulary("nos notre our nuestros nuestro leur leurs their")

_GROUP = re.compile(
    r"(?:wg|gt|groupes? de travail|working groups?|grupos? de trabajo|sous-groupe|sub-?group"
    r"|subgrupo|task force)\s*(?:n[o°.]{0,2}\s*)?(?P<number>\d{1,2}|[ivx]{1,4}|[a-z])\s*[|:.)-]+\s*"
)
_YEAR = re.compile(r"\b20\d\d\b")
_REVIEW = re.compile(r"(?:bilan|yearly review|review|balance|revue)\b")
_FORECAST = re.compile(r"(?:previsions?|forecast|previsiones|perspectives|outlook)\b")

_MONTHS = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre",
    "january|february|march|april|may|june|july|august|september|october|november|december",
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
)
_MONTH = f"(?:{'|'.join(_MONTHS)})"
_QUARTER = r"[tqs][1-4]"
_SPAN = rf"(?:{_QUARTER}|{_MONTH})(?:\s?(?:-|/|a|to|et|and|y)\s?(?:{_QUARTER}|{_MONTH}))?"
_WHEN = re.compile(
    rf"(?:{_SPAN}(?: 20\d\d)?|toute l'annee|all year|throughout the year|todo el ano"
    r"|(?:debut|fin|mi|early|late|mid|end of|inicio de|fin de)[ -]20\d\d)(?=[\s:|–-]|$)\s*[:|-]?\s*"
)
_STATUS = re.compile(
    r"\[?(?:pas commencee?s?|non commencee?s?|a venir|en cours|terminee?s?|realisee?s?|reportee?s?"
    r"|priorite|not started|in progress|ongoing|underway|completed|done|postponed|priority"
    r"|no iniciad[oa]s?|sin iniciar|en curso|terminad[oa]s?|realizad[oa]s?|aplazad[oa]s?|prioridad"
    r"|pendientes?)\]?(?=[\s:|–-]|$)\s*[:|-]?\s*"
)
_MONTH_TITLE = re.compile(rf"(?P<month>{_MONTH})(?: (?P<year>20\d\d))?$")


@dataclass(frozen=True, slots=True)
class GroupTitle:
    """A working group's number and title."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """A planned line: its text without what was printed before it, its time and its status."""

    text: str
    when: str | None = None
    status: str | None = None


def group_title(text: str) -> GroupTitle | None:
    """A line that opens a working group ("GT 2 – Title")."""
    match = _GROUP.match(levelled(text))
    if match is None or match.end() == len(text):
        return None
    return GroupTitle(
        text[slice(*match.span("number"))].upper(), clean(text[match.end() :]).rstrip("*")
    )


def part_title(text: str) -> Part | None:
    """The part that a short line announces."""
    words = [word for word in content(text.strip("=> :")) if word not in _POSSESSIVES]
    if not words or len(words) > 8 or text.rstrip().endswith((".", ";", ",")):
        return None
    joined = " ".join(words)
    return next((part for part, stem in _PART if stem.match(joined)), None)


def is_review(text: str) -> bool:
    """Whether a line is the title of a yearly review."""
    return _is_yearly(text, _REVIEW)


def is_forecast(text: str) -> bool:
    """Whether a line is the title of a yearly forecast."""
    return _is_yearly(text, _FORECAST)


def _is_yearly(text: str, opening: re.Pattern[str]) -> bool:
    plain = levelled(text).strip()
    years = _YEAR.findall(plain)
    return len(years) == 1 and "|" not in text and len(plain) < 60 and bool(opening.match(plain))


def year_in(text: str) -> str | None:
    """The first year a text names."""
    match = _YEAR.search(text)
    return match.group() if match else None


def planned_line(text: str) -> Line | None:
    """A line that begins with a time or a status ("T1-T2 …", "En cours …")."""
    plain = levelled(text)
    for opening in (_WHEN, _STATUS):
        match = opening.match(plain)
        if match and match.end() < len(text) and text[match.end()].isalnum():
            printed = text[: match.end()].strip(" :|-–[]")
            rest = clean(text[match.end() :])
            if month_title(rest) is not None:
                return None
            return Line(rest, when=printed) if opening is _WHEN else Line(rest, status=printed)
    return None


def month_title(text: str) -> int | None:
    """The place in time of a title like "Juin 2022": twelve times its year plus its month."""
    match = _MONTH_TITLE.match(levelled(text).strip())
    if match is None:
        return None
    months = (names.split("|") for names in _MONTHS)
    month = next(names.index(match["month"]) for names in months if match["month"] in names)
    return 12 * int(match["year"] or 0) + month
