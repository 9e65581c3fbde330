"""The body of a plan table, line by line: axes opened, actions added, broken rows mended."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..blocks import Cell
from ..choices import Choice
from .chosen import chosen_for
from .columns import Layout, header_within
from .contents_of_columns import Column
from .grid import Grid, Line, Slot
from .plan import Plan, Row
from .sections import (
    Section,
    has_bold_actions,
    is_total,
    names_action,
    objective_in,
    section,
    section_of,
    stated_across,
)
from .several import Named, named_in, title_of
from .titles import Rank, Title, number_of, numbered
from .values import Texts, goes_on, is_mark, is_nothing, paragraphs
from .vocabulary import Field
from .where import where
from .words import clean, folded

_TICK = "X"
_PLACED = frozenset({Field.AXIS, Field.OBJECTIVE, Field.ACTION, Field.NUMBER})
_COUNTED = frozenset({Field.INDICATORS, Field.TARGETS})
_OF_ALL = _COUNTED | {Field.BUDGET}
"""What one cell says of several actions together: of each it would be counted several times."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How the tables of this document name their axes, known once all were looked at.

    `measures`: by a word that elsewhere announces actions ("Mesure 1"), across the actions' rows.
    """

    axes: bool
    goals: bool
    measures: bool = False


@dataclass(slots=True)
class Reader:
    """Reads lines into a plan; what is above a line is remembered here."""

    plan: Plan
    layout: Layout
    habit: Habit
    table: int
    broken: bool
    choice: Choice
    bold_actions: bool = False
    objective: str | None = None
    fresh: bool = True
    title: Title | None = None


def _own(line: Line, columns: tuple[Column, ...]) -> list[Cell]:
    """The cells with text that begin on this line in some columns."""
    slots = (line.slots[column.index] for column in columns)
    return list({s.cell.column: s.cell for s in slots if s and s.own and s.text}.values())


def _of_domain(line: Line, layout: Layout) -> str | None:
    """The number that is merged over the rows of an axis as its title is: it is the axis'."""
    numbers = (cell for cell in _own(line, layout.of(Field.NUMBER)) if _is_over(cell, line, layout))
    return next((number_of(cell.text) for cell in numbers), None)


def _is_over(cell: Cell, line: Line, layout: Layout) -> bool:
    """Whether a cell covers the rows that the title of an axis covers, several of them."""
    slots = (line.slots[column.index] for column in layout.of(Field.AXIS))
    return cell.height > 1 and any(slot and slot.cell.height == cell.height for slot in slots)


def _number(line: Line, layout: Layout) -> str | None:
    cells = [c for c in _own(line, layout.of(Field.NUMBER)) if not _is_over(c, line, layout)]
    text = clean(cells[0].text) if cells else ""
    if is_nothing(text):
        return None
    return number_of(text) or (text if len(text) <= 12 else numbered(text).number)


def _axis(reader: Reader, line: Line) -> None:
    """Opens the axis that begins on this line, if one does."""
    cells = _own(line, reader.layout.of(Field.AXIS))
    texts = [text for cell in cells for text in paragraphs(cell)]
    if not texts:
        return
    if len(texts) > 1 and number_of(texts[0]):
        texts = [f"{number_of(texts[0])}. {' '.join(texts[1:2])}", *texts[2:]]
    found = section(texts)
    if found.title.number is None and (number := _of_domain(line, reader.layout)):
        found = replace(found, title=replace(found.title, number=number))
    before = reader.plan.current
    if reader.plan.open(found.title, where(line.place)) is not before:
        reader.objective = None
    _state(reader, found.objective)


def _state(reader: Reader, objective: str | None) -> None:
    if objective and reader.plan.current:
        reader.plan.current.objectives.append(objective)


def _objective(reader: Reader, line: Line) -> None:
    """Remembers the objective that begins on this line: it holds until the next."""
    cells = _own(line, reader.layout.of(Field.OBJECTIVE))
    text = " ".join(text for cell in cells for text in paragraphs(cell))
    if not text:
        return
    reader.objective = objective_in(text) or text
    if not (reader.habit.axes or reader.habit.goals):
        reader.plan.open(section([text]).title, where(line.place))


