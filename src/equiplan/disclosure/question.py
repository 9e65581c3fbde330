"""From tables and earlier releases to one task: what is known, small, and must stay open."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from .attack import EPSILON, Attack, program, solver
from .errors import TablesRefused
from .lattice import (
    NOT_NESTED,
    Shape,
    Sum,
    TooTiedError,
    completed,
    extended,
    joint_sums,
    merged_sums,
    node_of,
    shape_of,
    sums_of,
)
from .model import Key, Policy, Problem, Release, Table
from .nesting import Nesting, Node
from .rules import all_or_nothing, guarded, is_small
from .task import Numbers, Sums, Task
from .wire import named

MOST_NODES = 1000


@dataclass(frozen=True, slots=True)
class Asked:
    """Tables complete with their totals, by name in order, and the nodes these show.

    A cell without a node is one where nobody can be.
    """

    tables: Mapping[str, tuple[tuple[str, ...], Mapping[Key, int]]]
    nodes: Mapping[str, Mapping[Key, Node]]
    counts: Mapping[Node, int]
    guarded: frozenset[Node]


@dataclass(frozen=True, slots=True)
class Told:
    """What earlier releases show, and what they hide with the threshold of each."""

    shown: Mapping[Node, int]
    hidden: Mapping[Node, int]


@dataclass(frozen=True, slots=True)
class Question:
    """A task, and the nodes its places stand for."""

    nodes: tuple[Node, ...]
    task: Task


def asked(problem: Problem, nesting: Nesting = NOT_NESTED) -> Asked:
    """What a problem's tables say, totals included; TablesRefused where they disagree."""
    tables: dict[str, tuple[tuple[str, ...], Mapping[Key, int]]] = {}
    every: dict[str, Mapping[Key, Node]] = {}
    counts: dict[Node, int] = {}
    said_by: dict[Node, str] = {}
    protected: set[Node] = set()
    for table in problem.tables:
        cells = completed(table)
        tables[table.name] = (table.dimensions, cells)
        nodes = every[table.name] = _nodes(table, cells, nesting)
        for key, node in nodes.items():
            count = cells[key]
            if counts.setdefault(node, count) != count:
                facts = {"first": said_by[node], "second": table.name}
                numbers = {"one": counts[node], "other": count}
                cell = named(table.dimensions, key)
                raise TablesRefused("tables.disagree", cell=cell, **facts, **numbers)
            said_by.setdefault(node, table.name)
        found = _guarded(problem, table, {key: cells[key] for key in nodes}, nesting)
        protected.update(nodes[key] for key in found)
    return Asked(tables, every, counts, frozenset(protected))


def _nodes(table: Table, cells: Mapping[Key, int], nesting: Nesting) -> dict[Key, Node]:
    """The node of each cell of a table; TablesRefused where people are where nobody can be."""
    found: dict[Key, Node] = {}
    for key, count in cells.items():
        node = node_of(table.dimensions, key, nesting)
        if node is not None:
            found[key] = node
        elif count:
            facts = {"cell": named(table.dimensions, key), "count": count}
            raise TablesRefused("tables.hierarchy_people", table=table.name, **facts)
    return found


def _guarded(
    problem: Problem, table: Table, cells: Mapping[Key, int], nesting: Nesting
) -> frozenset[Key]:
    names = problem.secret or frozenset(table.dimensions)
    places = [place for place, name in enumerate(table.dimensions) if name in names]
    found = guarded(cells, problem.threshold, problem.policy, places)
    if problem.policy is not Policy.SENSITIVE or problem.threshold <= 1:
        return found
    for place in places:
        for group in _inside(table, cells, place, nesting):
            found |= all_or_nothing(group, [place])
    return found


def _inside(
    table: Table, cells: Mapping[Key, int], place: int, nesting: Nesting
) -> Iterator[dict[Key, int]]:
    """The cells of a table, those of each category above one of its dimensions by themselves."""
    name = table.dimensions[place]
    for parent in sorted(nesting.over(name)):
        groups: dict[frozenset[str], dict[Key, int]] = {}
        for key, count in cells.items():
            one = key[place]
            within = None if one is None else nesting.within((name, one), parent)
            groups.setdefault(within or frozenset(), {})[key] = count
        yield from groups.values()


