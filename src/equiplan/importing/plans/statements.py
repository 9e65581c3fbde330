"""What each line of a section states, and under which label it stands."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from typing import Any

from ..blocks import Paragraph
from .contents_of_columns import Column
from .headings import Kind, heading_of, is_item, numbered
from .labels import OTHER, Label, entries, label_of, lone_label, parts
from .money import money_sentences
from .values import Texts, followed, is_nothing
from .vocabulary import FOLLOWED, Field
from .words import clean, content, vocabulary

_LISTS = frozenset({Field.ACTION, Field.MEASURES, Field.INDICATORS, Field.TARGETS, Field.OWNERS})
DETAILS = frozenset(
    {Field.INDICATORS, Field.TARGETS, Field.OWNERS, Field.BUDGET, Field.CALENDAR}
    | {Field.START, Field.END, Field.DURATION}
)
_WHEN = frozenset({Field.CALENDAR, Field.START, Field.END, Field.DURATION})
_LONGEST_LINE = 220
_OWN_BUDGET_WORDS = vocabulary(
    "total totale totaux estimated estime estimee estimes estimado estimada necessary necessaires "
    "necesarios necesario required requis allocated asignado asignados previsto prevu prevus "
    "humain humains humaines financier financiers financieres human humanos financial financieros "
    "materiels materiales economicos alloues mobilises associes associated needed"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of text with the label it stands under (None: no label), and its paragraph."""

    label: Label | None
    text: str
    source: Paragraph

    @property
    def field(self) -> Field | None:
        """The field its label names."""
        return self.label.field if self.label else None

    @property
    def nested(self) -> int:
        """How deep its list item is, -1 outside lists."""
        return self.source.indent if is_item(self.source) else -1


