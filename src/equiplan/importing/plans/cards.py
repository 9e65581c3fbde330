"""Plans laid out as cards: a small table of labels and values for each action."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..blocks import Cell, Document
from .columns import is_certain
from .contents_of_columns import Column
from .context import Heading, Placed, placed
from .grid import Grid, Line, laid_out
from .headers import recognise
from .plan import Plan, Row
from .titles import Rank, Title, announced, number_of, numbered, titled
from .values import Texts, paragraphs
from .vocabulary import Field
from .where import where
from .words import clean, folded

_FEWEST = 3
_INLINE = re.compile(r"([^:\n]{2,60}?)\s*:\s*(.*)", re.S)
_FILLS = {
    Field.STEPS: Field.MEASURES,
    Field.RESULTS: Field.TARGETS,
    Field.DELIVERABLES: Field.INDICATORS,
    Field.FOLLOW_UP: Field.INDICATORS,
}
"""What a label of a card fills when no other label of the card does."""
_NAMES = (Field.ACTION, Field.MEASURES)


_ACROSS = {Rank.AXIS: Field.AXIS, Rank.GOAL: Field.OBJECTIVE}


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its value's paragraphs; `field` None for a title without label."""

    field: Field | None
    label: str
    texts: tuple[str, ...]
    line: Line


@dataclass(slots=True)
class Card:
    """An action being put together from its pairs."""

    place: Placed
    line: Line
    titles: list[str] = field(default_factory=list)
    number: str | None = None
    pairs: list[Pair] = field(default_factory=list)

    @property
    def fields(self) -> set[Field]:
        """The fields that its labels name."""
        return {pair.field for pair in self.pairs if pair.field}


def _label(cell: Cell) -> Field | None:
    text = clean(cell.text).rstrip(" :")
    return recognise(text) if len(text) <= 80 and number_of(text) is None else None


def _inline(cell: Cell, line: Line) -> Iterator[Pair]:
    """A cell that holds label and value: "Responsable : …", a line or more of it each."""
    held: list[str] = []
    named: tuple[Field, str] | None = None
    for text in paragraphs(cell):
        match = _INLINE.match(text)
        found = recognise(match[1]) if match else None
        if match and found and found is not Field.AXIS:
            if named:
                yield Pair(named[0], named[1], tuple(held), line)
            named, held = (found, match[1]), [match[2]] if match[2] else []
        else:
            held.append(text)
    if named and held:
        yield Pair(named[0], named[1], tuple(held), line)


def _said(cell: Cell, line: Line) -> Pair | None:
    """A line across that names the axis of the card, or its objective."""
    text = clean(cell.text)
    title = announced(text)
    if title is None or not title.text or title.rank not in _ACROSS:
        return None
    if title.number is None and ":" not in text:
        return None
    axis = title.rank is Rank.AXIS
    return Pair(_ACROSS[title.rank], "", (text if axis else title.text,), line)


def _pairs(line: Line) -> Iterator[Pair]:
    """The labels and values of a line, then what stands there without a label."""
    cells = list(line.cells())
    if len(cells) == 1 and (said := _said(cells[0], line)):
        yield said
        return
    while cells:
        cell = cells.pop(0)
        found = _label(cell)
        if found and cells and not (_label(cells[0]) and len(cells) % 2 == 0):
            value = cells.pop(0)
            yield Pair(found, clean(cell.text), tuple(paragraphs(value)), line)
        elif found and not cells and _is_blank_beside(cell, line):
            yield Pair(found, clean(cell.text), (), line)
        elif _INLINE.match(clean(cell.text)) and (inline := tuple(_inline(cell, line))):
            yield from inline
        elif found is None and cells and len(clean(cell.text)) <= 60 and not _label(cells[0]):
            value, label = cells.pop(0), clean(cell.text)
            named = Field.ACTION if _numbers_action(label) else Field.OTHER
            yield Pair(named, label, tuple(paragraphs(value)), line)
        else:
            yield Pair(None, "", tuple(paragraphs(cell)), line)


def _numbers_action(label: str) -> bool:
    """Whether a label is the word for an action and its number ("MEDIDA 1")."""
    title = announced(label)
    return title is not None and title.rank is Rank.ACTION and bool(title.number) and not title.text


def _is_blank_beside(cell: Cell, line: Line) -> bool:
    """Whether the cell right of a label was left blank."""
    beside = line.slots[cell.column + cell.width : cell.column + cell.width + 1]
    return any(slot is not None and slot.own and not slot.text for slot in beside)


def _labels(grid: Grid) -> list[Field]:
    """The fields named by labels with a value beside them, or in one cell with it."""
    pairs = (pair for line in grid.lines for pair in _pairs(line) if _is_labelled(pair))
    return [pair.field for pair in pairs if pair.field]


def _is_labelled(pair: Pair) -> bool:
    """Whether a printed label says which part of a plan the value is."""
    return bool(pair.label) and pair.field not in (None, Field.OTHER)


def is_card(grid: Grid) -> bool:
    """Whether most lines of a narrow table are labels of a plan, each with its value."""
    lines = [line for line in grid.lines if line.cells()]
    if not lines or max(len(line.cells()) for line in lines) > 4:
        return False
    wide = next((line for line in lines if len(line.cells()) > 1), None)
    if wide is None or is_certain(wide):
        return False
    labels = _labels(grid)
    labelled = sum(any(map(_is_labelled, _pairs(line))) for line in lines)
    return len(set(labels)) >= _FEWEST and labelled * 2 >= len(lines)


def _is_tail(grid: Grid, before: bool) -> bool:
    """Whether a table goes on with a card cut by the end of a page."""
    return before and bool(_labels(grid)) and grid.columns <= 4


