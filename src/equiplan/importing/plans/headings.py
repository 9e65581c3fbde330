"""Headings: which lines announce a part of a plan, by a word, a number or their looks.

"Axe 2 – Title" is announced by a word, "1.1 Title" by its numbering; any other line is a heading
only if the format, bold type or capitals say so.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ..blocks import Paragraph
from .labels import label_of, lone_label
from .vocabulary import Field
from .words import clean, folded, is_capitals, sentences, vocabulary


class Kind(StrEnum):
    """What the announcing word names, from the widest to the narrowest."""

    AXIS = "axis"
    GOAL = "goal"
    MEASURE = "measure"
    ACTION = "action"


Shape = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: what announces it, its number without spaces, its title.

    `shape` is equal for headings written alike: they are of one rank.
    """

    title: str
    number: str | None
    kind: Kind | None
    shape: Shape
    source: Paragraph

    @property
    def level(self) -> int:
        """The level given by the format, 0 when it gives none."""
        return self.source.level


_NOUNS: tuple[tuple[Kind, frozenset[str]], ...] = (
    (
        Kind.AXIS,
        vocabulary(
            "axe axes axis eje ejes pilier piliers pillar pilar area areas domaine domain dominio "
            "strand linea line result resultat resultado theme tema thematique volet chantier "
            "orientation priorite priority prioridad ambito bloque block bloc campo field "
            "dimension component composante componente package wp wg gt groupe group grupo "
            "chapitre chapter capitulo materia"
        ),
    ),
    (
        Kind.GOAL,
        vocabulary(
            "objectif objectifs objective objectives objetivo objetivos goal goals but aim os oe "
            "og reto engagement commitment compromiso"
        ),
    ),
    (Kind.ACTION, vocabulary("action accion activite activity actividad actuacion task")),
    (Kind.ACTION, vocabulary("tache tarea initiative iniciativa fiche ficha")),
    (Kind.MEASURE, vocabulary("mesure measure medida recommandation recommendation")),
)
_FILLERS = vocabulary(
    "d de del du des la le les l of n no num numero number strategique strategic estrategico "
    "estrategica specifique specific especifico especifica general generale operationnel "
    "operationnelle operational operativo operativa key cle clave main principal priority "
    "prioritaire prioritario prioritaria thematic thematique tematica tematico transversal "
    "transversale focus intervention intervencion travail trabajo work working sheet card "
    "actuacion action accion medida mesure"
)
_NUMBER = (
    r"\d{1,2}(?:\s?\.\s?\d{1,2}){0,3}(?![\d%])(?:\.?[a-z](?![^\W\d_]))?"
    r"|[A-Z]{1,2}\s?[.\-]?\s?\d{1,2}(?:\.\d{1,2}){0,2}(?!\d)"
    r"|[IVX]{1,5}(?![^\W_])(?:\.\d{1,2}){0,2}|[A-Z](?![^\W_])(?:\.\d{1,2}){0,2}"
    r"|[a-z](?=[.)])"
)
_NUMBERED = re.compile(
    rf"(?P<number>{_NUMBER})(?P<separator>\s*[:.)|\-–—/]+\s*|\s+|$)(?P<title>.*)", re.S
)
_STYLES = (("decimal", r"\d"), ("roman", r"[IVX]+(?:\.|$)"), ("letter", r"[A-Z](?:\.|$)"))
_COMPOSED = re.compile(r"[A-Z]\d")
_WORD = re.compile(r"[^\W\d_]+")
_BULLETS = frozenset("•●▪◦○o–—-*·➢►✓‣■□➤→§")
LONGEST = 320


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number and the title it stands before; `firm` when a mark separates them."""

    number: str
    title: str
    firm: bool


def numbered(text: str) -> Numbered | None:
    """The number a line opens with ("1. 1 : …", "IV. …", "A.2 …"), if it opens with one."""
    match = _NUMBERED.match(text)
    if match is None:
        return None
    number = re.sub(r"\s", "", match["number"]).rstrip(".")
    return Numbered(number, clean(match["title"]), bool(match["separator"].strip()))


def _style(number: str | None) -> tuple[str, str]:
    if number is None:
        return ("none", "0")
    style = next((name for name, stem in _STYLES if re.match(stem, number)), "mixed")
    return (style, str(number.count(".") + 1))


def _kind(words: tuple[str, ...]) -> Kind | None:
    """The kind the words before a number name, None when one of them is no such word."""
    nouns = [(kind, names) for kind, names in _NOUNS if names & set(words)]
    known = set().union(_FILLERS, *(names for _, names in _NOUNS))
    return nouns[0][0] if nouns and set(words) <= known else None


def _announced(text: str) -> tuple[Kind, Numbered] | None:
    """A line that a word and a number announce."""
    end = 0
    words: list[str] = []
    for match in _WORD.finditer(text[:70]):
        opens = numbered(text[match.start() :]) if words else None
        if opens and (kind := _kind(tuple(words))):
            return kind, opens
        words.append(folded(match.group()))
        end = match.end()
        rest = text[end:].lstrip(" °º.#-")
        if rest[:1].isdigit() and (opens := numbered(rest)):
            kind = _kind(tuple(words))
            return (kind, opens) if kind else None
        if len(words) == 6:
            break
    return None


_NAMED_AXES = ("axe", "eje", "area", "pilier", "pillar", "domaine", "ambito", "theme", "tema")
_SINGULAR: dict[str, Kind] = {
    **dict.fromkeys(_NAMED_AXES, Kind.AXIS),
    **dict.fromkeys(("action", "accion", "activite", "activity", "actividad"), Kind.ACTION),
    **dict.fromkeys(("mesure", "measure", "medida"), Kind.MEASURE),
}


def _named(text: str) -> tuple[Kind, Numbered | None, str] | None:
    """A line like "Acción: title", announced by a word without a number."""
    name, colon, rest = text.partition(":")
    words = folded(name).split()
    if not colon or not rest.strip() or len(words) > 3:
        return None
    nouns = [word for word in words if word not in _FILLERS or word in _SINGULAR]
    kind = _SINGULAR.get(nouns[0]) if len(nouns) == 1 else None
    inner = numbered(rest.strip())
    return (kind, inner if inner and inner.firm else None, clean(rest)) if kind else None


def is_item(paragraph: Paragraph) -> bool:
    """Whether the layout shows it as an item of a list."""
    return paragraph.marker is not None and not paragraph.level


def is_bullet(paragraph: Paragraph) -> bool:
    """Whether it is an item with a bullet rather than a number."""
    return is_item(paragraph) and (paragraph.marker or "").strip() in _BULLETS


def with_marker(paragraph: Paragraph) -> str:
    """Its text with the number that the layout printed before it."""
    marker = (paragraph.marker or "").strip()
    return paragraph.text if not marker or marker in _BULLETS else f"{marker} {paragraph.text}"


def _stands_out(paragraph: Paragraph) -> bool:
    return bool(paragraph.level) or paragraph.bold or is_capitals(paragraph.text)


_LONGEST_TITLE = 160


def _is_title(text: str) -> bool:
    """Whether words that follow a number without any mark between read as a title."""
    return text[:1].isupper() and len(text) <= _LONGEST_TITLE and not text.endswith(".")


def _by_word(paragraph: Paragraph, text: str) -> Heading | None:
    found = _announced(text)
    if not found:
        return None
    kind, opens = found
    if not (opens.firm or not opens.title or _stands_out(paragraph) or _is_title(opens.title)):
        return None
    shape = (kind, *_style(opens.number))
    return Heading(opens.title, opens.number, kind, shape, paragraph)


def _by_name(paragraph: Paragraph, text: str) -> Heading | None:
    found = _named(text)
    if not found:
        return None
    kind, inner, title = found
    number = inner.number if inner else None
    return Heading(inner.title if inner else title, number, kind, (kind, "named"), paragraph)


def _by_number(paragraph: Paragraph, text: str) -> Heading | None:
    opens = numbered(text)
    if not opens or not opens.title or is_bullet(paragraph) or not opens.title[0].isalpha():
        return None
    deep = "." in opens.number or bool(_COMPOSED.match(opens.number))
    apart = opens.firm or deep or bool(paragraph.level)
    shown = _stands_out(paragraph) or (deep and not opens.title[0].islower())
    if not (apart and shown):
        return None
    shape = ("numbered", *_style(opens.number), str(paragraph.level))
    return Heading(opens.title, opens.number, None, shape, paragraph)


def _by_looks(paragraph: Paragraph, text: str) -> Heading | None:
    if is_item(paragraph) or len(text) > 160 or not any(char.isalpha() for char in text):
        return None
    if paragraph.level:
        look = f"level {paragraph.level}"
    elif is_capitals(text):
        look = "capitals"
    elif paragraph.bold and not text.rstrip().endswith((".", ";", ",")):
        look = "bold"
    else:
        return None
    return Heading(clean(text).rstrip(" :"), None, None, ("looks", look), paragraph)


def chapter_of(paragraph: Paragraph) -> Heading | None:
    """The heading that a paragraph would be if its words were no label."""
    return _by_looks(paragraph, paragraph.text.strip())


def _is_label(paragraph: Paragraph) -> bool:
    """A label stands apart from headings, unless its word announces an action or a measure."""
    label = label_of(paragraph.text)
    if label is None and _stands_out(paragraph):
        label = lone_label(paragraph.text)
    return label is not None and label.field != Field.NUMBER


def heading_of(paragraph: Paragraph) -> Heading | None:
    """The heading a paragraph is, None for text, list items and labels."""
    text = with_marker(paragraph).strip()
    if len(text) > LONGEST:
        return _long(paragraph, text)
    announced = _by_word(paragraph, text) or _by_name(paragraph, text)
    if announced or _is_label(paragraph):
        return announced
    return _by_number(paragraph, text) or _by_looks(paragraph, paragraph.text.strip())


def _long(paragraph: Paragraph, text: str) -> Heading | None:
    """A title that runs into its description: the first sentence is the title."""
    first = sentences(text)[0] if len(text) < 4000 else text
    if len(first) > LONGEST:
        return None
    return _by_word(paragraph, first)
