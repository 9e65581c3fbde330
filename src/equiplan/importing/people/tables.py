"""Finds the table of people in a sheet: its row of headings, and the rows that are people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from equiplan.domain.text.comparing import words

from .errors import RosterRefused
from .headings import is_heading, is_personal, key_of_heading, use_of
from .model import LEFT_OUT, Note, Role
from .sexes import is_sex_value
from .sheets import Grid, Row
from .spreads import Spreads, are_counts, is_year, spreads_of

_DEEPEST = 30
_TOTALS = frozenset(
    ["total", "totaux", "totals", "totales", "subtotal", "somme", "suma", "sum", "ensemble",
     "moyenne", "average", "mean", "promedio"]
)  # fmt: skip
NUMBER = "_row"
"""The column that holds where a row stands in its file."""


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of a table and the number of their row; `after` is how many rows they and what
    stands above them take. `spreads` are the columns of counts of a table spread by sex."""

    headings: tuple[str, ...]
    row: int
    after: int
    score: float
    spreads: Spreads = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Roster:
    """A table of people: headings, each once, and rows as wide as them; totals are left out.

    `lone` are the numbers of rows with one filled cell only: a line of text, no person to count.
    `hidden` is how many people stand in rows that nobody sees.
    """

    sheet: str | None
    sheets: tuple[str, ...]
    header_row: int
    headings: tuple[str, ...]
    rows: list[Row]
    lone: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()
    spreads: Spreads = field(default_factory=dict)
    hidden: int = 0


def roster_of(grids: Sequence[Grid], hidden_rows: str | None = None) -> Roster:
    """The one table of people among some sheets: the one whose headings say most.

    `hidden_rows` says what is done with rows that nobody sees (COUNTED_TOO, LEFT_OUT). Raises
    RosterRefused where no row of headings is recognised: its first row might be a person.
    """
    found = [(grid, header) for grid in grids if (header := header_of(grid.rows))]
    if not found:
        empty = not any(grid.rows for grid in grids)
        raise RosterRefused("roster.empty" if empty else "roster.no_header")
    grid, header = max(found, key=lambda pair: pair[1].score)
    others = tuple(each.sheet or "" for each, _ in found if each is not grid)
    people, totals = _people(grid.rows[header.after :], header)
    lone = {number for number, cells in people if _is_lone(cells)}
    hidden = [number for number, _ in people if number in grid.hidden.rows]
    if hidden_rows == LEFT_OUT:
        people = [row for row in people if row[0] not in grid.hidden.rows]
    notes = [Note("roster.totals_left_out", {"rows": totals})] if totals else []
    notes += _of_hidden(grid, header, len(hidden), hidden_rows)
    if others:
        notes.append(Note("roster.other_sheets", {"sheets": ", ".join(others)}))
    return Roster(
        grid.sheet,
        tuple(each.sheet for each in grids if each.sheet is not None),
        header.row,
        header.headings,
        [row for row in people if row[0] not in lone],
        tuple(sorted(lone)),
        tuple(notes),
        header.spreads,
        len(hidden),
    )


def _of_hidden(grid: Grid, header: Header, rows: int, hidden_rows: str | None) -> list[Note]:
    """What to know of rows and columns that nobody sees."""
    notes = []
    if rows and hidden_rows:
        what = "left_out" if hidden_rows == LEFT_OUT else "counted"
        notes.append(Note(f"roster.hidden_{what}", {"rows": rows}))
    headings = [header.headings[at] for at in sorted(grid.hidden.columns) if _has(header, at)]
    if headings:
        notes.append(Note("roster.hidden_columns", {"columns": ", ".join(headings)}))
    return notes


def _has(header: Header, at: int) -> bool:
    return at < len(header.headings) and bool(header.headings[at])


def header_of(rows: Sequence[Row], *, is_alone: bool = False) -> Header | None:
    """The row of headings near the top, or two rows of which the upper fills the lower's gaps.

    `is_alone` says that the rows are headings for sure, and nothing stands below them.
    """
    top = rows[:_DEEPEST]
    single = [(cells, number, at) for at, (number, cells) in enumerate(top, 1)]
    double = [
        (_filled(lower, upper), number, at)
        for at, ((_, upper), (number, lower)) in enumerate(pairwise(top), 2)
        if sum(map(is_heading, lower)) >= 2
    ]
    made = [
        Header(_once(cells), row, after, _score(cells)) for cells, row, after in single + double
    ]
    made += _spread_headers(rows, is_alone=is_alone)
    best = max(made, key=lambda header: header.score, default=None)
    return best if best and best.score >= 1 else None