def _is_used(slot: Slot | None, column: Column, *, shared: bool) -> bool:
    """Whether a column takes the cell over it: a wide one goes to its first column, a tick to
    all; one from a row above only to a new action (`shared`)."""
    if slot is None or not slot.text or column.field is None or column.field in _PLACED:
        return False
    first = slot.cell.column == column.index
    return (slot.own or shared) and (first or (column.time is not None and is_mark(slot.text)))


def _is_coloured(slot: Slot, column: Column, line: Line, layout: Layout) -> bool:
    """Whether a cell of a calendar is ticked by a colour that is not that of its whole row."""
    if slot.text or not slot.cell.fill or not (column.time and column.field is Field.CALENDAR):
        return False
    action = line.slots[layout.action] if layout.action is not None else None
    return slot.own and (action is None or action.cell.fill != slot.cell.fill)


def _fill(
    row: Row, line: Line, layout: Layout, *, new: tuple[int, int] | None = None, cut: bool = False
) -> None:
    """Gives a row what its line says; `new` is (which, of how many) actions the line begins.

    Where the line begins several, a cell of as many paragraphs has one for each.
    """
    which, count = new or (0, 1)
    for column in layout.columns:
        slot = line.slots[column.index]
        if slot and _is_coloured(slot, column, line, layout):
            row.texts.add(column, [_TICK])
        elif slot and _is_of_axis(slot, column, line, layout):
            continue
        elif slot and _is_used(slot, column, shared=new is not None):
            texts = paragraphs(slot.cell)
            own = count > 1 and len(texts) == count
            if own or count == 1 or column.field not in _OF_ALL:
                row.texts.add(column, texts[which : which + 1] if own else texts, cut=cut)


def _is_of_axis(slot: Slot, column: Column, line: Line, layout: Layout) -> bool:
    """Whether a cell says once, of an axis, what is counted: it covers the rows of its title."""
    return column.field in _COUNTED and bool(slot.text) and _is_over(slot.cell, line, layout)


def _state_once(reader: Reader, line: Line) -> None:
    """Gives the axis that begins on a line what is said once of it."""
    part, layout = reader.plan.current, reader.layout
    for column in layout.columns:
        slot = line.slots[column.index]
        first = slot and slot.own and slot.cell.column == column.index
        if part and slot and first and column.field and _is_of_axis(slot, column, line, layout):
            part.stated.setdefault(column.field, []).extend(paragraphs(slot.cell))


def _share(reader: Reader, line: Line, count: int) -> None:
    """Gives the axis what a line says of all the actions that it begins."""
    part = reader.plan.current
    for column in reader.layout.columns:
        slot = line.slots[column.index]
        if not slot or column.field not in _OF_ALL or not _is_used(slot, column, shared=True):
            continue
        texts = [text for text in paragraphs(slot.cell) if not is_nothing(text)]
        if len(texts) == count or not texts or part is None:
            continue
        if column.field in _COUNTED:
            part.stated.setdefault(column.field, []).extend(texts)
        else:
            place, text = where(line.place), " ".join(texts)
            reader.plan.note("axis.budget_for_all", place, axis=part.title, text=text)


def _says(line: Line, layout: Layout) -> bool:
    """Whether a line says something in the columns that make up an action."""
    columns = (column for column in layout.columns if column.field not in (None, *_PLACED))
    slots = (line.slots[column.index] for column in columns)
    return any(slot and slot.own and not is_nothing(slot.text) for slot in slots)


def _continues(reader: Reader, titles: Sequence[str], number: str | None) -> bool:
    """Whether a line goes on with the action before it."""
    last = reader.plan.last
    if last is None or number:
        return False
    if not titles:
        return True
    numbers = last.number is not None
    opens = title_of(titles[0]).number
    lost = reader.fresh and reader.broken and numbers and opens is None
    return lost or (goes_on(titles[0]) and (numbers or reader.fresh) and opens is None)


def _new(reader: Reader, line: Line, titles: Sequence[str], number: str | None) -> Row:
    title = title_of(" ".join(titles))
    if title.number and number in (None, title.number):
        number, titles = title.number, [title.text]
    return Row(
        titles=list(titles),
        number=number,
        place=where(line.place),
        texts=Texts(),
        objective=reader.objective,
        table=reader.table,
    )