def told(
    earlier: Sequence[Release], counts: Mapping[Node, int], nesting: Nesting = NOT_NESTED
) -> Told:
    """What earlier releases say; TablesRefused where that is not what is counted now."""
    shown: dict[Node, int] = {}
    hidden: dict[Node, int] = {}
    for release in earlier:
        for table in release.tables:
            for key, count in table.cells.items():
                node = node_of(table.dimensions, key, nesting)
                if node is None:
                    continue
                if count is None:
                    hidden[node] = max(release.threshold, hidden.get(node, 0))
                    continue
                known = counts.get(node, count)
                if shown.setdefault(node, known) != count:
                    facts = {"one": shown[node], "other": count}
                    cell = named(table.dimensions, key)
                    raise TablesRefused("tables.earlier", cell=cell, **facts)
    return Told(shown, {node: k for node, k in hidden.items() if node not in shown})


def question(
    problem: Problem,
    asked: Asked,
    earlier: Sequence[Release],
    nesting: Nesting = NOT_NESTED,
    counted: Mapping[Node, int] | None = None,
) -> Question:
    """The task of a problem after earlier releases, its categories merged as the nesting tells.

    `counted` are finer nodes that were counted too. TablesRefused when all of that contradicts
    each other, TooTiedError when it is too much together.
    """
    before = told(earlier, asked.counts, nesting)
    sums = _sums(asked, earlier, nesting)
    nodes = tuple(sorted({node for whole, parts in sums for node in (whole, *parts)}))
    index = {node: place for place, node in enumerate(nodes)}
    placed = tuple((index[whole], tuple(index[part] for part in parts)) for whole, parts in sums)
    counts = {**(counted or {}), **before.shown, **asked.counts}
    known = {index[node]: count for node, count in counts.items() if node in index}
    contradicted = _follow(placed, known)
    if contradicted is not None:
        raise _contradiction(nodes[contradicted[0]], *contradicted[1:], nesting)
    blank = _blank(placed, _counts(len(nodes), placed, known))
    _want_now(blank, index, problem.threshold, asked)
    _want_split(blank, index, set(known), problem.threshold, nesting)
    _want_still(blank, index, before, set(known))
    everybody = index[()]
    blank.shown[everybody] |= not blank.hidden[everybody]
    return Question(nodes, blank)


def _sums(asked: Asked, earlier: Sequence[Release], nesting: Nesting) -> tuple[Sum, ...]:
    shapes = [shape_of(dimensions, cells) for dimensions, cells in asked.tables.values()]
    shapes += [shape_of(each.dimensions, each.cells) for one in earlier for each in one.tables]
    shapes = extended(sorted(set(shapes), key=_order), nesting)
    sums = {each: None for shape in shapes for each in sums_of(shape, nesting)}
    nodes = {node for whole, parts in sums for node in (whole, *parts)}
    sums |= dict.fromkeys(merged_sums(nodes, nesting))
    return tuple(sorted(sums | dict.fromkeys(joint_sums(shapes, nesting))))


def _follow(sums: Sums, known: dict[int, int]) -> tuple[int, int, int] | None:
    """Add what follows by sums; a total with two numbers where that is not what it counts."""
    is_new = True
    while is_new:
        is_new = False
        for whole, parts in sums:
            left = [part for part in parts if part not in known]
            number = sum(known[part] for part in parts if part in known)
            if not left:
                is_new |= whole not in known
                if known.setdefault(whole, number) != number:
                    return whole, known[whole], number
            elif len(left) == 1 and known.get(whole, -1) >= number:
                known[left[0]] = known[whole] - number
                is_new = True
    return None


def _contradiction(node: Node, given: int, parts: int, nesting: Nesting) -> TablesRefused:
    if not nesting.above:
        return TablesRefused("tables.earlier_sums")
    cell = named([name for name, _ in node], tuple(one for _, one in node))
    return TablesRefused("tables.hierarchy_total", cell=cell, given=given, sum=parts)


def _order(shape: Shape) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    return shape.dimensions, shape.categories


