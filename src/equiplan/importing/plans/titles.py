"""Titles with their numbers: "Axe 2 – Title", "1. 1 : Title", "A.2 Title", "Fiche action n° 3"."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from .words import clean, folded


class Rank(StrEnum):
    """What the word before a number announces, from the widest to the narrowest."""

    AXIS = "axis"
    GOAL = "goal"
    ACTION = "action"


_WORDS: tuple[tuple[Rank, re.Pattern[str]], ...] = (
    (Rank.GOAL, re.compile(r"objecti(?:fs?|ves?)|objetivos?|goals?|aims?|but|finalite|os|oe|og")),
    (
        Rank.ACTION,
        re.compile(
            r"actions?|accion|activit(?:e|y)|actividad|mesure|measure|medida|actuacion|fiche|ficha"
            r"|initiative|iniciativa|tache|task|tarea"
        ),
    ),
    (
        Rank.AXIS,
        re.compile(
            r"axes?|axis|ejes?|pilier|pilar|pillar|area|domaine|domain|dominio|ambito|resultats?"
            r"|results?|resultados?|outputs?|outcomes?|extrant|produit|producto|themes?|temas?"
            r"|thematique|tematica|volet|chantier|orientation|lineas?|line|strand|composante"
            r"|component|componente|dimension|bloque|bloc|block|materia|priorite|priority"
            r"|prioridad|section|seccion|partie|part|parte|chapitre|chapter|capitulo"
            r"|principle|principio|principe|workstream|field|campo|champ|wp|package|topic|impacto?"
        ),
    ),
)
_BEFORE = re.compile(
    r"premiere|deuxieme|troisieme|quatrieme|cinquieme|sixieme|first|second|third|fourth|fifth"
    r"|sixth|primera|segunda|tercera|cuarta|quinta|sexta|key|strategic|specific|thematic|priority"
    r"|work|expected"
)
_BESIDE = re.compile(
    r"strategi(?:que|c)|estrategic[oa]|priorit(?:aire|ari[oa]|y)|specifi(?:que|c)|especific[oa]"
    r"|themati(?:que|c)|tematic[oa]|de|d|del|generale?|attendu|esperado|expected"
)
_ORDINALS = {
    word: str(number)
    for number, words in enumerate(
        (
            "premiere premier first primera primer",
            "deuxieme second seconde segunda segundo",
            "troisieme third tercera tercer",
            "quatrieme fourth cuarta cuarto",
            "cinquieme fifth quinta quinto",
            "sixieme sixth sexta sexto",
        ),
        1,
    )
    for word in words.split()
}
_AXIS_WORDS = frozenset({"axe", "axes", "axis", "eje", "ejes"})
_NUMBER = (
    r"(?:[A-Z]{1,3}\s?[.\-]?\s?)?\d{1,2}(?:\s?\.\s?\d{1,2}){0,3}(?:\s?[a-z](?![^\W_]))?"
    r"|[IVX]{1,5}(?:\.\d{1,2}){0,2}|[A-Z](?:\.\d{1,2}){0,2}"
)
_ENDS = r"(?=[\s:.\-–—)|]|$)"
_WITH_NUMBER = re.compile(
    rf"(?P<head>[^\W\d_][^\d:|]{{0,39}}?)\s?(?:n\s?[°ºo]\.?\s?|#\s?)?\b(?P<number>{_NUMBER}){_ENDS}"
    r"(?P<rest>.*)",
    re.S,
)
_WITHOUT_NUMBER = re.compile(r"(?P<head>[^\W\d_][^:|\d]{0,39}):(?P<rest>.+)", re.S)
_GOAL_APART = re.compile(
    r"(?P<head>(?:objecti(?:f|ve)|objetivo|goal|aim)s?)\s[–—-]\s(?P<rest>.+)", re.S | re.IGNORECASE
)
_LEADING = re.compile(
    r"(?:(?P<dotted>\d{1,2}(?:\s?\.\s?\d{1,2}){1,3}(?:\.?[a-z](?![^\W_]))?)(?!\.?\d)[\s.:)\-–—|]+"
    r"|(?P<coded>[A-Z]{1,3}[.\-]?\d{1,2}(?:\.\d{1,2}){0,3}(?:\s?[.:)\-–—|]+\s*|\s+(?=[A-ZÀ-Ý¿«“])))"
    r"|(?P<plain>\d{1,2})(?:º|°)?(?:\s?[.:)\-–—|]+\s*(?=[^\W\d_]|[«“\"(¿])|\s+(?=[A-ZÀ-Ý¿«“]))"
    r"|(?P<letter>[A-Z]|[IVX]{1,5})\s?[.:)\-–—|]+\s+)(?=\S)"
)
_LONE = re.compile(
    r"(?:[A-Z]{0,4}[.\-\s]?\d{1,3}(?:\s?[.\-]\s?\d{1,3}){0,3}\s?[a-z]?|[A-Z]|[IVX]{1,5})\W?"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title, its number as printed without spaces, and what its first word announces.

    `kind` are the words that announce it ("Résultat attendu"); None where they only say "axis".
    """

    text: str
    number: str | None = None
    rank: Rank | None = None
    kind: str | None = field(default=None, compare=False)


