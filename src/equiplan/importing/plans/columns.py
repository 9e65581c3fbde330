"""The header of a plan table: where it stands and which field each of its columns fills."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from equiplan.domain.plans import schema
from equiplan.domain.plans.draft import Action

from .contents_of_columns import Column, by_contents
from .grid import Grid, Line
from .headers import dates_in, is_letter, is_time, recognise
from .titles import number_of, numbered
from .vocabulary import Field

_ACTION_LIKE = (
    Field.ACTION,
    Field.MEASURES,
    Field.STEPS,
    Field.OBJECTIVE,
    Field.DELIVERABLES,
    Field.RESULTS,
)
"""What may be the action of a table, the best first."""
_TELLING = frozenset(
    {
        Field.INDICATORS, Field.TARGETS, Field.CALENDAR, Field.START, Field.END, Field.DURATION,
        Field.OWNERS, Field.BUDGET, Field.PRIORITY, Field.STATUS, Field.COMMENTS, Field.PARTNERS,
        Field.PROGRESS, Field.SPENT, Field.VERIFICATION, Field.BASELINE, Field.VALUES,
    }
)  # fmt: skip
_BY_YEAR = frozenset({Field.TARGETS, Field.BUDGET, Field.SPENT})
_DEEPEST = 40
"""Lines looked at for a header: a sheet may open with a page of titles."""
_FIRST = 3
"""Rows of several cells that may come before the header."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table and the lines its header takes, `first` to `last` included."""

    columns: tuple[Column, ...]
    first: int
    last: int
    texts: frozenset[str]

    def of(self, field: Field) -> tuple[Column, ...]:
        """The columns that fill a field, left to right."""
        return tuple(column for column in self.columns if column.field is field)

    @property
    def action(self) -> int | None:
        """The index of the column of actions; None when each is titled by a line above its row."""
        return next((column.index for column in self.of(Field.ACTION)), None)


def _texts(line: Line) -> list[str]:
    return [slot.text if slot else "" for slot in line.slots]


def _is_period(text: str) -> bool:
    return is_time(text) or is_letter(text)


def _named(fine: str, group: str, siblings: Iterable[str]) -> Field | None:
    """The finer header if it says something; else the group over it, if no sibling says more."""
    own = recognise(fine)
    above = recognise(group) if group and group != fine else None
    if _is_period(fine) and above is not None:
        return above
    if own is not None:
        return own
    return above if not any(recognise(text) for text in siblings) else None


def _column(index: int, upper: list[str], lower: list[str]) -> Column:
    group, fine = upper[index], lower[index] or upper[index]
    siblings = [low for up, low in zip(upper, lower, strict=True) if up == group and low != group]
    if more := _more(fine):
        return Column(index, Field.MORE, fine, more=more)
    field = _named(fine, group, siblings)
    within = is_time(group) and group != fine and _is_period(fine)
    period = field in (Field.CALENDAR, Field.TARGETS, Field.BUDGET, Field.INDICATORS)
    time = (f"{group}: {fine}" if within else fine) if period and _is_period(fine) else None
    return Column(index, field, fine, time or _year_of(field, fine))


def _more(header: str) -> str:
    """The name of a field of the schema that a draft has no attribute for, "" for any other."""
    found = schema.recognised("action", header)
    return found.name if found and not hasattr(Action, found.name) else ""


def _year_of(field: Field | None, header: str) -> str | None:
    """The year for which a column of targets or amounts is headed ("Cible 2027")."""
    years = {point.year for point in dates_in(header)} if field in _BY_YEAR else set()
    return str(next(iter(years))) if len(years) == 1 else None


def _headed(line: Line) -> int:
    """How many of its cells name a field."""
    return sum(recognise(text) is not None for text in line.texts)


def _is_second(upper: Line, lower: Line) -> bool:
    """Whether a line is the finer half of a header: it names parts of what stands above."""
    cells = lower.cells()
    if len(upper.cells()) < 2:
        return False
    under = [
        cell
        for cell in cells
        if (above := upper.slots[cell.column]) and above.own and above.cell.width > 1
    ]
    fine = sum(recognise(text) is not None or _is_period(text) for text in lower.texts)
    return bool(under) and fine * 2 >= len(cells) and all(len(cell.text) < 80 for cell in cells)


def _columns(grid: Grid, at: int) -> tuple[tuple[Column, ...], int]:
    """The columns that the line at `at` heads, and the last line of the header."""
    upper, last = grid.lines[at], at
    if at + 1 < len(grid.lines) and _is_second(upper, grid.lines[at + 1]):
        last = at + 1
    above, below = _texts(upper), _texts(grid.lines[last])
    return tuple(_column(index, above, below) for index in range(grid.columns)), last


