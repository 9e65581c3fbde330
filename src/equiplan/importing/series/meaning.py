"""Tells what the columns of a table of figures mean, and takes its points out of them.

The suggestion goes by the names of the columns, in SDMX and in three languages; a person looks at
it before anything is kept. Nothing is averaged, filled in or guessed: two values for one area and
year are a fault until something is chosen between them, and so are two dataflows, two units or two
dimensions on one line.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from equiplan.domain.figures.cells import Sex
from equiplan.domain.text.comparing import folded

from . import names
from .model import Fault, Meaning, Point, Problem, Reading, Table
from .values import decimal_mark, is_nothing, number, power, year

TOTALS = (Sex.TOTAL.value.lower(), "total", "t", "_z", "all", "ensemble", "tous", "todos")
TELLING = names.SEX | names.UNIT | names.SUBJECT
MOST_CHOICES = 200


def suggested(table: Table) -> Meaning:
    """What the columns most likely mean; a person corrects it."""
    free = (table.structure,) if table.structure else ()
    area = _named(table, names.AREA, free)
    period = _named(table, names.PERIOD, (*free, area)) or _where(table, (*free, area), _is_year)
    taken = (*free, area, period)
    value = _named(table, names.VALUE, taken) or _where(table, taken, _is_number)
    mark = decimal_mark(table.values(value)) if value else "."
    asked = choices(table, Meaning(area, period, value))
    kept = {
        column: found
        for column, each in asked.items()
        if column != table.structure and (found := _likely(table, column, each))
    }
    return Meaning(area, period, value, mark, kept)


def _named(table: Table, known: tuple[str, ...], taken: tuple[str, ...]) -> str:
    """The column with the first of these names; "" where there is none."""
    said = {folded(column): column for column in reversed(table.columns) if column not in taken}
    whole = next((said[name] for name in known if name in said), "")
    return whole or next((c for n in known for s, c in said.items() if n in s.split()), "")


def _where(table: Table, taken: tuple[str, ...], holds: Callable[[str], bool]) -> str:
    """The last column all of whose values pass, such as numbers; "" where there is none."""
    free = [column for column in reversed(table.columns) if column not in taken]
    return next((column for column in free if all(map(holds, table.values(column)))), "")


def _is_year(text: str) -> bool:
    return year(text) is not None


def _is_number(text: str) -> bool:
    return is_nothing(text) or number(text, ",") is not None or number(text, ".") is not None


def choices(table: Table, meaning: Meaning) -> dict[str, tuple[str, ...]]:
    """The columns that may tell one value from another, with the values to choose from.

    The one of dataflows comes first; once one is chosen, only what stands in its rows is offered.
    """
    used = {meaning.area, meaning.period, meaning.value, table.structure}
    first = {table.structure: table.values(table.structure)} if unsettled(table, meaning) else {}
    within = {c: v for c, v in meaning.kept.items() if c == table.structure}
    free = (column for column in table.columns if column not in used)
    found = {
        column: table.values(column, within)
        for column in free
        if column in table.dimensions or folded(column) not in names.ASIDE
    }
    return first | {name: each for name, each in found.items() if 1 < len(each) <= MOST_CHOICES}


def unsettled(table: Table, meaning: Meaning) -> bool:
    """Whether the file has several dataflows that the lines do not already tell apart."""
    return table.structure not in {"", meaning.area}


def _likely(table: Table, column: str, values: tuple[str, ...]) -> str:
    """Women in a column of the sexes, the total in any other; "" to keep every row."""
    wanted = names.WOMEN if folded(column) in names.SEX else TOTALS
    labels = table.labels.get(column, {})
    by_label = {folded(labels[value]): value for value in values if value in labels}
    by_code = {folded(value): value for value in values}
    said = by_label | by_code
    return next((said[name] for name in wanted if name in said), "")


def points(table: Table, meaning: Meaning) -> Reading:
    """The points of a table as its columns are meant, and the rows that gave none, with reasons.

    None at all while one of several dataflows, or the column of a year or value, is to be chosen.
    ValueError for a column that the table does not have.
    """
    if not meaning.period or not meaning.value:
        return Reading((), (), 0)
    if unsettled(table, meaning) and table.structure not in meaning.kept:
        return Reading((), (), 0, unchosen=table.structure)
    lines = _Lines(table, meaning)
    for row, texts in table.rows_with(meaning.kept):
        lines.add(row, dict(zip(table.columns, texts, strict=True)))
    kept = sorted(lines.seen.values(), key=lambda point: (point.area, point.year))
    return Reading(tuple(kept), tuple(lines.problems), lines.empty, multiplied=lines.multiplied)


@dataclass(slots=True)
class _Lines:
    """The points as they are read, a line for each area, each of one thing only."""

    table: Table
    meaning: Meaning
    seen: dict[tuple[str, int], Point] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    empty: int = 0
    multiplied: int = 0
    _of: dict[str, Mapping[str, str]] = field(default_factory=dict)
    _telling: tuple[str, ...] = field(init=False)
    _multiplier: str = field(init=False)
    _called: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        used = {self.meaning.area, self.meaning.period, self.meaning.value}
        free = [column for column in self.table.columns if column not in used]
        self._telling = tuple(column for column in free if _tells(self.table, column))
        self._multiplier = _named_one_of(free, names.MULTIPLIER)
        self._called = _called(self.table, self.meaning.area)

    def add(self, row: int, said: dict[str, str]) -> None:
        """Takes a row in: a point, a problem or nothing."""
        if is_nothing(said[self.meaning.value]):
            self.empty += 1
            return
        found = self._point(said)
        wrong = self._placed(found, said) if isinstance(found, Point) else found
        if wrong is not None:
            self.problems.append(Problem(row, *wrong))

    def _point(self, said: dict[str, str]) -> Point | tuple[Fault, str]:
        """A point, or what is wrong with its row."""
        value, period = said[self.meaning.value], said[self.meaning.period]
        area = said[self.meaning.area] if self.meaning.area else ""
        times = said.get(self._multiplier, "")
        found, when, ten = number(value, self.meaning.decimal), year(period), power(times)
        if self.meaning.area and not area:
            return Fault.NO_AREA, ""
        if when is None:
            return Fault.NOT_A_YEAR, period[:60]
        if found is None:
            return Fault.NOT_A_NUMBER, value[:60]
        if ten is None:
            return Fault.NOT_A_POWER, times[:60]
        self.multiplied += ten != 0
        return Point(self._called.get(area, area)[:100], when, float(found.scaleb(ten)))

    def _placed(self, point: Point, said: dict[str, str]) -> tuple[Fault, str] | None:
        """What keeps a point off its line: another value, or a line of another thing."""
        of = self._of.setdefault(point.area, said)
        other = next((c for c in self._telling if of[c] != said[c]), "")
        if other:
            return Fault.MIXED, f"{other} = {said[other] or '–'}"[:100]
        before = self.seen.setdefault((point.area, point.year), point)
        if before.value != point.value:
            return Fault.TWICE, f"{point.area} {point.year}".strip()
        return None


def _tells(table: Table, column: str) -> bool:
    """Whether two values of a column are never one line."""
    if table.dimensions:
        return column in table.dimensions or folded(column) in names.UNIT
    return folded(column) in TELLING


def _named_one_of(columns: list[str], known: tuple[str, ...]) -> str:
    said = {folded(column): column for column in columns}
    return next((said[name] for name in known if name in said), "")


def _called(table: Table, column: str) -> Mapping[str, str]:
    """What the areas are called; two of one name keep their codes beside it."""
    labels = table.labels.get(column, {})
    times = Counter(labels.values())
    return {code: name if times[name] == 1 else f"{name} ({code})" for code, name in labels.items()}
