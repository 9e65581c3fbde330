"""What of a sensitive counting may be seen: the cube that was protected when it was counted.

There is no other way from here to its counts: where none was stored, everything is protected.
"""

from collections.abc import Iterable, Mapping, Sequence

from equiplan.disclosure.rounding import rounded_cube
from equiplan.domain.figures.cells import Sex, Value
from equiplan.domain.figures.cube import Cube, from_json, of_rows

from .. import tallies
from ..models import Counting, Dataset, Policy, ProtectedCube
from ..tallies import SEXES
from .sums import HIDDEN, Sums

SEX = "sex"


def cubes_of(countings: Iterable[Counting]) -> Mapping[int, Cube]:
    """The protected cubes of the sensitive ones among some countings, by id, in one query."""
    wanted = {each.pk for each in countings if each.dataset.policy == Policy.SENSITIVE}
    if not wanted:
        return {}
    rows = ProtectedCube.objects.filter(counting__in=wanted)
    return {row.counting_id: from_json(row.cube) for row in rows}


def protected_cube(
    dataset: Dataset, dimensions: Sequence[str], rows: Iterable[tuple[str, Mapping[str, str], int]]
) -> Cube:
    """What may be seen of counts of a sensitive dataset: a sex, a breakdown and a number each."""
    named = (({SEX: sex, **breakdown}, number) for sex, breakdown, number in rows)
    return rounded_cube(of_rows((SEX, *dimensions), named), dataset.secret)


def cells_of(cube: Cube) -> tuple[tallies.Cell, ...]:
    """The cells of a protected cube, to be compared with those of another."""
    return tuple(
        tallies.Cell(Sex(sex), int(cell.number), dict(zip(cube.dimensions[1:], place, strict=True)))
        for (sex, *place), cell in cube.cells.items()
        if isinstance(cell, Value)
    )


def readable(counting: Counting) -> tuple[tallies.Cell, ...]:
    """The finest cells of a counting as its organisation reads them: what other apps count with.

    Of a sensitive dataset those of its protected cube, nothing where there is none.
    """
    if counting.dataset.policy != Policy.SENSITIVE:
        rows = counting.counts.values_list("sex", "number", "breakdown")
        return tuple(tallies.Cell(Sex(sex), number, parts) for sex, number, parts in rows)
    cube = cubes_of([counting]).get(counting.pk)
    return cells_of(cube) if cube else ()


def leaving(counting: Counting) -> tuple[tallies.Cell, ...]:
    """The finest cells of a counting as they may leave: rounded unless everybody may know them."""
    if counting.dataset.policy != Policy.INTERNAL:
        return readable(counting)
    rows = counting.counts.values_list("sex", "breakdown", "number")
    return cells_of(protected_cube(counting.dataset, counting.dimensions, rows))


def shown_by(counting: Counting, by: str) -> dict[str, Sums]:
    """What may be seen of each category of a dimension."""
    cube = cubes_of([counting]).get(counting.pk)
    if cube is None:
        return dict.fromkeys(counting.categories.get(by, ()), HIDDEN)
    table = cube.by(by, SEX)
    return {each: _sums(table, by, each) for each in table.categories(by)}


def _sums(table: Cube, by: str, category: str) -> Sums:
    women, men, others, unknown = (table.cell({by: category, SEX: sex}) for sex in SEXES)
    whole = table.cell({by: category})
    return Sums(women, men, others, unknown, whole, is_rounded=True)
