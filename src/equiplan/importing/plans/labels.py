"""Labels at the start of a line ("Indicateurs : …", "Lead: …") and what follows them.

A label is a short text before a colon, or alone on its line, whose head word names a part of a
plan. Its words are looked up in tables; how the plan is written decides nothing here.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from equiplan.domain.plans import schema

from .headers import recognise
from .vocabulary import FOLLOWED, Field
from .words import clean, content, folded, vocabulary

OTHER = Field.NUMBER
"""What a label announces when a draft has no field for it: it only ends the label before it."""

_HEADS: dict[Field, str] = {
    Field.OBJECTIVE: r"objecti(?:fs?|ves?)|objetivos?|goals?|aims?|buts?|finalites?|finalidad"
    r"|purposes?",
    Field.ACTION: r"actions?|accion(?:es)?|activit(?:y|ies|es?)|actividad(?:es)?"
    r"|actuacion(?:es)?|initiatives?|iniciativas?",
    Field.MEASURES: r"mesures?|measures?|medidas?|etapes?|steps?|modalites?|descriptifs?"
    r"|descriptions?|descripcion|details?|contenus?|contenido|taches?|tasks?|tareas?"
    r"|implementation|implantacion|demarche",
    Field.INDICATORS: r"indicateurs?|indicators?|indicador(?:es)?|kpis?",
    Field.TARGETS: r"targets?|cibles?|metas?",
    Field.CALENDAR: r"calendriers?|calendarios?|calendars?|cronogramas?|chronogrammes?"
    r"|timelines?|timeframes?|timescales?|timings?|schedules?|echeances?|echeanciers?"
    r"|deadlines?|delais?|plazos?|dates|fechas|temporalizacion|temporalidad|temporalite"
    r"|periodes?|periods?|periodos?|periodicites?|periodicidad|frequences?|frequency"
    r"|frecuencia|when|quand|cuando|horizons?",
    Field.START: r"demarrages?|debuts?|lancement|start|inicio|launch",
    Field.END: r"fin|end|cierre|completion",
    Field.DURATION: r"durees?|duration|duracion",
    Field.OWNERS: r"responsab\w*|responsib\w*|pilot(?:es?|age)|porteurs?|porteuses?|leads?"
    r"|leaders?|owners?|who|qui|quien(?:es)?|charge|encargad[oa]s?|referent(?:es?|s)?",
    Field.BUDGET: r"budgets?|couts?|costs?|costes?|financements?|funding|financing"
    r"|presupuestos?|financiacion|recursos?|resources?|ressources?|moyens|medios",
    Field.COMMENTS: r"commentaires?|comments?|comentarios?|remarques?|remarks?|observations?"
    r"|observacion(?:es)?|notes?|notas?",
    Field.PRIORITY: r"priorites?|priority|prioridad",
    Field.STATUS: r"statuts?|status|estado|etat|avancement|progress",
    OTHER: r"contextes?|context|contexto|constats?|diagnosti\w*|enjeux?|stakes?|rationale"
    r"|backgrounds?|challenges?|retos?|justificaci\w*|justifications?|partenaires?|partners?"
    r"|partenariats?|publicos?|publics?|audiences?|beneficiar\w*|beneficiaires?|destinat\w*|situation"
    r"|situacion|problem\w*|outils?|tools?|herramientas|sources?|fuentes?|risques?|risks?"
    r"|riesgos?|colectivos?|livrables?|deliverables?|entregables?|productos?|outputs?",
}
_HEAD = {field: re.compile(f"(?:{stem})$") for field, stem in _HEADS.items()}
_COMPOUNDS: tuple[tuple[str, Field], ...] = (
    (r"(?:valeurs?|values?|valor(?:es)?) (?:cibles?|targets?|meta|objetivo)", Field.TARGETS),
    (r"(?:target|cible) (?:group|audience|population|public)\w*", OTHER),
    (r"(?:publicos?|publics?|populations?|groupes?|grupo) (?:cibles?|meta|objetivo)", OTHER),
    (r"(?:resultats?|resultados?) (?:attendus?|escomptes?|vises?|esperados?|previstos?)"
     r"|(?:expected|intended|anticipated) (?:results?|outcomes?)", Field.TARGETS),
    (r"mise oeuvre|puesta marcha", Field.MEASURES),
    (r"(?:criteres?|criteria|criterios?) (?:success|reussite|evaluation|evaluacion|exito)"
     r"|success (?:criteria|measures?)|(?:measures?|means) success", Field.INDICATORS),
    (r"measured(?: by| through)?|medido|mesuree?s? par|how .*(?:know|measured?)", Field.INDICATORS),
    (r"(?:objectifs?|objetivos?|objectives?) (?:chiffre|cuanti|quanti|numer|cifra)\w*",
     Field.TARGETS),
    (r"what (?:we )?(?:will |are going )?(?:do|done)|ce que (?:nous )?(?:allons )?fai?re?\w*"
     r"|que (?:haremos|vamos hacer)", Field.ACTION),
    (r"(?:by )?when|d ici quand", Field.CALENDAR),
    (r"(?:by )?whom?", Field.OWNERS),
    (r"time (?:frame|line|scale|period)s?", Field.CALENDAR),
    (r"(?:due|target|completion|expected|planned) dates?|dates? (?:limite|prevue|realis|echeance"
     r"|cible|butoir|completion|implementation)\w*"
     r"|fechas? (?:limite|prevista|ejecucion|realizacion)",
     Field.CALENDAR),
    (r"(?:implementation|execution|completion) (?:period|time|schedule|phase)\w*", Field.CALENDAR),
    (r"(?:period|periode|periodo) (?:validity|validite|validez|vigencia|application)|last update",
     OTHER),
    (r"date debut|start date|fecha inicio", Field.START),
    (r"date fin|end date|fecha fin", Field.END),
    (r"(?:cadre|mecanismes?|mechanisms?|mecanismos?|modalites?) .*", OTHER),
)  # fmt: skip
_COMPOUND = tuple((re.compile(f"(?:{stem})(?= |$)"), field) for stem, field in _COMPOUNDS)
_QUALIFIERS = vocabulary(
    "key main principal principaux principales specific specifique specifiques especifico "
    "especificos especifica especificas performance suggested proposed planned concrete "
    "intitule titre title titulo nombre nom name organo area unidad unite unit departamento "
    "department persona personas personne personnes person people service services entity "
    "entite entites structure structures direction body party parties acteur acteurs agente "
    "agentes equipe team overall global general generaux strategic strategique estrategico "
    "operational operationnel estimated estime previsto associated associes lista liste list "
    "institution office role primary human quantitative qualitative"
)
_ACTION_TAILS = vocabulary(
    "prevues proposees envisagees planifiees retenues concretes taken take implement implemented "
    "undertake planned proposed key specific previstas propuestas concretas desarrollar realizar "
    "implantar mener mettre oeuvre place title intitule titulo principales associees be "
    "detaillees detail detallada detaillee mesure mesures medida medidas measure measures accion "
    "acciones action actions"
)
_LIMIT = 70
_NUMBERED = re.compile(r"(?:[A-Z]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s")
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed and what stands after it on its line ("" when alone).

    `bare`: it is only the name of the field; otherwise its other words say something too.
    `several`: it is a plural, so it announces a list.
    """

    field: Field
    text: str
    rest: str
    bare: bool
    several: bool

    @property
    def printed(self) -> str:
        """The whole line."""
        return f"{self.text} : {self.rest}" if self.rest else self.text


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line: under a label, or free text."""

    label: Label | None
    text: str


def _compound(joined: str) -> tuple[Field, str] | None:
    found = ((pattern.match(joined), field) for pattern, field in _COMPOUND)
    return next(((field, joined[match.end() :]) for match, field in found if match), None)


def _headed(words: tuple[str, ...]) -> tuple[Field, str] | None:
    """The field of the head word and the words after it."""
    skipped = 0
    while skipped < len(words) - 1 and words[skipped] in _QUALIFIERS:
        skipped += 1
    head = words[skipped]
    field = next((field for field, stem in _HEAD.items() if stem.match(head)), None)
    return (field, " ".join(words[skipped + 1 :])) if field else None


def _followed(name: str) -> tuple[Field, str] | None:
    """What a plan in progress says goes by the same names in labels as over columns."""
    field = recognise(name)
    known = _named_in_schema(name) if field in FOLLOWED else False
    return (field, "" if known else name) if field in FOLLOWED else None


def _named_in_schema(name: str) -> bool:
    return any(schema.recognised(of, name) for of in ("action", "indicator"))


def _named(name: str) -> tuple[Field, str] | None:
    words = content(name)
    if not words or len(words) > 5 or len(name) > _LIMIT:
        return None
    found = _followed(name) or _compound(" ".join(words)) or _headed(words)
    if not found:
        return None
    field, tail = found
    foreign = set(tail.split()) - _ACTION_TAILS
    return None if field in (Field.ACTION, Field.MEASURES) and foreign else found


def _made(name: str, rest: str) -> Label | None:
    found = _named(name)
    if found is None:
        return None
    field, tail = found
    plural = folded(name).split("(")[0].split(" ")[0].endswith("s") or "(" in name
    return Label(field, clean(name), clean(rest), not tail.strip(), plural)


@lru_cache(maxsize=_REMEMBERED)
def label_of(text: str) -> Label | None:
    """The label a line opens with: what stands before its first colon, if that is one."""
    name, colon, rest = text.partition(":")
    return _made(name, rest) if colon else None


@lru_cache(maxsize=_REMEMBERED)
def lone_label(text: str) -> Label | None:
    """A line that is nothing but a label, without its colon; a numbered one is a title."""
    if len(text) > 40 or _NUMBERED.match(text):
        return None
    label = _made(text.rstrip(" :."), "")
    return label if label and (label.bare or label.field == Field.INDICATORS) else None


_INSIDE = re.compile(
    r"(?:(?<=[.;)\]])\s+|\s[-–—•]\s|\n|\(|(?P<bar>\s?\|\s?))"
    r"(?=[A-ZÀ-Ý](?:[^.:;|()\n]|\([a-z]{1,6}\)){1,50}?\s?:)"
)


@lru_cache(maxsize=_REMEMBERED)
def parts(text: str) -> tuple[Part, ...]:
    """A line cut where a label begins: at its start, after a sentence or a bar, in brackets."""
    cuts = [0]
    for match in _INSIDE.finditer(text):
        label = label_of(text[match.end() : match.end() + _LIMIT])
        known = label and (label.bare or label.field in (Field.INDICATORS, Field.OWNERS))
        if known or match["bar"]:
            cuts.append(match.end())
    ends = [*cuts[1:], len(text)]
    return tuple(_part(text[start:end]) for start, end in zip(cuts, ends, strict=True))


def _trimmed(text: str) -> str:
    """A stretch without the signs that set it apart from the next one."""
    return clean(text).removesuffix("(").rstrip(" -–—•|;")


def _part(text: str) -> Part:
    label = label_of(text)
    if label is None:
        return Part(None, _trimmed(text))
    rest = _trimmed(label.rest)
    rest = rest[:-1] if rest.endswith(")") and "(" not in rest else rest
    return Part(Label(label.field, label.text, rest, label.bare, label.several), rest)


def entries(text: str) -> tuple[str, ...]:
    """The items of a list written on one line: cut at " / ", ";" and line ends."""
    cuts = re.split(r"\s/\s|;\s|\n|\s•\s", text)
    return tuple(cut for cut in (clean(piece).strip(";").strip() for piece in cuts) if cut)
