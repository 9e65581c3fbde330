"""Programmes and activity reports: working groups, yearly reviews and forecasts, read as axes.

A working group is an axis; what is at stake, its objective; its expected results, its targets;
the lines of its programme, its mandate and its members' own actions, its actions.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from equiplan.domain.plans.draft import Action, Axis

from ..blocks import Cell, Document, Paragraph, Table
from .contents import body
from .headings import is_item
from .programme_words import (
    GroupTitle,
    Line,
    Part,
    group_title,
    is_forecast,
    is_review,
    month_title,
    part_title,
    planned_line,
    year_in,
)
from .where import where
from .words import clean

_DONE_BY = frozenset({Part.MEMBERS, Part.MANDATE})
_LETTERED = re.compile(r"[A-Z]\)\s")
_DETAIL = re.compile(r"(?:[a-zà-ÿ(]|(?:Pour|For|Para|Avec|With|Con)\s)")
_MONTHS_IN_GRID = 3


@dataclass(slots=True)
class Section:
    """A working group or a yearly section, with the lines found under each of its parts."""

    opens: Paragraph
    group: GroupTitle | None = None
    names: dict[Part, str] = field(default_factory=dict)
    lines: dict[Part | None, list[Paragraph]] = field(default_factory=dict)

    def under(self, part: Part | None) -> list[Paragraph]:
        """The lines of one part."""
        return self.lines.get(part, [])


def _opens(paragraph: Paragraph) -> Section | None:
    text = paragraph.text
    title = group_title(text)
    if title or is_review(text) or is_forecast(text):
        return Section(paragraph, title)
    return None


def _belongs(paragraph: Paragraph, lines: Sequence[Paragraph]) -> bool:
    """Whether a line still belongs to the part above it: a list ends where it stops being one."""
    if paragraph.level or (paragraph.marker or "").strip() == "*":
        return False
    return is_item(paragraph) or not lines or not any(is_item(line) for line in lines)


def _sections(paragraphs: Iterable[Paragraph]) -> list[Section]:
    sections: list[Section] = []
    part: Part | None = None
    for paragraph in paragraphs:
        opened = _opens(paragraph)
        if opened:
            sections, part = [*sections, opened], None
            continue
        if not sections:
            continue
        section = sections[-1]
        named = part_title(paragraph.text) if not is_item(paragraph) else None
        if named:
            part = named
            section.names[named] = paragraph.text.strip("=> :")
        elif part and _LETTERED.match(paragraph.text) and section.under(part):
            last = section.lines[part][-1]
            section.lines[part][-1] = replace(last, text=f"{last.text} {paragraph.text}")
        elif part is None or _belongs(paragraph, section.under(part)):
            section.lines.setdefault(part, []).append(paragraph)
        else:
            part = None
    return sections


def _action(paragraph: Paragraph, *, comments: str | None = None) -> Action:
    return Action(title=clean(paragraph.text), where=where(paragraph.place), comments=comments)


def _actions(section: Section, part: Part) -> list[Action]:
    """The lines of a part as actions; the name of the part is kept when it says who acts."""
    comments = section.names.get(part) if part in _DONE_BY else None
    return [_action(line, comments=comments) for line in section.under(part)]


def _group(section: Section, title: GroupTitle) -> Axis:
    parts = (Part.MEMBERS, Part.MANDATE, Part.PROGRAMME)
    return Axis(
        title=title.title,
        number=title.number,
        objective=" ".join(clean(line.text) for line in section.under(Part.STAKES)) or None,
        targets=tuple(clean(line.text) for line in section.under(Part.RESULTS)),
        actions=tuple(action for part in parts for action in _actions(section, part)),
    )


def _review(section: Section) -> Axis:
    """What was planned, each line with what was achieved when the two lists answer each other."""
    planned, achieved = section.under(Part.PLANNED), section.under(Part.ACHIEVED)
    said = [clean(line.text) for line in achieved]
    comments = said if len(said) == len(planned) else [None] * len(planned)
    actions = [_action(line, comments=c) for line, c in zip(planned, comments, strict=True)]
    return Axis(title=clean(section.opens.text), actions=tuple(actions))


def _planned(paragraph: Paragraph, line: Line, year: str | None) -> Action:
    """A planned line; a time without year is one of the year in the title above it."""
    when = line.when
    dated = f"{when} {year}" if when and year and not year_in(when) else when
    made = _action(replace(paragraph, text=line.text), comments=line.status)
    return replace(made, calendar=dated)


def _forecast(section: Section) -> Iterator[Axis]:
    """One axis for each theme of the forecast; it ends where its lines do."""
    title, year = clean(section.opens.text), year_in(section.opens.text)
    theme: str | None = None
    actions: list[Action] = []
    for paragraph in section.under(None):
        line = planned_line(paragraph.text)
        if line:
            actions.append(_planned(paragraph, line, year))
            continue
        if actions:
            yield Axis(title=f"{title} | {theme}" if theme else title, actions=tuple(actions))
        theme, actions = clean(paragraph.text), []
    if actions:
        yield Axis(title=f"{title} | {theme}" if theme else title, actions=tuple(actions))


def _month(cell: Cell) -> list[Action]:
    """What a month's cell announces; a line that only adds to the one above is its detail."""
    title, *lines = cell.paragraphs
    actions: list[Action] = []
    for line in lines:
        if actions and _DETAIL.match(line.text):
            last = actions[-1]
            actions[-1] = replace(last, measures=(*last.measures, clean(line.text)))
        else:
            actions.append(replace(_action(line), calendar=clean(title.text)))
    return actions