def _row(reader: Reader, line: Line) -> None:
    layout = reader.layout
    _axis(reader, line)
    _state_once(reader, line)
    _objective(reader, line)
    number = _number(line, layout)
    named = named_in(_own(line, layout.of(Field.ACTION)), one=number is not None)
    if reader.title and layout.action is None:
        named, number, reader.title = Named(((reader.title.text,),)), reader.title.number, None
    titles = named.titles[0] if named.titles else ()
    if not titles and not _says(line, layout):
        return
    if _continues(reader, titles, number) and (last := reader.plan.last):
        cut = reader.fresh and reader.broken
        last.titles += titles
        _fill(last, line, layout, cut=cut or bool(titles))
    elif titles:
        _add(reader, line, named, number)
    else:
        reader.plan.note("reading.action_without_title", where(line.place), text=line.text[:80])


def _add(reader: Reader, line: Line, named: Named, number: str | None) -> None:
    """The action that a line begins; or several, each with its part of the line."""
    for index, titles in enumerate(named.titles):
        row = _new(reader, line, titles, number)
        if named.steps:
            row.texts.add(Column(reader.layout.action or 0, Field.MEASURES, ""), list(named.steps))
        _fill(row, line, reader.layout, new=(index, len(named.titles)))
        reader.plan.add(row)
    if len(named.titles) > 1:
        _share(reader, line, len(named.titles))


def _section(reader: Reader, line: Line, found: Section) -> None:
    """What a title among the rows does: open an axis, or state the objective of the open one."""
    title, plan = found.title, reader.plan
    goal = title.rank is Rank.GOAL
    if goal and reader.habit.axes and plan.current:
        plan.current.objectives.append(title.text)
    elif reader.layout.action is None and names_action(title):
        reader.title = title
    elif not title.text or (not _opens(title, reader.habit)):
        plan.note("reading.row_not_understood", where(line.place), text=line.text[:80])
    else:
        plan.open(title, where(line.place))
        reader.objective = None
        _state(reader, found.objective)


def _is_for_axis(reader: Reader, line: Line) -> bool:
    """Gives the open axis what a line states for it before its first action, if one does."""
    part = reader.plan.current
    stated = stated_across(line, reader.layout) if part and not part.rows else None
    if part is None or stated is None:
        return False
    part.stated.setdefault(stated[0], []).extend(stated[1])
    return True


def _opens(title: Title, habit: Habit) -> bool:
    """Whether a title opens an axis, given what announces axes elsewhere in the document."""
    if habit.axes:
        return title.rank is (Rank.ACTION if habit.measures else Rank.AXIS)
    return title.rank is Rank.GOAL if habit.goals else True


def _header(reader: Reader, grid: Grid, at: int) -> int | None:
    """The last line of a header at `at`: the known one come back, or another's."""
    if grid.lines[at].text in reader.layout.texts:
        return at
    other = header_within(grid, at)
    if other is None:
        return None
    reader.layout = chosen_for(other, grid, reader.choice) or other
    return other.last


def read(reader: Reader, grid: Grid, start: int) -> None:
    """Reads the lines from `start` into the reader's plan."""
    at = start
    reader.bold_actions = has_bold_actions(grid.lines[start:], reader.layout)
    while at < len(grid.lines):
        line = grid.lines[at]
        last = _header(reader, grid, at) if line.cells() else None
        at = at + 1 if last is None else last + 1
        if last is not None or not line.cells() or is_total(line) or _is_for_axis(reader, line):
            continue
        found = section_of(line, reader.layout, bold_actions=reader.bold_actions)
        if found and not (reader.fresh and reader.broken and goes_on(found.title.text)):
            _section(reader, line, found)
        else:
            _row(reader, line)
        reader.fresh = False


def sections(grid: Grid, layout: Layout, start: int) -> list[Section]:
    """The sections among the lines from `start`, to know the habit before reading."""
    bold = has_bold_actions(grid.lines[start:], layout)
    lines = (line for line in grid.lines[start:] if line.cells() and not is_total(line))
    found = (section_of(line, layout, bold_actions=bold) for line in lines)
    return [one for one in found if one]


def key(row: Row) -> str:
    """What two tables that list one action have in common: the words of its title."""
    return folded(row.title).strip(" .")
