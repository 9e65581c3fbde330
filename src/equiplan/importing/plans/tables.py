"""Plans laid out as tables: finds the tables that are the plan and reads them as one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from equiplan.domain.plans.draft import Axis, Finding

from ..blocks import Document, Table
from ..choices import NOTHING_CHOSEN, Choice
from .cards import is_card
from .chosen import chosen_for, headers_of, is_chosen, key_of
from .columns import Layout, header, is_certain, titled
from .contents_of_columns import Column
from .context import Placed, placed
from .grid import MOST_COLUMNS, Grid, laid_out, turned
from .headers import recognise
from .plan import Part, Plan, Row
from .rows import Habit, Reader, key, read, sections
from .sections import Section, names_action, section
from .themes import contains_plan
from .titles import Rank, Title
from .values import is_nothing
from .vocabulary import Field
from .where import where
from .words import folded

_PAST = re.compile(
    r"\bbilan\b|\bbalance (?:del|of the)|plan (?:precedent|anterior)|(?:previous|past|last|first) "
    r"(?:plan|gep|actions|measures)|precedent plan|diagnos|etat des lieux|achieve(?:d|ments)|logros"
)
"""What heads a part of a document that looks back."""


@dataclass(frozen=True, slots=True)
class TableReading:
    """What the tables say: axes, findings, and how many fields they fill."""

    axes: tuple[Axis, ...]
    findings: tuple[Finding, ...]
    filled: int = 0

    @property
    def actions(self) -> int:
        """How many actions were read."""
        return sum(len(axis.actions) for axis in self.axes)


@dataclass(frozen=True, slots=True)
class Source:
    """A table of the plan; `start` is its first line after the header, 0 if it has none; `inside`
    are the titles among its rows.

    A table without header goes on with the one before it, whose layout it takes; one under a
    title of its own `begins` anew.
    """

    place: Placed
    grid: Grid
    layout: Layout
    start: int
    family: int
    inside: tuple[Section, ...] = ()
    begins: bool = False

    @property
    def broken(self) -> bool:
        """Whether it goes on with the table before it."""
        return self.place.broken and not self.begins

    @property
    def above(self) -> tuple[Section, ...]:
        """The lone titles printed above the header."""
        if self.start == 0:
            return ()
        above = self.grid.lines[: self.layout.first]
        texts = ([cell.text for cell in line.cells()] for line in above if line.cells())
        return tuple(found for one in texts if len(one) == 1 and (found := section(one)).title.text)

    @property
    def opening(self) -> tuple[Section, ...]:
        """Titles of axes printed above the header."""
        return tuple(s for s in self.above if s.title.rank in (Rank.AXIS, Rank.GOAL))

    @property
    def title(self) -> Title | None:
        """The title of the first action of a table without a column of actions."""
        headings = self.place.headings
        near = [s.title for s in self.above] + [h.title for h in headings[-1:]]
        inside = [s.title for s in self.inside]
        return next((title for title in near + inside if names_action(title)), None)

    @property
    def named(self) -> bool:
        """Whether the table itself says its axes: by a column or by lines among its rows."""
        return bool(self.layout.of(Field.AXIS) or self.inside or self.opening)


_MOST_TURNED = 40


def upright(table: Table) -> Grid:
    """The grid of a table, turned when its header runs down the first column of several."""
    grid = laid_out(table)
    if grid.columns < 3 or not 3 <= len(grid.lines) <= _MOST_TURNED:
        return grid
    full = sum(len(line.begun) == grid.columns for line in grid.lines)
    if full * 5 < len(grid.lines) * 4 or is_certain(grid.lines[0]):
        return grid
    across = laid_out(turned(table))
    labels = sum(recognise(text) is not None for line in across.lines[1:] for text in line.texts)
    values = sum(len(line.begun) for line in across.lines[1:])
    return across if is_certain(across.lines[0]) and labels * 5 < values else grid


def sources(tables: Iterable[Placed], choice: Choice = NOTHING_CHOSEN) -> tuple[Source, ...]:
    """The tables that are a plan, each with its layout, as far as a person has not said better."""
    found: list[Source] = []
    families: dict[tuple[tuple[Field | None, str], ...], int] = {}
    for place in tables:
        grid = upright(place.table)
        last = found[-1] if found else None
        tail = last is not None and place.broken and last.grid.columns == grid.columns
        layout = None if is_card(grid) else header(grid)
        if layout and tail and _goes_on(grid, layout):
            layout = None
        if is_chosen(layout, grid, choice):
            layout, tail = chosen_for(layout, grid, choice), False
        if layout:
            shape = tuple((column.field, column.header) for column in layout.columns)
            family = families.setdefault(shape, len(families))
            one = Source(place, grid, layout, layout.last + 1, family)
            found.append(_finished(_begun(one, last), choice))
        elif last and tail:
            one = Source(place, grid, last.layout, 0, last.family)
            found.append(_finished(one, choice))
    kept = [one for one in found if one.layout.action is not None or one.title]
    return _without_results(kept)


def _without_results(found: Sequence[Source]) -> tuple[Source, ...]:
    """Months that hold results in one table hold them in all that are headed alike."""
    results = {
        column.header: column.field
        for one in found
        for column in one.layout.columns
        if column.field in (None, Field.VALUES) and column.time
    }
    if not results:
        return tuple(found)
    return tuple(
        replace(one, layout=replace(one.layout, columns=tuple(
            replace(column, field=results[column.header])
            if column.time and column.header in results else column
            for column in one.layout.columns
        )))
        for one in found
    )  # fmt: skip


def _goes_on(grid: Grid, layout: Layout) -> bool:
    """Whether a table that nothing parts from the one before it begins with rows of that one:
    its header is not sure to be one, or stands below such rows."""
    rows = (line for line in grid.lines[: layout.first] if len(line.cells()) > 1)
    return next(rows, None) is not None or not is_certain(grid.lines[layout.first])


def _begun(one: Source, last: Source | None) -> Source:
    """A table under a title of its own is no part of the one before it."""
    same = last is not None and [s.title for s in one.above] == [s.title for s in last.above]
    return replace(one, begins=bool(one.above) and not same)


def _finished(one: Source, choice: Choice) -> Source:
    """A table with the titles inside; where these title its actions, what its layout takes for
    actions is their description, unless a person says that it is not."""
    layout, grid, start = one.layout, one.grid, one.start
    inside = tuple(sections(grid, layout, start))
    columns = () if key_of(headers_of(layout)) in choice else layout.of(Field.ACTION)
    described = columns and recognise(columns[0].header) is Field.STEPS
    if described and any(names_action(found.title) for found in inside):
        layout = titled(layout)
        inside = tuple(sections(grid, layout, start))
    return replace(one, layout=layout, inside=inside)


def _habit(found: Sequence[Source]) -> Habit:
    ranks = {s.title.rank for one in found for s in (*one.inside, *one.opening) if s.title.text}
    prose = {one.place.axis.title.rank for one in found if one.place.axis}
    column = any(one.layout.of(Field.AXIS) for one in found)
    axes = column or Rank.AXIS in ranks | prose
    titled_ = all(one.layout.action is not None for one in found)
    measures = not axes and titled_ and {Rank.ACTION, Rank.GOAL} <= ranks
    return Habit(axes=axes or measures, goals=Rank.GOAL in ranks | prose, measures=measures)


def _apart(found: Sequence[Source]) -> dict[int, Title]:
    """Titles that tell apart tables which name no axis: those above their headers, else the
    deepest headings that are all different."""
    plain = [i for i, one in enumerate(found) if not one.named and not one.broken]
    titles_by_table = [{i: found[i].above[-1].title for i in plain if found[i].above}]
    for depth in range(1, 5):
        deep = [i for i in plain if len(found[i].place.headings) >= depth]
        titles_by_table.append({i: found[i].place.headings[-depth].title for i in deep})
    for titles in titles_by_table:
        texts = {title.text for title in titles.values()}
        if len(titles) == len(plain) == len(texts) > 1:
            return titles
    return {}


def _alone(source: Source) -> Title | None:
    """The heading of a single table, if it is a title rather than "Action plan"."""
    headings = source.place.headings
    if source.named or source.layout.of(Field.OBJECTIVE) or not headings:
        return None
    if contains_plan(headings[-1].title.text):
        return None
    return headings[-1].title if headings[-1].depth > 1 else None


def _open_above(plan: Plan, source: Source, fallback: Title | None) -> None:
    """Opens the axis that stands above a table, if one does."""
    axis = source.place.axis
    title = axis.title if axis and axis.title.text else None
    title = title or fallback
    if title and title != plan.above and not source.layout.of(Field.AXIS):
        plan.above = title
        part = plan.open(title, where(source.place.table.place))
        if source.place.objective and source.place.objective not in part.objectives:
            part.objectives.append(source.place.objective)
    for found in source.opening or _first(source):
        if found.title.rank is Rank.GOAL and plan.current and plan.current.rank is Rank.AXIS:
            plan.current.objectives.append(found.title.text)
            continue
        part = plan.open(found.title, where(source.place.table.place))
        part.objectives += [found.objective] if found.objective else []


def _first(source: Source) -> tuple[Section, ...]:
    """The first of the titles that group the rows, where it stands above the header."""
    grouped = source.inside and all(one.title.rank is None for one in source.inside)
    last = source.above[-1:]
    titled_ = last and not contains_plan(last[0].title.text) and len(source.above) > 1
    at_once = bool(source.grid.lines[source.layout.first - 1].begun)
    return last if grouped and titled_ and at_once else ()


def _unused(found: Sequence[Source], choice: Choice) -> list[Finding]:
    """One finding for the columns that hold text and have no place in a plan."""
    headers: dict[str, Source] = {}
    for one in found:
        if key_of(headers_of(one.layout)) in choice:
            continue
        for column in one.layout.columns:
            if column.field is None and column.header and _holds(one, column):
                headers.setdefault(column.header, one)
    if not headers:
        return []
    place = where(next(iter(headers.values())).place.table.place)
    return [Finding("reading.columns_not_used", "note", place, {"columns": ", ".join(headers)})]


def _left_out(
    tables: Iterable[Placed], found: Sequence[Source], choice: Choice
) -> Iterator[Finding]:
    """A finding for each table that has the header of a plan and was not read as one."""
    read = {id(one.place) for one in found}
    for place in tables:
        if id(place) in read or is_chosen(None, upright(place.table), choice):
            continue
        lines = laid_out(replace(place.table, rows=place.table.rows[:3])).lines
        if close := next((line for line in lines if is_certain(line)), None):
            facts: dict[str, str | int] = {"text": close.text[:80]}
            yield Finding("reading.table_left_out", "note", where(place.table.place), facts)


def _holds(source: Source, column: Column) -> bool:
    slots = (line.slots[column.index] for line in source.grid.lines[source.start :])
    return any(slot and not is_nothing(slot.text) for slot in slots)


def _without_repeats(plan: Plan) -> None:
    """Actions listed again in another table (a summary, a calendar) give it what they add."""
    best: dict[str, Row] = {}
    repeats: set[int] = set()
    for row in sorted(plan.rows(), key=lambda row: -len(row.texts.found)):
        first = best.setdefault(key(row), row)
        if first.table != row.table:
            _give(row, first)
            repeats.add(id(row))
    for part in plan.parts:
        part.rows = [row for row in part.rows if id(row) not in repeats]


def _give(row: Row, first: Row) -> None:
    """Adds to an action the fields that only its repeat says."""
    silent = {column.field for column, _ in row.texts.found.values()} - {
        column.field for column, _ in first.texts.found.values()
    }
    for index, (column, texts) in row.texts.found.items():
        if column.field in silent:
            first.texts.found[MOST_COLUMNS * (row.table + 1) + index] = (column, texts)


def _is_axis(part: Part) -> bool:
    """Whether an axis is worth keeping: it has actions, or is announced and numbered."""
    return bool(part.rows) or (part.rank is Rank.AXIS and part.number is not None)


def plan_of(found: Sequence[Source], choice: Choice = NOTHING_CHOSEN) -> Plan:
    """The plan that some tables make up."""
    plan, habit = Plan(), _habit(found)
    apart = {} if habit.axes or habit.goals else _apart(found)
    habit = replace(habit, axes=habit.axes or bool(apart))
    reader: Reader | None = None
    for index, one in enumerate(found):
        title = apart.get(index) or (_alone(one) if len(found) == 1 else None)
        broken = one.broken and reader is not None and one.family == reader.table
        if not broken:
            _open_above(plan, one, title)
        objective = reader.objective if reader and broken else None
        reader = Reader(plan, one.layout, habit, one.family, broken, choice, objective=objective)
        reader.title = one.title if one.layout.action is None else None
        read(reader, one.grid, one.start)
    _without_repeats(plan)
    for part in plan.parts:
        if not _is_axis(part):
            plan.note("reading.row_not_understood", part.place, text=part.title[:80])
        elif part.said() and part.objective() is None:
            plan.note("reading.objectives_left_out", part.place, axis=part.title[:80])
    plan.parts = [part for part in plan.parts if _is_axis(part)]
    plan.note_figures()
    return plan


def _ahead(found: Sequence[Source]) -> tuple[Source, ...]:
    """The tables of what is to be done, those about an earlier plan or a diagnosis left out."""
    kept = tuple(
        one
        for one in found
        if not any(_PAST.search(folded(h.title.text)) for h in one.place.headings if h.depth > 1)
    )
    return kept or tuple(found)


def read_tables(document: Document, choice: Choice = NOTHING_CHOSEN) -> TableReading:
    """The plan that a document's tables hold; no axes if none of them is a plan."""
    tables = placed(document)
    found = _ahead(sources(tables, choice))
    plan = plan_of(found, choice)
    findings = (
        *plan.findings,
        *_unused(found, choice),
        *_left_out(tables, found, choice),
    )
    return TableReading(tuple(part.read() for part in plan.parts), findings, plan.filled())
