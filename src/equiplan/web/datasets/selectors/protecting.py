"""What of a sensitive counting may be seen inside: all of its tables are protected together.

The pages show the sums that go with a counting and, for each dimension, its categories by sex.
They are one release, so that no table gives away what another hides.
"""

from equiplan.disclosure.finding import found_in_counts
from equiplan.disclosure.model import Hierarchy, Key, Problem, Release, Shown, Table
from equiplan.disclosure.protecting import protect
from equiplan.domain.figures.cells import PROTECTED, Cell, Sex, Value, count
from equiplan.web.platform.cache import Cached

from ..models import Counting
from ..tallies import SEXES
from .breakdown import UNKNOWN, numbers_by
from .sums import FEWEST, Sums, numbers_of, sums_of

SECONDS = 3.0
SUMS = "sums"
NOTHING = Sums(*(PROTECTED,) * 5)
_releases = Cached[Release](200)  # counts are never changed, they are replaced by others


def shown_by(counting: Counting, by: str) -> dict[str, Sums]:
    """What may be seen of each category of a dimension."""
    release = _release(counting)
    table = next((each for each in release.tables if each.name == by), None)
    return {each: _sums(table, each) for each in counting.categories.get(by, ())}


def _sums(table: Shown | None, category: str) -> Sums:
    if table is None or len(table.dimensions) != 2:
        return NOTHING
    if (category, None) not in table.cells:  # it is told together with others
        return NOTHING
    return Sums(*(_cell(table, category, sex) for sex in (*SEXES, None)))


def _cell(table: Shown, category: str, sex: Sex | None) -> Cell:
    number = table.cells.get((category, sex), 0)
    return PROTECTED if number is None else count(number)


def _release(counting: Counting) -> Release:
    kept = _releases.get(counting.pk)
    return kept or _releases.put(counting.pk, _protected(counting))


def _protected(counting: Counting) -> Release:
    tables = tuple(_table(counting, by) for by in counting.dimensions)
    problem = Problem(FEWEST, tables, hierarchies=_hierarchies(counting))
    return protect(problem, earlier=(_seen(counting),), seconds=SECONDS).release


def _hierarchies(counting: Counting) -> tuple[Hierarchy, ...]:
    """What lies in what, as the counts show it: services in directorates, days in years."""
    rows = counting.counts.filter(number__gt=0).values_list("breakdown", flat=True)
    named = ({name: row.get(name) or UNKNOWN for name in counting.dimensions} for row in rows)
    return found_in_counts(named, [UNKNOWN])


def _table(counting: Counting, by: str) -> Table:
    numbers = numbers_by(counting, by)
    cells = {(one, sex): n for one, sexes in numbers.items() for sex, n in sexes.items()}
    return Table(by, (by, "sex"), {(one, str(sex)): n for (one, sex), n in cells.items()})


def _seen(counting: Counting) -> Release:
    """The sums, as every page shows them."""
    sums, numbers = sums_of(counting), numbers_of(counting)
    by_sex = zip(SEXES, (sums.women, sums.men, sums.others, sums.unknown), strict=True)
    cells: dict[Key, int | None] = {(str(sex),): _plain(cell, numbers[sex]) for sex, cell in by_sex}
    cells[(None,)] = _plain(sums.total, counting.total)
    return Release(FEWEST, (Shown(SUMS, ("sex",), cells),))


def _plain(cell: Cell, number: int) -> int | None:
    return number if isinstance(cell, Value) else None