def _counts(size: int, sums: Sums, known: Mapping[int, int]) -> Numbers:
    """What each node counts; what we do not know either is given numbers that add up."""
    counts = np.zeros(size)
    counts[list(known)] = list(known.values())
    if len(known) == size:
        return counts
    found = _guess(size, sums, known)
    counts[:] = np.round(found)
    if np.max(np.abs(found - counts)) > EPSILON:
        counts[:] = np.round(_guess(size, sums, known, whole=True))
    return counts


def _guess(size: int, sums: Sums, known: Mapping[int, int], *, whole: bool = False) -> Numbers:
    """Numbers that add up, what is not known as small as can be."""
    guess = solver()
    guess.passModel(program(size, sums))
    every = np.arange(size, dtype=np.int32)
    lower, upper = np.zeros(size), np.full(size, highspy.kHighsInf)
    lower[list(known)] = upper[list(known)] = list(known.values())
    guess.changeColsBounds(size, every, lower, upper)
    guess.changeColsCost(size, every, np.where(lower < upper, -1.0, 0.0))
    if whole:
        guess.changeColsIntegrality(size, every, np.array([highspy.HighsVarType.kInteger] * size))
        guess.setOptionValue("mip_max_nodes", MOST_NODES)
    guess.run()
    status = guess.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        raise TablesRefused("tables.earlier_sums")
    if status != highspy.HighsModelStatus.kOptimal:
        raise TooTiedError
    return np.array(guess.getSolution().col_value)


def _blank(sums: Sums, counts: Numbers) -> Task:
    """Nothing is shown and nothing is wanted: so it is for what nobody publishes."""
    size = len(counts)
    shown, hidden = np.zeros(size, dtype=bool), np.ones(size, dtype=bool)
    return Task(sums, counts, shown, hidden, *(np.zeros(size) for _ in range(3)))


def _want_now(task: Task, index: Mapping[Node, int], k: int, asked: Asked) -> None:
    """Every cell may be hidden, and is wide then; what is guarded is hidden, from 0 to k."""
    for node in asked.counts:
        place = index[node]
        task.width[place] = k
        task.hidden[place] = node in asked.guarded
        if node in asked.guarded:
            _open(task, place, k)


def _want_split(
    task: Task, index: Mapping[Node, int], known: set[int], k: int, nesting: Nesting
) -> None:
    """What a merged category has within another above it is no cell, but no small count either."""
    for node, place in index.items():
        is_small_part = place in known and is_small(int(task.counts[place]), k)
        if is_small_part and not task.width[place] and _is_split(node, nesting):
            task.width[place] = k
            _open(task, place, k)


def _is_split(node: Node, nesting: Nesting) -> bool:
    return any(nesting.over(name) and one in nesting.merged.get(name, {}) for name, one in node)


def _want_still(task: Task, index: Mapping[Node, int], before: Told, known: set[int]) -> None:
    """What was shown stays shown; what was hidden stays hidden, as wide as it was."""
    for node in before.shown:
        task.shown[index[node]], task.hidden[index[node]] = True, False
    for node, k in before.hidden.items():
        place = index[node]
        task.hidden[place] = True
        task.width[place] = max(k, task.width[place])
        if place in known and is_small(int(task.counts[place]), k):
            _open(task, place, int(task.width[place]))
    unknown = {index[node]: k for node, k in before.hidden.items() if index[node] not in known}
    _want_unknown(task, unknown)


def _want_unknown(task: Task, unknown: Mapping[int, int]) -> None:
    """What was hidden, and is not counted now, may be small unless that can be excluded already."""
    if not unknown:
        return
    attack, room = Attack(task), (~task.shown).astype(float)
    for place, k in sorted(unknown.items()):
        count = task.counts[place]
        down = attack.push(place, -1, count, room).reached if count else 0.0
        up = attack.push(place, 1, float(k), room).reached
        if down >= count - EPSILON and up >= k - count - EPSILON:
            _open(task, place, k)
        task.width[place] = min(k, math.floor(up + down + EPSILON))


def _open(task: Task, place: int, k: int) -> None:
    """From nobody to the threshold, everything must stay possible."""
    task.up[place] = max(0.0, k - task.counts[place])
    task.down[place] = task.counts[place]
