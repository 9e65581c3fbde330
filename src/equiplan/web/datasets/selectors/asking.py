"""The counts and amounts that facts are asked for: many questions in few queries."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import fsum

from django.db.models import Sum
from django.db.models.fields.json import KeyTextTransform

from equiplan.domain.figures.cells import PROTECTED, count
from equiplan.domain.figures.cube import Cube
from equiplan.domain.figures.facts import Counted, Question

from ..models import Amount, Count, Counting, Policy
from .breakdown import UNKNOWN
from .protected import cubes_of
from .sums import numbers_of

Asked = tuple[Counting, Question]
Rows = list[tuple[dict[str, str], int]]
HIDDEN = (Counted({}, PROTECTED),)
AT_ONCE = 5000


def people(asked: Sequence[Asked]) -> list[tuple[Counted, ...]]:
    """How many people there are, for each question; nothing where a filter cannot be answered."""
    rows, cubes = _rows(asked), cubes_of(counting for counting, _question in asked)
    return [_people(counting, question, rows, cubes) for counting, question in asked]


def _dimensions(counting: Counting, question: Question) -> tuple[str, ...] | None:
    """What a question needs apart from sex; None when it filters by what was not counted."""
    filters = {name for name, value in question.filters.items() if value} - {"dataset", "sex"}
    if not filters <= set(counting.dimensions):
        return None
    named = {name for name in question.by if name in counting.dimensions}
    return tuple(sorted(filters | named))


def _rows(asked: Sequence[Asked]) -> Mapping[tuple[int, tuple[str, ...]], Rows]:
    """The counts by sex and each needed set of dimensions: a query for each such set."""
    needed: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for counting, question in asked:
        names = _dimensions(counting, question)
        if names and counting.dataset.policy != Policy.SENSITIVE:
            needed[names].add(counting.pk)
    found: dict[tuple[int, tuple[str, ...]], Rows] = defaultdict(list)
    for names, countings in needed.items():
        for pk, parts, number in _summed(names, sorted(countings)):
            found[pk, names].append((parts, number))
    return found


def _summed(
    names: tuple[str, ...], countings: Sequence[int]
) -> Iterable[tuple[int, dict[str, str], int]]:
    taken = {f"of_{n}": KeyTextTransform(name, "breakdown") for n, name in enumerate(names)}
    for start in range(0, len(countings), AT_ONCE):
        rows = (
            Count.objects.filter(counting__in=countings[start : start + AT_ONCE])
            .annotate(**taken)
            .values_list("counting_id", "sex", *taken)
            .annotate(people=Sum("number"))
            .order_by("counting_id", "sex", *taken)
        )
        for pk, sex, *categories, number in rows:
            said = (category or UNKNOWN for category in categories)
            yield pk, {"sex": sex, **dict(zip(names, said, strict=True))}, number


def _people(
    counting: Counting,
    question: Question,
    rows: Mapping[tuple[int, tuple[str, ...]], Rows],
    cubes: Mapping[int, Cube],
) -> tuple[Counted, ...]:
    names = _dimensions(counting, question)
    if names is None:
        return ()
    if counting.dataset.policy == Policy.SENSITIVE:
        cube = cubes.get(counting.pk)
        return HIDDEN if cube is None else _of_cube(cube, question, names)
    if not names:
        numbers = numbers_of(counting)
        found: Rows = [({"sex": str(sex)}, n) for sex, n in numbers.items()]
    else:
        found = rows.get((counting.pk, names), [])
    return _added(found, question, names)


def _of_cube(cube: Cube, question: Question, names: tuple[str, ...]) -> tuple[Counted, ...]:
    """What a protected cube says: its finest cells, added up."""
    wanted = {name: value for name, value in question.filters.items() if value}
    wanted.pop("dataset", None)
    by = tuple(name for name in question.by if name == "sex" or name in names)
    if not by:
        return (Counted({}, cube.cell(wanted)),)
    places = sorted(cube.by(*by).cells)
    where = (dict(zip(by, place, strict=True)) for place in places)
    return tuple(
        Counted(each, cube.cell({**wanted, **each}))
        for each in where
        if all(each.get(name, value) == value for name, value in wanted.items())
    )


def _added(found: Rows, question: Question, names: tuple[str, ...]) -> tuple[Counted, ...]:
    """The rows that the filters let through, added up by what is asked for."""
    wanted = {name: value for name, value in question.filters.items() if value}
    wanted.pop("dataset", None)
    by = [name for name in question.by if name == "sex" or name in names]
    summed: dict[tuple[tuple[str, str], ...], int] = defaultdict(int)
    for parts, number in found:
        if all(parts[name] == value for name, value in wanted.items()):
            summed[tuple((name, parts[name]) for name in by)] += number
    if not summed and not by:
        summed[()] = 0
    return tuple(Counted(dict(key), count(number)) for key, number in sorted(summed.items()))


def amounts(column: str, part: str) -> Callable[[Sequence[Asked]], list[tuple[Counted, ...]]]:
    """What a column of amounts comes to: by sex, or by sex and every dimension of the counting.

    Other sets of dimensions are not told: medians do not add up, and sums of fewer than five
    people are not there to be added. Nothing of a sensitive dataset.
    """

    def read(asked: Sequence[Asked]) -> list[tuple[Counted, ...]]:
        rows: dict[int, list[Amount]] = defaultdict(list)
        countings = sorted({counting.pk for counting, _question in asked})
        for each in Amount.objects.filter(counting__in=countings, column=column):
            rows[each.counting_id].append(each)
        return [_amounts(counting, q, rows[counting.pk], part) for counting, q in asked]

    return read


def _amounts(
    counting: Counting, question: Question, rows: Iterable[Amount], part: str
) -> tuple[Counted, ...]:
    names = _dimensions(counting, question)
    whole = tuple(sorted(counting.dimensions))
    if names is None or names not in {(), whole} or counting.dataset.policy == Policy.SENSITIVE:
        return ()
    wanted = {name: value for name, value in question.filters.items() if value}
    wanted.pop("dataset", None)
    numbers_by_place: dict[tuple[tuple[str, str], ...], list[float]] = defaultdict(list)
    for each in rows:
        parts = {"sex": each.sex, **each.breakdown}
        if set(each.breakdown) == set(names) and all(parts[n] == v for n, v in wanted.items()):
            place = (name for name in ("sex", *names) if name in question.by)
            numbers_by_place[tuple((name, parts[name]) for name in place)].append(
                getattr(each, part)
            )
    if part == "median" and any(len(numbers) > 1 for numbers in numbers_by_place.values()):
        return ()
    return tuple(Counted(dict(key), count(fsum(n))) for key, n in sorted(numbers_by_place.items()))
