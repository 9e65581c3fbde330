"""Lines of a table that are no action: the title of an axis, its objective, totals, notes."""

import re
from dataclasses import dataclass

from ..blocks import Cell
from .columns import Layout
from .grid import Line
from .labels import label_of
from .titles import Rank, Title, announced, number_of, titled
from .values import paragraphs
from .vocabulary import Field
from .words import clean, folded

_TOTAL = re.compile(r"(?:sous-?|sub-?)?total(?:es|s)?\b|suma\b|cout total|coste total|gran total")
_INSIDE = re.compile(
    r"(?<=[\s.;–—-])(?=(?:objecti(?:f|ve)|objetivo|goal|aim|but)s?\b[^:\n]{0,40}:)", re.IGNORECASE
)


_STATED = (Field.INDICATORS, Field.TARGETS, Field.UNIT, Field.BASELINE, Field.VALUES)


@dataclass(frozen=True, slots=True)
class Section:
    """What such a line says: a title and the objective written with it."""

    title: Title
    objective: str | None = None


def is_total(line: Line) -> bool:
    """Whether a line adds up the others."""
    cells = line.cells()
    return bool(cells) and bool(_TOTAL.match(folded(cells[0].text).strip()))


def objective_in(text: str) -> str | None:
    """The objective that a text states ("Objectif : …"), None if it states none."""
    title = announced(text)
    return title.text if title and title.rank is Rank.GOAL and title.text else None


def section(texts: list[str]) -> Section:
    """The title in some paragraphs, and the objective below it or after it on its line."""
    lines = [clean(part) for text in texts for part in _INSIDE.split(text)]
    stated = [objective for line in lines[1:] if (objective := objective_in(line))]
    rest = [line for line in lines if objective_in(line) is None or line == lines[0]]
    return Section(titled(" ".join(rest)), " ".join(stated) or None)


def _is_bold(cell: Cell) -> bool:
    return bool(cell.paragraphs) and all(p.bold for p in cell.paragraphs if p.text.strip())


def _is_lone_title(cell: Cell, line: Line, layout: Layout, *, bold_actions: bool) -> bool:
    """Whether the only cell of a line is a title: by its width, its words, place or looks."""
    columns = len(layout.columns)
    field = layout.columns[min(cell.column, columns - 1)].field
    if cell.width >= columns or (columns > 2 and cell.width * 2 >= columns):
        return True
    if field is Field.AXIS or (layout.action is not None and cell.column > layout.action):
        return False
    text = clean(cell.text)
    title = announced(text)
    if title and title.rank in (Rank.AXIS, Rank.GOAL) and (title.number or ":" in text):
        return True
    if field is Field.NUMBER:
        return number_of(text) is None and len(text) > 3
    covered = any(slot and not slot.own and slot.text for slot in line.slots)
    return _is_bold(cell) and not bold_actions and not covered


def section_of(line: Line, layout: Layout, *, bold_actions: bool) -> Section | None:
    """The section that a line begins, None for a line that is (part of) an action."""
    cells = line.cells()
    if len(cells) == 2 and cells[1].width * 2 >= len(layout.columns) > 2:
        first = clean(cells[0].text)
        if number_of(first) is not None:
            return section([f"{first} : {cells[1].text}", *paragraphs(cells[1])[1:]][:1])
        return section([first, *paragraphs(cells[1])]) if announced(f"{first} : x") else None
    if len(cells) == 1 and _is_lone_title(cells[0], line, layout, bold_actions=bold_actions):
        texts = paragraphs(cells[0])
        return section(texts) if texts else None
    return None


def stated_across(line: Line, layout: Layout) -> tuple[Field, list[str]] | None:
    """What a line across the table states once for all its actions: indicators, their figures,
    targets."""
    cells = line.cells()
    if len(cells) != 1 or cells[0].width * 2 < len(layout.columns):
        return None
    texts = paragraphs(cells[0])
    label = label_of(texts[0]) if texts else None
    if label is None or label.field not in _STATED:
        return None
    return label.field, [text for text in (label.rest, *texts[1:]) if text]


def names_action(title: Title) -> bool:
    """Whether a title is that of an action: announced as one, or numbered below an axis."""
    if title.rank is not None:
        return title.rank is Rank.ACTION
    return title.number is not None and "." in title.number


def has_bold_actions(lines: tuple[Line, ...], layout: Layout) -> bool:
    """Whether actions are printed bold, so that bold type makes no title."""
    if layout.action is None:
        return False
    slots = [line.slots[layout.action] for line in lines if len(line.cells()) > 2]
    actions = [slot.cell for slot in slots if slot and slot.own and slot.text]
    return sum(map(_is_bold, actions)) * 2 > len(actions)