def _may_head(line: Line) -> bool:
    """Whether a line may be a header by itself: its cells name fields, and it has no number."""
    cells = line.cells()
    if len(cells) < 2 or _headed(line) * 2 < len(cells):
        return False
    return number_of(cells[0].text) is None or recognise(cells[0].text) is Field.NUMBER


def _fits(line: Line, columns: Sequence[Column]) -> bool:
    """Whether a line reads as the header of a plan."""
    if not _may_head(line):
        return False
    fields = {column.field for column in columns}
    acting = next((field for field in _ACTION_LIKE if field in fields), None)
    telling = (fields & _TELLING) | ((fields & {Field.AXIS, Field.OBJECTIVE}) - {acting})
    if acting is None:
        return is_certain(line) and len(telling) >= 3
    return len(telling) >= (1 if acting in _ACTION_LIKE[:2] else 2)


def _cells_below(grid: Grid, last: int, index: int) -> list[str]:
    """The texts that begin in a column under the header."""
    slots = (line.slots[index] for line in grid.lines[last + 1 :])
    texts = (slot.text for slot in slots if slot and slot.own and slot.cell.width < grid.columns)
    return [text for text in texts if text]


def _holds_numbers(texts: Sequence[str]) -> bool:
    numbers = sum(number_of(text) is not None for text in texts)
    return bool(texts) and numbers * 5 >= len(texts) * 4


def _holds_text(texts: Sequence[str]) -> bool:
    """Whether a column is of sentences or names rather than of codes and counts."""
    wordy = sum(re.search(r"[^\W\d_]{4}", text) is not None for text in texts)
    return not texts or wordy * 2 >= len(texts)


def _with_numbers(grid: Grid, columns: Sequence[Column], last: int) -> tuple[Column, ...]:
    """A column of bare numbers without a header, or sharing that of the actions, numbers them."""
    found = []
    for column in columns:
        open_ = not column.header or column.field in (Field.ACTION, Field.MEASURES)
        shared = sum(other.header == column.header for other in columns) > 1
        if (
            open_
            and shared | (not column.header)
            and _holds_numbers(_cells_below(grid, last, column.index))
        ):
            found.append(replace(column, field=Field.NUMBER))
        else:
            found.append(column)
    return tuple(found)


def _stands_alone(grid: Grid, columns: Sequence[Column], last: int, left: int, right: int) -> bool:
    """Whether the rows under one cell of the left column are actions of their own.

    They are when several of them have their own owner, calendar or number.
    """
    keys = [c.index for c in columns if c.field in (Field.OWNERS, Field.CALENDAR, Field.NUMBER)]
    under = own = 0
    for line in grid.lines[last + 1 :]:
        first, second = line.slots[left], line.slots[right]
        continues = first is None or not first.own or not first.text
        if continues and second and second.own and second.text:
            under += 1
            own += any((s := line.slots[key]) and s.own and s.text for key in keys)
    return under > 0 and own * 2 > under


def _with_action(grid: Grid, columns: Sequence[Column], last: int) -> tuple[Column, ...]:
    """Which column holds the actions, which their details: the coarser is left of the finer."""
    acting = [c for c in columns if c.field in (Field.ACTION, Field.MEASURES)]
    for field in _ACTION_LIKE:
        acting = acting or [c for c in columns if c.field is field][:1]
    if not acting:
        return tuple(columns)
    chosen = acting[0]
    if len(acting) > 1 and _stands_alone(grid, columns, last, chosen.index, acting[1].index):
        chosen = acting[1]
    return tuple(replace(c, field=_detailed(c, chosen)) for c in columns)


def _detailed(column: Column, chosen: Column) -> Field | None:
    if column is chosen:
        return Field.ACTION
    if column.field in (Field.ACTION, Field.MEASURES) and column.index < chosen.index:
        return Field.OBJECTIVE
    if column.field in (Field.ACTION, Field.MEASURES, Field.STEPS):
        return Field.MEASURES
    return column.field


_STAND_INS: tuple[tuple[Field, Field], ...] = (
    (Field.RESULTS, Field.TARGETS),
    (Field.DELIVERABLES, Field.INDICATORS),
    (Field.FOLLOW_UP, Field.INDICATORS),
    (Field.PARTNERS, Field.OWNERS),
)
"""What stands in for a field that no other column fills; otherwise it has no place."""


