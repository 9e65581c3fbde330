"""The words around the numbers of a target, in three languages, for levelled texts."""

import re

from ..plans.draft import Comparator
from .numbers import NUMBER

PERCENT = r"%|(?:percent|per cent|pct|pour ?cent|por ?ciento)(?![a-z])"
POINTS = r"(?:points? de pourcentage|percentage points?|puntos? porcentual(?:es)?|pp)(?![a-z])"
QUANTITY = re.compile(
    rf"(?:(?<![0-9%] )(?<![0-9%a-z])(?P<sign>[+-])\s?)?(?P<n>{NUMBER})\s?"
    rf"(?:(?P<points>{POINTS})|(?P<percent>{PERCENT})|"
    r"(?P<bare>points?|puntos?)(?![a-z])|(?![a-z%]))"
)
FRACTION = re.compile(r"(?<![0-9/.,])(?P<a>[1-9])/(?P<b>[2-9]|10)(?![0-9/])")

AFTER: tuple[tuple[re.Pattern[str], Comparator], ...] = (
    (re.compile(r"\s?(?:au (?:moins|minimum)|(?:at|como|de|al) (?:least|minimo|menos)|minimum|"
                r"ou plus|or more|o mas|et plus|and above|or above)(?![a-z])"), ">="),
    (re.compile(r"\s?(?:au (?:plus|maximum)|at most|como maximo|a lo sumo|maximum|maximo|"
                r"ou moins|or less|o menos)(?![a-z])"), "<="),
)  # fmt: skip
"""What a comparator looks like after its number."""

_LINK = r"(?:\s(?:de|d'|of|un|une|el|la|le|les|the|a|del))?\s{0,2}$"
BEFORE: tuple[tuple[re.Pattern[str], Comparator], ...] = (
    (re.compile(rf"(?<![a-z])(?:(?:no|not) less than|pas moins|no menos){_LINK}"), ">="),
    (re.compile(rf"(?<![a-z])(?:(?:no|not) more than|pas plus|no mas){_LINK}"), "<="),
    (re.compile(r"(?:(?<![a-z])(?:(?:au |un |a )?minimum|(?:un |como )?minimo|au moins|at least|"
                r"(?:por|al) (?:lo )?menos|plus|more than|mas|over|above|superieure? a|min\.?)|"
                rf"≥|>=|>){_LINK}"), ">="),
    (re.compile(r"(?:(?<![a-z])(?:(?:au |un |a )?maximum|(?:un |como )?maximo|au plus|at most|"
                r"moins|less than|menos|under|below|inferieure? a|max\.?)|"
                rf"≤|<=|<){_LINK}"), "<="),
    (re.compile(rf"(?:(?<![a-z])(?:exactement|exactly|exactamente)|=){_LINK}"), "="),
)  # fmt: skip
"""What a comparator looks like before its number; "more than" counts as "at least"."""

SEXES: dict[str, re.Pattern[str]] = {
    "women": re.compile(r"(?<![a-z])(?:femmes?|femin\w{0,8}|femenin\w{0,3}|wom[ae]n|females?|"
                        r"mujer(?:es)?|filles?|girls?|ninas?)(?![a-z])"),
    "men": re.compile(r"(?<![a-z])(?:hommes?|masculin\w{0,3}|m[ae]n|males?|hombres?|garcons?|"
                      r"boys?|varon(?:es)?)(?![a-z])"),
}  # fmt: skip
PREDICATE = re.compile(
    r"(?<![a-z])(?:sont|soient|seront|est|are|is|be|being|son|sean|seran|sea|par|by|por)\s"
    r"(?:des |de |les |las |the |une |una )?"
    r"(?=femme|homme|wom|men\b|man\b|mujer|hombre|female|male)"
)
"""What makes the sex after it that of the people counted: "are women", "held by women"."""

ABSTRACT = re.compile(
    r"(?:representation|participation|presence|part|taux|share|proportion|rate|representacion|"
    r"participacion|presencia|proporcion|tasa|porcentaje|quota|cuota)s?"
)
_LINKS = "de d des du of the la le les l las los el del "
LINKS = frozenset(_LINKS.split())
_NO_NOUN = (
    "a à au aux al and as at avec avant by con dans de del des do d'ici du e el en et for "
    "from has have fois times veces hasta if in into is jusqu la las le les los lors no not o "
    "of on or ou par para per por pour puis ici que qui se si sont son sur sous the to un une una "
    "uno until via vs will with y are est ont before after antes apres chaque cada each every "
    "than that which who soit ans an annee annees year years ano anos mois month months mes "
    "meses semaine semaines week weeks semana semanas heure heures hour hours hora horas "
    "minute minutes minutos h min k m kg km premiers premieres first primeros primeras "
    "prochaines prochains next proximos derniers last er eme "
)
NO_NOUN = frozenset(_NO_NOUN.split())
"""Words that a number may stand before without counting anything."""
_PREPOSED = (
    "nouveaux nouvelles nouvel nouvelle grandes grands petites petits autres principaux "
    "principales jeunes meilleures differents differentes nuevas nuevos otras otros jovenes "
    "new additional different other main young annual public local joint key "
)
PREPOSED = frozenset(_PREPOSED.split())
"""Adjectives that stand before the noun: they are part of what is counted."""
EACH_TIME = re.compile(
    r"\s?(?:(?:fois|times|veces)\s)?(?:/\s?|par |per |a |al |por |each |every |chaque |cada )"
    r"(?:an|annee|year|ano|mois|month|mes|semestre|semester|trimestre|quarter)(?![a-z])"
)

