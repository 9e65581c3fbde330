"""The lines of a text as nodes: what each looks like, before anyone asks what it means."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ...blocks import Paragraph
from ..headers import recognise
from ..labels import OTHER, label_of, lone_label
from ..titles import Rank, announced, numbered
from ..vocabulary import FOLLOWED, Field
from ..words import clean, is_capitals, tokens, vocabulary


class Kind(StrEnum):
    """What a line looks like."""

    HEAD = "head"
    ITEM = "item"
    INTRO = "intro"
    LABEL = "label"
    PAIR = "pair"
    TEXT = "text"
    CELL = "cell"


@dataclass(slots=True)
class Node:
    """A line: `title` is its text without sign, number and label; `rank` orders headings, the
    widest first; `sign` is equal for lines of one list style.

    `label` is the printed label of a pair ("Responsable : la DRH"), `means` what it names, `says`
    what it names of a priority or of a plan in progress, which have fields and no roles.
    """

    kind: Kind
    text: str
    title: str
    source: Paragraph
    number: str | None = None
    rank: int = 0
    sign: str = ""
    label: str = ""
    means: Field | None = None
    says: Field | None = None
    announces: Rank | None = None
    depth: int = 0
    index: int = 0
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)

    @property
    def ends(self) -> str:
        """Its last sign."""
        return self.text.rstrip()[-1:]

    def above(self) -> Iterator["Node"]:
        """What holds it, the nearest first."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent


_TYPED = re.compile(
    r"(?P<sign>[•●▪◦○➢►✓✔‣■□➤➔→⇒▶◆◇♦★*§·–—-]|o(?=\s))\s*(?P<rest>(?<=\s)\S.*|(?<=[•●▪◦○➢►✓✔‣■□➤➔→⇒▶◆◇♦★·])\S.*)",
    re.S,
)
_LETTERED = re.compile(
    r"(?P<sign>\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})\)|[a-z]\.)\s+(?P<rest>\S.*)", re.S
)
_SERIAL = re.compile(
    r"(?P<word>(?:indica(?:teur|tor|dor)|priorit\w*|prioridad|principe|principle|principio"
    r"|engagement|commitment|compromiso|goal|levier|key area|focus area|priority area|action area"
    r"|area of action|workstream|step|phase|fase|etape|étape))s?\s(?:n\s?[°ºo]\.?\s?|#\s?)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2})*|[IVX]+)\s?[:.–—-]\s*(?P<rest>\S.*)",
    re.IGNORECASE | re.S,
)
_PLAIN_NUMBER = re.compile(
    r"(?P<number>\d{1,2})(?:\s?[.)\-–]\s*(?=\S)|\s?/\s*(?=[^\W\d_]))(?P<rest>.*)", re.S
)
_ARTICLE = re.compile(
    r"(?P<word>articles?|art\.?|art[íi]culos?|sections?|secci[óo]n|chapitre|chapter|cap[íi]tulo|annexe?s?|anexo"
    r"|titre|t[íi]tulo|partie|part|parte)\s(?P<number>\d{1,2}(?:er|\.\d{1,2})*|[IVX]+|premier)"
    r"(?=[\s:.–—-]|$)[\s:.–—-]*(?P<rest>.*)",
    re.IGNORECASE | re.S,
)
_NAME = re.compile(r"(?P<name>[^\W\d_][^:.;!?]{1,58}?)\s?:\s+(?P<rest>\S.*)", re.S)
END = (".", ";", ",", "!", "?", "…")
LONGEST_HEAD = 150
LONGEST_LABEL = 60


def apart(paragraph: Paragraph) -> list[Paragraph]:
    """A title in bold that runs into its paragraph ("A helpline. Two people …"), apart from it."""
    lead, text = paragraph.lead.strip(), paragraph.text.strip()
    rest = text.removeprefix(lead).strip()
    if paragraph.marker or paragraph.level or not lead.endswith(".") or rest == text:
        return [paragraph]
    if len(lead) > LONGEST_HEAD or len(rest) < len(lead):
        return [paragraph]
    return [
        replace(paragraph, text=lead, bold=True, lead=""),
        replace(paragraph, text=rest, lead=""),
    ]