def number_of(text: str) -> str | None:
    """The number that a text is nothing but ("1. 1 ", "A.2", "Action 3"), None for any other."""
    plain = re.sub(r"^(?:[Nn]\s?[°ºo]\.?|[Nn]úm\.|#)\s?", "", clean(text))
    if _LONE.fullmatch(plain):
        return _tidy(plain)
    title = announced(text)
    return title.number if title and not title.text else None


def _tidy(number: str) -> str:
    return re.sub(r"\s", "", number).strip(".-):")


def _rank(head: str) -> tuple[Rank, str | None] | None:
    """The rank of the announcing words, and the number that an ordinal among them says."""
    words = re.findall(r"[a-z]+", folded(head))
    ordinal = next((_ORDINALS[word] for word in words[:1] if word in _ORDINALS), None)
    while len(words) > 1 and _BEFORE.fullmatch(words[0]):
        words = words[1:]
    if not words or len(words) > 4:
        return None
    rank = next((rank for rank, stem in _WORDS if stem.fullmatch(words[0])), None)
    return (rank, ordinal) if rank else None


def announced(text: str) -> Title | None:
    """The title after an announcing word ("Axe 1 – …", "Objectif : …"); None without one."""
    for pattern in (_WITH_NUMBER, _WITHOUT_NUMBER, _GOAL_APART):
        match = pattern.match(text.strip())
        rank = _rank(match["head"]) if match else None
        if match and rank and (pattern is _WITH_NUMBER or _is_bare(match["head"], rank[0])):
            number = _tidy(match["number"]) if pattern is _WITH_NUMBER else rank[1]
            return Title(_stripped(match["rest"]), number, rank[0], _kind(match["head"], rank[0]))
    return None


def _kind(head: str, rank: Rank) -> str | None:
    """What a plan calls its axes, if it has a word of its own for them; goals are objectives."""
    words = clean(head).rstrip(" -–—.:").split()
    own = " ".join(words)
    plain = folded(words[0]) if words else ""
    if rank is Rank.GOAL:
        return None
    return own if own and plain not in _AXIS_WORDS and plain not in _ORDINALS else None


def kind_of(text: str) -> str | None:
    """The words before the number of a printed title, where they are not just "axis"."""
    title = announced(text)
    return title.kind if title else None


def _is_bare(head: str, rank: Rank) -> bool:
    """Whether words without a number only announce: "Axe stratégique :", not "Area staff:"."""
    words = re.findall(r"[a-z]+", folded(head))
    if rank is Rank.GOAL:
        return len(words) <= 3
    known = (_rank(word) or _BESIDE.fullmatch(word) or _BEFORE.fullmatch(word) for word in words)
    return all(known)


def _stripped(rest: str) -> str:
    return clean(rest).lstrip(" .:-–—)|").strip()


def numbered(text: str) -> Title:
    """A title and the number before it, if there is one."""
    line = clean(text)
    match = _LEADING.match(line)
    if match is None:
        return Title(line)
    number = next(group for group in match.groups() if group)
    return Title(line[match.end() :].strip(), _tidy(number))


def titled(text: str) -> Title:
    """A title with what announces or numbers it, if anything does."""
    title = announced(text)
    if title and title.text and (title.number or title.rank is not Rank.AXIS or ":" in text):
        return title
    return numbered(text)