_BASELINE_SAID = (
    r"(?<![a-z])(?:baseline|ligne de base|valeur (?:de reference|initiale|actuelle)|linea (?:de )?"
    r"base|valor (?:de referencia|inicial|actual)|situation (?:initiale|actuelle)|actuellement|"
    r"currently|actualmente|starting from|au lieu d[eu']?|instead of|en lugar de(?:l)?|"
    r"par rapport a(?:ux)?|compared (?:to|with))"
)
_YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"
_THEN = rf"[^0-9\n;%]{{0,14}}{NUMBER}\s?(?:{PERCENT})?(?:\s(?:en|in)\s(?:19|20)[0-9]{{2}})?"
_TO = (
    r"(?:\s\([^()\n]{0,20}\))?\s(?:a|to|al|au|hasta(?: el)?|jusqu'a)\s"
    r"(?=(?:el |un |at least |au moins |al menos )?[0-9])"
)
_CHANGES = (
    r"augment|hausse|increas|rais|grow|rise|reduc|reduire|reduis|baiss|diminu|decreas|aument|"
    r"increment|disminu|progress|passer|passe|pasar|porter|evolu|subir|bajar"
)
IGNORED: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        # where one comes from is no target, nor by when
        rf"\((?![^()\n]*(?:target|cible|meta(?![a-z])|objecti|objetiv))"
        rf"[^()\n]*?{_BASELINE_SAID}[^()\n]*\)",
        rf"(?:{_YEAR}\s)?{_BASELINE_SAID}(?:\s(?:en|in|de))?\s{_YEAR}{_THEN}",
        rf"{_YEAR}\s{_BASELINE_SAID}{_THEN}",
        rf"{_BASELINE_SAID}{_THEN}",
        rf"(?<![a-z])(?:contre|against|vs\.?|frente a(?:l)?)\s{NUMBER}\s?(?:{PERCENT})"
        r"(?:\s(?:en|in)\s(?:19|20)[0-9]{2})?",
        rf"(?<![a-z])(?:from|desde(?: el)?|del)\s{NUMBER}\s?(?:{PERCENT})?{_TO}",
        rf"(?<![a-z])de\s{NUMBER}\s?(?:{PERCENT}){_TO}",
        rf"(?<![a-z])(?:{_CHANGES})[^0-9;:\n]{{0,40}}\sde\s{NUMBER}{_TO}",
        rf"{NUMBER}\s?(?:{PERCENT})?\s?(?:→|->|=>|➔)\s?(?=[0-9])",
        # references
        r"(?<![a-z])(?:n°|no\.|nº|num\.|iso|iec|nf|une|article|articles|articulo|art\.|loi|law|ley|"
        r"decret|decreto|decree|directive|directiva|convention|convenio|resolution|resolucion|"
        r"page|pagina|p\.|chapitre|chapter|capitulo|annexe|annex|anexo|figure|table|tableau|tabla|"
        r"axe|axis|eje|action|accion|medida|mesure|measure|objectif|objective|objetivo|phase|fase|"
        r"etape|step|paso|etapa|version|niveau|level|nivel|odd|ods|sdg|covid|horizon|tel\.?|lot)"
        r"[\s:/.-]{0,3}(?:n°\s?|no\.\s?)?(?!(?:19|20)[0-9]{2}(?![0-9./:-]))[0-9]{1,6}(?:[./:-][0-9]{1,6}){0,4}(?![0-9%])(?!\s?%)",
        r"(?<![0-9])[0-9]{1,3}(?:\.[0-9]{1,3}){2,6}(?![0-9])",
        r"(?<![0-9])(?:\+[0-9]{1,3}|0[0-9])(?:[ .-]?[0-9]{2,4}){3,5}(?![0-9])",
        r"(?<![0-9a-z])[0-2]?[0-9](?:\s?h\s?(?:[0-5][0-9])?|:[0-5][0-9])(?![a-z0-9])",
        r"(?<![0-9/])[0-9]{1,3}\s?/\s?[0-9]{2,3}(?![0-9])(?:\s?%)?|24/7",
    )
)
"""Numbers that no one aims at; applied in this order."""

CHANGE = re.compile(
    rf"(?<![a-z])(?:{_CHANGES})[^0-9;:\n]{{0,60}}(?<![a-z])(?:de|d'|by|en|of|del|un)\s?$"
)
"""Before a percentage that says by how much, not up to where."""