def _begins(pair: Pair, card: Card | None) -> bool:
    """Whether a pair is the first of a new card."""
    if card is None:
        return True
    if pair.field in _NAMES or pair.field is None:
        return bool(card.fields & {*_FILLS, *_LATER}) and _is_name(pair, card)
    return pair.field in (Field.NUMBER, Field.AXIS) and bool(card.fields & {*_FILLS, *_LATER})


_LATER = frozenset({Field.INDICATORS, Field.OWNERS, Field.CALENDAR, Field.BUDGET, Field.TARGETS})


def _is_name(pair: Pair, card: Card) -> bool:
    """Whether it names an action: by its label, or as a line across that announces one."""
    if pair.field is None:
        line = " ".join(pair.texts)
        return _number(line) is not None or bool(titled(line).number)
    return any(held.field is pair.field for held in card.pairs)


def _number(text: str) -> str | None:
    """The number of a line that only announces an action ("FICHE ACTION N° 1")."""
    return number_of(text)


def _name(card: Card, text: str) -> None:
    number = _number(text)
    if number is not None:
        card.number = card.number or number
        return
    title = announced(text)
    if not (title and title.rank is Rank.ACTION and title.text and title.number):
        title = numbered(text)
    card.number = card.number or title.number
    card.titles.append(title.text)


def _take(card: Card, pair: Pair) -> None:
    """Puts a pair into a card: into its name, or among its fields."""
    if pair.field is None and not card.pairs:
        for text in pair.texts:
            _name(card, text)
    elif pair.field is None and card.pairs:
        last = card.pairs[-1]
        card.pairs[-1] = Pair(last.field, last.label, (*last.texts, *pair.texts), last.line)
    elif pair.field is Field.NUMBER:
        card.number = card.number or number_of(" ".join(pair.texts)) or " ".join(pair.texts) or None
    else:
        if number := number_of(pair.label):
            card.number = card.number or number
        card.pairs.append(pair)


def _cards(tables: Sequence[Placed]) -> tuple[Card, ...]:
    """The cards that a document's tables hold, those cut by a page end put together."""
    found: list[Card] = []
    card: Card | None = None
    for place in tables:
        grid = laid_out(place.table)
        tail = place.broken and card is not None and _is_tail(grid, before=True)
        if not tail and not is_card(grid):
            card = None
            continue
        card = card if tail else None
        for line in grid.lines:
            for pair in _pairs(line):
                if card is None or _begins(pair, card):
                    card = Card(place, line)
                    found.append(card)
                _take(card, pair)
    return tuple(found)


def _columns(card: Card) -> Iterator[tuple[Column, tuple[str, ...]]]:
    named = card.fields
    title = next((f for f in _NAMES if f in named), None) if not card.titles else None
    for index, pair in enumerate(card.pairs):
        fills = _FILLS.get(pair.field, pair.field) if pair.field else None
        taken = fills in named and fills is not pair.field and fills is not Field.MEASURES
        if pair.field in _NAMES:
            fills = Field.ACTION if pair.field is title else Field.MEASURES
        if fills and not taken:
            yield Column(index, fills, pair.label), pair.texts


def _row(card: Card) -> Row:
    texts, titles, objective = Texts(), list(card.titles), None
    for column, found in _columns(card):
        if column.field is Field.ACTION:
            for text in found:
                _name(card, text)
            titles = list(card.titles)
        elif column.field is Field.OBJECTIVE:
            objective = " ".join(found) or None
        else:
            texts.add(column, list(found))
    return Row(titles, card.number, where(card.line.place), texts, objective)


def _axis_label(card: Card) -> Title | None:
    """The axis that a card names itself."""
    texts = [" ".join(pair.texts) for pair in card.pairs if pair.field is Field.AXIS]
    return titled(texts[0]) if texts and texts[0] else None


def _axis(card: Card) -> Title | None:
    """The axis over a card: its own label, an announced heading, or the nearest that is not
    the card's own."""
    if label := _axis_label(card):
        return label
    if card.place.axis and card.place.axis.title.text:
        return card.place.axis.title
    above = [h for h in card.place.headings if not _is_own(h, card)]
    return above[-1].title if above else None


def _is_own(heading: Heading, card: Card) -> bool:
    """Whether a heading is that of the card rather than of several."""
    text = clean(f"{heading.source.marker or ''} {heading.source.text}")
    titles = {folded(title) for title in card.titles}
    ranks = {heading.title.rank, title.rank if (title := announced(text)) else None}
    return (
        Rank.ACTION in ranks or number_of(text) is not None or folded(heading.title.text) in titles
    )


def _from_heading(card: Card) -> None:
    """A card without number or name of its own takes those of the heading right above it."""
    if not card.place.headings or card.line != laid_out(card.place.table).lines[0]:
        return
    heading = card.place.headings[-1]
    if not _is_own(heading, card):
        return
    text = clean(heading.source.text)
    title = announced(text)
    if card.number is None:
        card.number = number_of(text) or heading.title.number or (title.number if title else None)
    if not card.titles and not card.fields & set(_NAMES) and title and title.text:
        card.titles.append(title.text)


def read_cards(document: Document) -> Plan:
    """The plan that a document's cards hold; no axes if it has none."""
    plan = Plan()
    for card in _cards(placed(document)):
        place = where(card.line.place)
        _from_heading(card)
        row = _row(card)
        if not row.title:
            plan.note("reading.action_without_title", place, text=card.line.text[:80])
            continue
        axis = _axis(card)
        if axis and axis.text:
            part = plan.open(axis, place)
            stated = card.place.objective
            if stated and stated not in part.objectives:
                part.objectives.append(stated)
        plan.add(row)
    plan.note_figures()
    return plan