def _goes_on(label: Label, at: Paragraph, last: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a paragraph without label still belongs to the label above it."""
    item = is_item(paragraph)
    if label.rest:
        inside = not is_item(at) or paragraph.indent > at.indent
        return item and inside and label.field in _LISTS
    if item:
        return True
    return last is at or (not is_item(last) and len(paragraph.text) <= _LONGEST_LINE)


def _lone(paragraph: Paragraph, following: Paragraph | None) -> Label | None:
    label = lone_label(paragraph.text)
    opens = bool(paragraph.level or paragraph.bold) or (
        following is not None and is_item(following)
    )
    return label if label and opens and ":" not in paragraph.text else None


def _enumeration(paragraph: Paragraph) -> str | None:
    """How a numbered or lettered item is marked: "1)" and "2)" alike, None for other lines."""
    marker = (paragraph.marker or "").strip()
    style = re.sub(r"[a-z]", "a", re.sub(r"\d+", "1", marker))
    return style if is_item(paragraph) and re.search(r"\w", marker) else None


def _is_first(paragraph: Paragraph) -> bool:
    """Whether an enumerated item begins its list."""
    return (paragraph.marker or "").strip(" ().").casefold() in {"1", "a", "i"}


def statements(body: Sequence[Paragraph]) -> Iterator[Statement]:
    """What the paragraphs of a section state, in order.

    An enumeration that other labels interrupt goes on under its own label.
    """
    label: Label | None = None
    at = last = Paragraph("")
    lists: dict[str, Label] = {}
    for paragraph, following in zip_longest(body, body[1:]):
        pieces = parts(paragraph.text)
        lone = _lone(paragraph, following)
        style = _enumeration(paragraph)
        if lone or pieces[0].label:
            label, at = lone or pieces[0].label, paragraph
        elif style in lists and not _is_first(paragraph):
            label = lists[style]
        elif label and not _goes_on(label, at, last, paragraph):
            label = None
        if style and label and not pieces[0].label:
            lists[style] = label
        last = paragraph
        for piece in () if lone else pieces:
            label = piece.label or label
            if piece.text:
                yield Statement(label, piece.text, paragraph)


@dataclass(frozen=True, slots=True)
class Found:
    """An action found in a list: what its line says and what stands under it."""

    title: str
    number: str | None
    source: Paragraph
    says: list[Statement] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Content:
    """What a section says of itself, the actions listed in it, what it says after free text."""

    says: tuple[Statement, ...]
    actions: tuple[Found, ...] = ()
    after: tuple[Statement, ...] = ()


def _found(statement: Statement) -> Found:
    marker = (statement.source.marker or "").strip()
    announced = heading_of(Paragraph(statement.text))
    if announced and announced.kind in (Kind.ACTION, Kind.MEASURE) and announced.title:
        return Found(announced.title, announced.number, statement.source)
    opens = numbered(statement.text)
    if opens and opens.firm and "." in opens.number:
        return Found(opens.title, opens.number, statement.source)
    printed = (
        numbered(f"{marker} x") if marker and statement.text == statement.source.text else None
    )
    return Found(clean(statement.text), printed.number if printed else None, statement.source)


def _is_listed(statement: Statement, fields: frozenset[Field | None]) -> bool:
    unlabelled = statement.label is None and is_item(statement.source)
    return statement.field in fields if statement.label else unlabelled and None in fields


def repeated_labels(bodies: Iterable[Sequence[Paragraph]]) -> frozenset[Field]:
    """The labels that some section has more than once: they are its actions', not its own."""
    counts = (_labels(statements(body)) for body in bodies)
    return frozenset(name for count in counts for name, times in count.items() if times > 1)


def titles(said: Sequence[Statement]) -> set[int]:
    """Lines of free text right above a line of labels: they are what the labels are about."""
    return {
        index
        for index, (line, below) in enumerate(pairwise(said))
        if line.label is None
        and below.field in DETAILS
        and below.source is not line.source
        and not is_item(line.source)
    }


def _beginnings(said: Sequence[Statement], fields: frozenset[Field | None]) -> set[int]:
    """Where listed actions begin: at the items of the outermost list."""
    found = [index for index, s in enumerate(said) if _is_listed(s, fields)]
    first = min((said[i].nested for i in found if not _leads(said[i])), default=-1)
    return {index for index in found if said[index].nested <= first or index == found[0]}


def listed(
    body: Sequence[Paragraph], fields: frozenset[Field | None], repeated: frozenset[Field]
) -> Content:
    """A section whose actions are list items: those under `fields`, None for no label.

    Without `fields`, its actions are the lines above its labels. A label belongs to the action
    above it when it is nested in it, on its line, or one of the `repeated`; otherwise it is the
    section's own.
    """
    said = tuple(statements(body))
    begins = _beginnings(said, fields) if fields else titles(said)
    own: list[Statement] = []
    after: list[Statement] = []
    actions: list[Found] = []
    for index, statement in enumerate(said):
        if index in begins:
            actions.append(_found(statement))
        elif actions and _is_inside(statement, actions[-1], repeated):
            actions[-1].says.append(statement)
        elif actions and (after or (statement.label is None and statement.nested < 0)):
            after.append(statement)
        else:
            own.append(statement)
    return Content(tuple(own), tuple(actions), tuple(after))


def _leads(statement: Statement) -> bool:
    """A line that is both the label and its first item."""
    return statement.label is not None and statement.label.rest == statement.text


def _labels(said: Iterable[Statement]) -> Counter[Field]:
    """How many times each label is printed; the items of one list stand under one label."""
    count: Counter[Field] = Counter()
    before: Field | None = None
    for statement in said:
        if statement.label and (statement.field != before or _leads(statement)):
            count[statement.label.field] += statement.field != Field.ACTION
        before = statement.field
    return count


def _is_inside(statement: Statement, action: Found, repeated: frozenset[Field]) -> bool:
    source = action.source
    depth = source.indent if is_item(source) else -1
    if statement.source is source or statement.nested > depth:
        return statement.nested >= 0 or statement.label is not None
    return statement.field in repeated


def _texts(said: Iterable[Statement], *fields: Field | None) -> tuple[str, ...]:
    return tuple(s.text for s in said if s.field in fields)


def _items(said: Iterable[Statement], wanted: Field) -> tuple[str, ...]:
    found = (entry for text in _texts(said, wanted) for entry in entries(text))
    return tuple(entry for entry in found if not is_nothing(entry))


def _name(owner: str) -> str:
    """An owner without the full stop of the sentence that names them."""
    return owner.removesuffix(".") if owner.count(".") == 1 else owner


def _printed(statement: Statement) -> str:
    """Its text, with its label when that label says more than the name of the field."""
    label = statement.label
    if label is None or statement.text != label.rest:
        return statement.text
    words = set(content(label.text)[1:])
    telling = statement.field in (Field.START, Field.END) or (
        statement.field == Field.BUDGET and not label.bare and not words <= _OWN_BUDGET_WORDS
    )
    return f"{label.text} : {statement.text}" if telling else statement.text


def _budget(said: Sequence[Statement]) -> str | None:
    """What stands under its label; failing a plain one, the sentences about money too."""
    found: list[str] = []
    stated = any(s.label and s.label.bare and s.field == Field.BUDGET for s in said)
    for statement in said:
        if statement.field == Field.BUDGET:
            found.append(_printed(statement))
        elif statement.field in (None, Field.MEASURES) and not stated:
            found += money_sentences(statement.text)
    return " | ".join(found) or None


def _calendar(said: Iterable[Statement]) -> str | None:
    return "; ".join(_printed(s) for s in said if s.field in _WHEN) or None


def _comments(said: Iterable[Statement]) -> str | None:
    found = [s.text for s in said if s.field is Field.COMMENTS]
    return "\n".join(found) or None


def followed_in(said: Iterable[Statement]) -> Texts:
    """What labels say of a plan in progress."""
    texts = Texts()
    for index, statement in enumerate(said):
        if statement.label and statement.field in FOLLOWED:
            texts.add(Column(index, statement.field, statement.label.text), [statement.text])
    return texts


def _measures(said: Iterable[Statement]) -> tuple[str, ...]:
    kept = (None, Field.MEASURES, Field.ACTION, Field.OBJECTIVE, OTHER)
    return tuple(
        f"{s.label.text} : {s.text}" if s.label and s.field in (Field.OBJECTIVE, OTHER) else s.text
        for s in said
        if s.field in kept
    )


@dataclass(frozen=True, slots=True)
class Facts:
    """The fields that statements fill."""

    objective: str | None
    measures: tuple[str, ...]
    indicators: tuple[str, ...]
    targets: tuple[str, ...]
    calendar: str | None
    owners: tuple[str, ...]
    budget: str | None
    comments: str | None
    priority: str | None
    progress: dict[str, Any] = field(default_factory=dict)


def facts(said: Sequence[Statement]) -> Facts:
    """What a row of statements says, field by field."""
    indicators = _items(said, Field.INDICATORS)
    return Facts(
        objective=" | ".join(_texts(said, Field.OBJECTIVE)) or None,
        measures=_measures(said),
        indicators=indicators,
        targets=_items(said, Field.TARGETS),
        calendar=_calendar(said),
        owners=tuple(map(_name, _items(said, Field.OWNERS))),
        budget=_budget(said),
        comments=_comments(said),
        priority=" ".join(_texts(said, Field.PRIORITY)) or None,
        progress=followed(followed_in(said), indicators),
    )


def has_label(body: Iterable[Paragraph], wanted: Iterable[Field]) -> bool:
    """Whether a line of a section opens with one of these labels."""
    fields = set(wanted)
    labels = (label_of(p.text) or lone_label(p.text) for p in body)
    return any(label is not None and label.field in fields for label in labels)