def _stood_in(columns: Sequence[Column], action: int) -> tuple[Column, ...]:
    fields = {column.field for column in columns}
    found = []
    for column in columns:
        field = column.field
        if field is Field.RESULTS and column.index < action:
            field = Field.OBJECTIVE if Field.OBJECTIVE not in fields else None
        elif field in (Field.AXIS, Field.OBJECTIVE) and column.index > action:
            field = None if field is Field.AXIS else field
        else:
            for stand_in, real in _STAND_INS:
                if field is stand_in:
                    field = real if real not in fields else None
        found.append(replace(column, field=None if field is Field.OTHER else field))
    return tuple(found)


def _one_number(columns: Sequence[Column], action: int) -> tuple[Column, ...]:
    """Of several columns of numbers, that nearest to the actions; one before an axis is its."""
    numbers = [c.index for c in columns if c.field is Field.NUMBER]
    axes = [c.index for c in columns if c.field is Field.AXIS]
    if not numbers:
        return tuple(columns)
    nearest = min(numbers, key=lambda index: (abs(index - action), index > action))
    fields = {
        index: Field.AXIS if index + 1 in axes else None for index in numbers if index != nearest
    }
    return tuple(replace(c, field=fields.get(c.index, c.field)) for c in columns)


def _with_axis(grid: Grid, columns: Sequence[Column], last: int) -> tuple[Column, ...]:
    """A first column without header whose few texts each head several rows is that of the axes."""
    first = columns[0]
    if first.header or first.field or any(c.field is Field.AXIS for c in columns):
        return tuple(columns)
    texts = _cells_below(grid, last, 0)
    rows = len(grid.lines) - last - 1
    numbers = sum(numbered(text).number is not None for text in texts)
    if texts and numbers == len(set(texts)) == len(texts) and len(texts) * 4 >= rows * 3:
        return (replace(first, field=Field.NUMBER), *columns[1:])
    if texts and _holds_text(texts) and len(set(texts)) < rows:
        return (replace(first, field=Field.AXIS), *columns[1:])
    return tuple(columns)


def _resolved(grid: Grid, columns: Sequence[Column], last: int) -> tuple[Column, ...]:
    acted = _with_action(grid, _with_numbers(grid, columns, last), last)
    action = next((c.index for c in acted if c.field is Field.ACTION), len(acted))
    placed = _with_axis(grid, _one_number(_stood_in(acted, action), action), last)
    return by_contents(placed, lambda index: _cells_below(grid, last, index))


def is_certain(line: Line) -> bool:
    """Whether nearly every cell of a line, short as headers are, names a field."""
    texts = line.texts
    if len(texts) < 3 or any(len(text) > 60 for text in texts):
        return False
    fields = {recognise(text) for text in texts} - {None}
    return len(fields) >= 3 and _headed(line) * 5 >= len(texts) * 4


def header_at(grid: Grid, at: int) -> Layout | None:
    """The layout that the line at `at` announces, None if it is no header of a plan."""
    if not any(_may_head(line) for line in grid.lines[at : at + 2]):
        return None
    columns, last = _columns(grid, at)
    lines = (grid.lines[at], grid.lines[last])
    if not any(_fits(line, columns) for line in lines):
        return None
    layout = Layout(
        _resolved(grid, columns, last), at, last, frozenset(line.text for line in lines)
    )
    action = layout.action
    wordy = action is None or _holds_text(_cells_below(grid, last, action))
    return layout if wordy else None


def titled(layout: Layout) -> Layout:
    """The layout of a table whose actions are titled by lines of their own: what it takes for
    their column is their description."""
    columns = (
        replace(column, field=Field.MEASURES) if column.field is Field.ACTION else column
        for column in layout.columns
    )
    return replace(layout, columns=tuple(columns))


def header_within(grid: Grid, at: int) -> Layout | None:
    """The layout of a second header among the rows: it must be certain, as rows name fields too.

    It names what the rows are: an action whose cells say "twice a year" and "Human Resources"
    names three fields as well, and none of them is the action.
    """
    line = grid.lines[at]
    names_rows = any(recognise(text) in _ACTION_LIKE for text in line.texts)
    return header_at(grid, at) if names_rows and is_certain(line) else None


def header(grid: Grid) -> Layout | None:
    """The layout of a plan table, its header on one of its first lines or surely a header."""
    rows = 0
    for at in range(min(len(grid.lines), _DEEPEST)):
        layout = header_at(grid, at) if rows < _FIRST else header_within(grid, at)
        if layout:
            return layout
        rows += len(grid.lines[at].cells()) > 1
    return None