def _sign_class(marker: str) -> str:
    """ "1." and "2." alike, "a)" and "b)" alike."""
    return re.sub(r"[a-z]", "a", re.sub(r"\d+", "1", marker.strip()))


def _unsigned(paragraph: Paragraph) -> tuple[str, str, str | None]:
    """Its sign, its text without it, and the number that the sign is."""
    text = clean(paragraph.text)
    marker = (paragraph.marker or "").strip()
    if marker:
        number = re.sub(r"[.)(\s]+$", "", marker.lstrip("(")) if re.search(r"\d", marker) else None
        return _sign_class(marker), text, number
    typed = _TYPED.match(text)
    if typed:
        return typed["sign"], typed["rest"].strip(), None
    lettered = _LETTERED.match(text)
    if lettered:
        return _sign_class(lettered["sign"]), lettered["rest"], lettered["sign"].strip("().")
    return "", text, None


def _numbered(text: str) -> tuple[str, str | None, Rank | None, bool]:
    """A title without its number, the number, what announces it, whether a word did."""
    article = _ARTICLE.match(text)
    if article and len(text) < LONGEST_HEAD:
        return article["rest"].strip(), article["number"], Rank.AXIS, True
    serial = _SERIAL.match(text)
    if serial and len(text) < 2 * LONGEST_HEAD:
        return serial["rest"].strip(), serial["number"], Rank.AXIS, True
    title = announced(text)
    if title and title.number and len(text) < 2 * LONGEST_HEAD:
        return title.text, title.number, title.rank, True
    plain = numbered(text)
    if plain.number:
        return plain.text, plain.number, None, False
    match = _PLAIN_NUMBER.match(text)
    if match:
        return match["rest"], match["number"], None, False
    return text, None, None, False


def _pair(text: str, lead: str) -> tuple[str, str, Field | None] | None:
    match = _NAME.match(text)
    if match is None or len(match["name"].split()) > 7:
        return None
    known = label_of(text)
    told = bool(lead) and match["name"].startswith(lead.rstrip(" :")[:20])
    if known is None and not told and len(match["name"].split()) > 3:
        return None
    return match["name"].strip(), match["rest"].strip(), known.field if known else None


def _head_rank(paragraph: Paragraph, number: str | None, said: bool, rank: Rank | None) -> int:
    if paragraph.level:
        return paragraph.level * 10
    if number and (said or "." in number or paragraph.bold):
        wide = {Rank.AXIS: 0, Rank.GOAL: 4, Rank.ACTION: 8, None: 0}[rank]
        return 45 + 5 * min(number.count("."), 3) + wide
    if paragraph.bold or paragraph.size > 1.05 or is_capitals(paragraph.text):
        return 70 - min(15, int((paragraph.size - 1) * 40))
    return 80 if number is None else 85


