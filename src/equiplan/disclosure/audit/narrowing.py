"""What follows by simple sums: bounds of unknowns drawn in, and what is left in separate pieces.

Whole-number arithmetic only. It stops after a while rather than when nothing changes any more: an
interval that is still too wide is right, and the solver draws it in.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .system import Row, System

ROUNDS = 60
FAR = 10_000


class Contradiction(Exception):  # noqa: N818 - what was found, not a fault
    """No tables of whole numbers agree with everything that is told."""


def narrow(system: System) -> None:
    """Draw in the bounds of the unknowns by each row; Contradiction where none is left.

    What has no end gets one, far above everything that is told.
    """
    rows = [(row, True) for row in system.equal] + [(row, False) for row in system.above]
    for _ in range(ROUNDS):
        changed = [_by_row(system, row, is_equal) for row, is_equal in rows]
        if not any(changed):
            break
    system.end = 3 * max(system.low, default=0) + FAR
    system.high = [system.end if high is None else high for high in system.high]
    if any((high or 0) < low for low, high in zip(system.low, system.high, strict=True)):
        raise Contradiction


def _by_row(system: System, row: Row, is_equal: bool) -> bool:
    changed = _least(system, row)
    if is_equal:
        changed |= _least(system, tuple((unknown, -weight) for unknown, weight in row))
    return changed


def _least(system: System, row: Row) -> bool:
    """By a row whose sum is at least 0: each term is at least minus the most of the others."""
    endless = [unknown for unknown, weight in row if _most(system, unknown, weight) is None]
    if len(endless) > 1:
        return False
    most = sum(_most(system, unknown, weight) or 0 for unknown, weight in row)
    changed = False
    for unknown, weight in row:
        if not endless or unknown == endless[0]:
            own = 0 if endless else _most(system, unknown, weight) or 0
            changed |= _draw_in(system, unknown, weight, own - most)
    return changed


def _most(system: System, unknown: int, weight: int) -> int | None:
    """The most a term can be; None without end."""
    if weight < 0:
        return weight * system.low[unknown]
    high = system.high[unknown]
    return None if high is None else weight * high


def _draw_in(system: System, unknown: int, weight: int, least: int) -> bool:
    """Have weight × unknown be at least a number; whether that was new."""
    if weight > 0:
        low = -(-least // weight)
        is_new = low > system.low[unknown]
        system.low[unknown] = max(low, system.low[unknown])
        return is_new
    high, before = -least // -weight, system.high[unknown]
    system.high[unknown] = high if before is None else min(high, before)
    return before is None or high < before


@dataclass(frozen=True, slots=True)
class Piece:
    """Unknowns that hang together, and the rows between them; a row sums to 0 with its constant.

    `unknowns` are those of the system that are not known yet; in rows they are numbered by their
    place here.
    """

    unknowns: tuple[int, ...]
    equal: tuple[tuple[Row, int], ...]
    above: tuple[tuple[Row, int], ...]
    low: tuple[int, ...]
    high: tuple[int, ...]


def pieces(system: System) -> Iterator[Piece]:
    """What is not known yet, in pieces that have nothing to do with each other."""
    equal = _without_known(system, system.equal, is_equal=True)
    above = _without_known(system, system.above, is_equal=False)
    heads = _heads(system, [row for row, _ in (*equal, *above)])
    members: dict[int, list[int]] = {}
    for unknown, head in heads.items():
        members.setdefault(head, []).append(unknown)
    rows: dict[int, tuple[list[tuple[Row, int]], list[tuple[Row, int]]]]
    rows = {head: ([], []) for head in members}
    for which, several in ((0, equal), (1, above)):
        for row, constant in several:
            rows[heads[row[0][0]]][which].append((row, constant))
    for head, unknowns in members.items():
        yield _piece(system, tuple(unknowns), *rows[head])


def _piece(
    system: System,
    unknowns: tuple[int, ...],
    equal: list[tuple[Row, int]],
    above: list[tuple[Row, int]],
) -> Piece:
    place = {unknown: n for n, unknown in enumerate(unknowns)}
    return Piece(
        unknowns,
        tuple(_placed(row, place) for row in equal),
        tuple(_placed(row, place) for row in above),
        tuple(system.low[each] for each in unknowns),
        tuple(system.high[each] or 0 for each in unknowns),
    )


def _placed(row: tuple[Row, int], place: dict[int, int]) -> tuple[Row, int]:
    return tuple((place[unknown], weight) for unknown, weight in row[0]), row[1]


def _without_known(
    system: System, rows: Iterable[Row], *, is_equal: bool
) -> tuple[tuple[Row, int], ...]:
    """Each row once, its known terms as one constant; Contradiction where nothing else is left."""
    found: dict[tuple[Row, int], None] = {}
    for row in rows:
        constant = sum(weight * system.low[each] for each, weight in row if _known(system, each))
        open_ = tuple(pair for pair in row if not _known(system, pair[0]))
        if open_:
            found[open_, constant] = None
        elif constant < 0 or (is_equal and constant):
            raise Contradiction
    return tuple(found)


def _known(system: System, unknown: int) -> bool:
    return system.low[unknown] == system.high[unknown]


def _heads(system: System, rows: Iterable[Row]) -> dict[int, int]:
    """For each unknown that is not known, one of those it hangs together with, the same for all."""
    head = {each: each for each in range(len(system.low)) if not _known(system, each)}

    def top(unknown: int) -> int:
        while head[unknown] != unknown:
            head[unknown] = head[head[unknown]]
            unknown = head[unknown]
        return unknown

    for row in rows:
        first = top(row[0][0])
        for unknown, _ in row[1:]:
            head[top(unknown)] = first
    return {unknown: top(unknown) for unknown in head}