def _spread_headers(rows: Sequence[Row], *, is_alone: bool) -> Iterator[Header]:
    """The headers of tables of counts, of one row or of two, where numbers stand below them."""
    for at, (number, cells) in enumerate(rows[:_DEEPEST], 1):
        for above in ((), rows[at - 2][1] if at > 1 else ()):
            below = [row for _, row in rows[at : at + _DEEPEST]]
            spreads = spreads_of(cells, above)
            if spreads and (is_alone or are_counts(below, [*spreads])):
                named = _filled(cells, above) if above else cells
                useful = sum(is_heading(cell) for n, cell in enumerate(named) if n not in spreads)
                labelled = any(spread.label for spread in spreads.values())
                titles = {n: f"{one.sex} {one.label}".strip() for n, one in spreads.items()}
                named = [titles.get(n, cell) if above else cell for n, cell in enumerate(named)]
                yield Header(_once(named), number, at, 2 + useful + labelled, spreads)


def _filled(lower: Sequence[str], upper: Sequence[str]) -> list[str]:
    wide = max(len(lower), len(upper))
    pairs = zip(_wide(lower, wide), _wide(upper, wide), strict=True)
    return [below or above for below, above in pairs]


def _wide(cells: Sequence[str], wide: int) -> list[str]:
    return [*cells[:wide], *[""] * (wide - len(cells))]


def _score(cells: Sequence[str]) -> float:
    """How many of the cells are headings; none where one is a value, as in a row of a person."""
    said = [cell for cell in cells if cell]
    has_sex = any(use_of(cell).role is Role.SEX for cell in said)
    years = [cell for cell in said if has_sex and is_year(cell)]
    if any(is_sex_value(cell) or _is_number(cell) for cell in said if cell not in years):
        return 0
    useful = sum(use_of(cell).role is not Role.IGNORED for cell in said if is_heading(cell))
    known = useful + 0.5 * sum(map(is_personal, said))
    return known if has_sex or (useful >= 1 and 2 * known >= len(said)) else 0


def _is_number(cell: str) -> bool:
    return cell.replace(".", "").isdigit()


def _once(cells: Sequence[str]) -> tuple[str, ...]:
    """Headings of which no two have one key; an empty one stays empty."""
    seen: dict[str, int] = {}
    made = []
    for cell in cells:
        heading = cell[:200]
        key = key_of_heading(heading)
        seen[key] = seen.get(key, 0) + 1
        made.append(f"{heading} ({seen[key]})" if key and seen[key] > 1 else heading)
    return tuple(made)


def _people(rows: Sequence[Row], header: Header) -> tuple[list[Row], int]:
    wide = len(header.headings)
    uses = [use_of(heading).role for heading in header.headings]
    sex = uses.index(Role.SEX) if Role.SEX in uses else None
    made = [(number, _wide(cells, wide)) for number, cells in rows]
    again = tuple(map(key_of_heading, header.headings))
    people = [row for row in made if any(row[1]) and tuple(map(key_of_heading, row[1])) != again]
    kept = [row for row in people if not is_total(row[1], sex)]
    return kept, len(people) - len(kept)


def _is_lone(cells: Sequence[str]) -> bool:
    """Whether one cell of three or more says something, and it is no sex."""
    said = [cell for cell in cells if cell]
    return len(cells) >= 3 and len(said) == 1 and not is_sex_value(said[0])


def is_total(cells: Sequence[str], sex: int | None) -> bool:
    """Whether a row sums others up: one of its first cells says so, and nobody's sex is told."""
    if sex is not None and is_sex_value(cells[sex]):
        return False
    first = [cell for cell in cells if cell][:3]
    return any(
        said[0] in _TOTALS or said[:2] == ("sous", "total")
        for cell in first
        if (said := words(cell))
    )