def _looks_head(paragraph: Paragraph, text: str) -> bool:
    ended = text.endswith(END) and not (paragraph.bold and text.endswith("."))
    short = len(text) <= LONGEST_HEAD and not ended
    return bool(paragraph.level) or (
        short and (paragraph.bold or paragraph.size > 1.05 or is_capitals(text))
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a line shows, to say what kind it is."""

    paragraph: Paragraph
    sign: str
    text: str
    title: str
    number: str | None
    rank: Rank | None
    said: bool

    @property
    def opens(self) -> bool:
        return self.text.endswith(":")

    @property
    def long(self) -> bool:
        return len(self.text) > LONGEST_LABEL

    @property
    def announced(self) -> bool:
        return self.said and len(self.text) <= 2 * LONGEST_HEAD

    @property
    def counted(self) -> bool:
        """Whether its sign or its number would make it an item of an enumeration."""
        return bool(self.sign or self.number)


def _is_bullet(seen: _Seen) -> bool:
    plain = bool(seen.sign) and not re.search(r"\d|[a-z]|[IVX]", seen.sign)
    return plain and not seen.paragraph.level


def _is_headed_label(seen: _Seen) -> bool:
    labelled = seen.opens and not seen.number and _is_label(seen.text)
    return bool(seen.paragraph.level and labelled and _label_field(seen.text))


def _is_marked_head(seen: _Seen) -> bool:
    marked = seen.paragraph.level and not (seen.opens and len(seen.text) > LONGEST_LABEL + 30)
    return bool(marked or (seen.announced and seen.rank and seen.title != seen.text))


def _is_lone_label(seen: _Seen) -> bool:
    lone = ":" not in seen.text and len(seen.text) < 40 and not seen.number
    return lone and lone_label(seen.text) is not None


def _is_numbered_head(seen: _Seen) -> bool:
    within = bool(seen.number and "." in seen.number) or seen.paragraph.bold
    return seen.counted and within and len(seen.text) <= LONGEST_HEAD


_KINDS: tuple[tuple[Callable[[_Seen], bool], Kind], ...] = (
    (_is_bullet, Kind.ITEM),
    (_is_headed_label, Kind.LABEL),
    (_is_marked_head, Kind.HEAD),
    (lambda seen: seen.opens and (seen.long or not _is_label(seen.text)), Kind.INTRO),
    (lambda seen: seen.opens and seen.number is not None, Kind.HEAD),
    (lambda seen: seen.opens or _is_lone_label(seen), Kind.LABEL),
    (lambda seen: seen.announced and bool(seen.title or seen.rank), Kind.HEAD),
    (lambda seen: not seen.sign and _looks_head(seen.paragraph, seen.text), Kind.HEAD),
    (_is_numbered_head, Kind.HEAD),
    (lambda seen: seen.counted, Kind.ITEM),
)
"""What a line is, the first that holds; any other line is text."""


def line(paragraph: Paragraph) -> Node | None:
    """What a paragraph shows; None without a word in it."""
    sign, text, number = _unsigned(paragraph)
    if not re.search(r"\w", text):
        return None
    title, found, rank, said = _numbered(text)
    seen = _Seen(paragraph, sign, text, title, number or found, rank, said)
    kind = next((kind for holds, kind in _KINDS if holds(seen)), Kind.TEXT)
    node = Node(kind, text, title or text, paragraph, seen.number, announces=rank)
    node.depth = paragraph.indent
    node.rank = _head_rank(paragraph, seen.number, said, rank)
    if kind is Kind.ITEM:
        node.sign = sign or "1."
    if kind is Kind.LABEL:
        _mean(node, _label_field(text))
        node.rank = node.rank if paragraph.level else 90
        node.title = text.rstrip(" :")
    if kind in (Kind.TEXT, Kind.ITEM):
        _as_pair(node, paragraph)
    return node


_COARSE = {
    Field.PROGRESS: Field.STATUS,
    Field.SPENT: Field.BUDGET,
    Field.PRIORITY_YEAR: Field.PRIORITY,
    **dict.fromkeys(
        (Field.VERIFICATION, Field.BASELINE, Field.BASELINE_YEAR, Field.VALUES, Field.UNIT), OTHER
    ),
}
"""What the weights know a label as that names what a plan in progress says."""


def _mean(node: Node, field: Field | None) -> None:
    node.means = _COARSE.get(field, field) if field else None
    node.says = field if field in FOLLOWED or field is Field.PRIORITY else None


def _label_field(text: str) -> Field | None:
    known = lone_label(text) or label_of(text)
    return known.field if known else recognise(text.rstrip(" :"))


_GOES_ON = vocabulary(
    "to a of by the and are is will must shall par de des du que qui est sont notamment en por "
    "para con son es y et following suivantes suivants siguientes through"
)


def _is_label(text: str) -> bool:
    """Whether a line before a colon names something, rather than beginning a sentence."""
    words = tokens(text)
    return len(words) <= 6 and bool(words) and words[-1] not in _GOES_ON


def _as_pair(node: Node, paragraph: Paragraph) -> None:
    pair = _pair(node.title, paragraph.lead)
    if pair is None:
        return
    node.label, rest, field = pair
    _mean(node, field)
    if node.kind is Kind.TEXT or (node.means is not None and node.means is not Field.ACTION):
        if node.kind is Kind.TEXT:
            node.kind = Kind.PAIR
        if node.means is not None:
            node.title = rest