def _grid(table: Table, title: str) -> Axis | None:
    """A table whose cells are months."""
    cells = [cell for row in table.rows for cell in row.cells if cell.paragraphs]
    dated = [(month_title(cell.paragraphs[0].text), cell) for cell in cells]
    months = sorted(((at, cell) for at, cell in dated if at is not None), key=lambda pair: pair[0])
    if len(months) < _MONTHS_IN_GRID:
        return None
    return Axis(title=title, actions=tuple(a for _, cell in months for a in _month(cell)))


def _grids(document: Document) -> Iterator[Axis]:
    title = ""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yearly = is_forecast(block.text) or is_review(block.text)
            title = clean(block.text) if yearly or (block.level and not title) else title
        elif axis := _grid(block, title or "—"):
            yield axis


def _untitled(sections: Sequence[Section], paragraphs: Sequence[Paragraph]) -> list[Axis]:
    """Groups that a slide prints without their titles: stakes, then a mandate, again and again."""
    found: list[Section] = []
    part: Part | None = None
    for paragraph in () if any(s.group for s in sections) else paragraphs:
        named = part_title(paragraph.text)
        if named == Part.STAKES:
            found.append(Section(paragraph))
        if named:
            part = named
            for section in found[-1:]:
                section.names[named] = clean(paragraph.text)
        elif part in (Part.STAKES, Part.MANDATE) and found and _is_wrapped(paragraph, found, part):
            found[-1].lines.setdefault(part, []).append(paragraph)
        else:
            part = None
    whole = [s for s in found if s.under(Part.STAKES) and s.under(Part.MANDATE)]
    return [_from_stakes(section) for section in whole] if len(whole) > 1 else []


def _is_wrapped(paragraph: Paragraph, found: Sequence[Section], part: Part) -> bool:
    """The first line of a part, or one that goes on with it in small letters."""
    return not found[-1].under(part) or paragraph.text[:1].islower()


def _from_stakes(section: Section) -> Axis:
    stakes = clean(" ".join(line.text for line in section.under(Part.STAKES)))
    first, *rest = section.under(Part.MANDATE)
    mandate = replace(first, text=" ".join([first.text, *(line.text for line in rest)]))
    return Axis(
        title=stakes,
        objective=stakes,
        actions=(_action(mandate, comments=section.names[Part.MANDATE]),),
    )


def _axes(sections: Iterable[Section]) -> Iterator[Axis]:
    for section in sections:
        if section.group:
            yield _group(section, section.group)
        elif is_review(section.opens.text):
            yield _review(section)
        else:
            yield from _forecast(section)


def read(document: Document) -> tuple[Axis, ...]:
    """The axes of a programme; none when the document is written otherwise."""
    paragraphs = body(document)
    sections = _sections(paragraphs)
    groups = [s for s in sections if s.group and len(s.names) >= 2]
    reviews = [s for s in sections if not s.group]
    if len(groups) < 2 and not (reviews and groups):
        return tuple(_untitled(sections, paragraphs))
    axes = (*_axes(sections), *_grids(document))
    return tuple(axis for axis in axes if axis.actions or axis.objective)
