"""Protection, from tables to what may leave: never an answer that does not hold."""

from collections.abc import Sequence, Set
from dataclasses import replace
from time import monotonic

from .checking import OutOfTimeError
from .fallback import Coarse, coarser
from .lattice import Node, TooTiedError, node_of
from .limits import MOST_NODES, SECONDS
from .model import (
    Fallback,
    Policy,
    Problem,
    Protection,
    Release,
    Report,
    Shown,
    Step,
)
from .question import Asked, Question, asked, question, told
from .suppress import NoPatternError, suppress
from .task import Flags

SHARE = 0.7
"""Of the time that is left, for what is tried next; the rest is for something coarser."""


def protect(
    problem: Problem, *, earlier: Sequence[Release] = (), seconds: float = SECONDS
) -> Protection:
    """What may leave of some tables, after what has left already, found in so many seconds.

    TablesRefused when the tables contradict each other, or what was published of the same people.
    When the tables cannot be protected as they are, or not in time, categories are merged, then
    breakdowns dropped, then all numbers withheld; the report says so.
    """
    started = monotonic()
    end = started + seconds
    if problem.policy is Policy.PUBLIC:
        problem = replace(problem, threshold=1)
    coarse: Coarse | None = Coarse(problem)
    while coarse is not None:
        now = monotonic()
        try:
            return _attempt(coarse, earlier, started, now + SHARE * (end - now))
        except (OutOfTimeError, TooTiedError, NoPatternError):
            coarse = coarser(coarse) if now < end else None
    return _withheld(problem, earlier, started)


def _attempt(
    coarse: Coarse, earlier: Sequence[Release], started: float, until: float
) -> Protection:
    said = asked(coarse.problem)
    if len(said.counts) > MOST_NODES:
        raise TooTiedError
    put = question(coarse.problem, said, earlier, coarse.merged)
    pattern = suppress(put.task, until)
    hidden = _nodes(put, pattern.hidden) & said.counts.keys()
    before = _nodes(put, put.task.hidden) & said.counts.keys()
    release = Release(coarse.problem.threshold, _shown(said, hidden), coarse.merged)
    numbers = len(hidden), len(before) + pattern.least
    stopped = () if pattern.is_finished else (Step(Fallback.STOPPED),)
    return Protection(release, _report(said, hidden, numbers, coarse.steps + stopped, started))


def _nodes(put: Question, flags: Flags) -> frozenset[Node]:
    return frozenset(node for node, flag in zip(put.nodes, flags, strict=True) if flag)


def _shown(said: Asked, hidden: Set[Node]) -> tuple[Shown, ...]:
    return tuple(
        Shown(
            name,
            dimensions,
            {k: None if node_of(dimensions, k) in hidden else n for k, n in cells.items()},
        )
        for name, (dimensions, cells) in said.tables.items()
    )


def _report(
    said: Asked,
    hidden: Set[Node],
    numbers: tuple[int, int],
    steps: tuple[Step, ...],
    started: float,
) -> Report:
    found = {
        (name, key): node_of(dimensions, key)
        for name, (dimensions, cells) in said.tables.items()
        for key in cells
    }
    primary = frozenset(place for place, node in found.items() if node in said.guarded)
    closed = frozenset(place for place, node in found.items() if node in hidden)
    seconds = monotonic() - started
    return Report(primary, closed - primary, steps, *numbers, seconds)


def _withheld(problem: Problem, earlier: Sequence[Release], started: float) -> Protection:
    """Nothing but what has been shown before: all there is left to say."""
    said = asked(problem)
    every = said.counts.keys() - told(earlier, said.counts).shown.keys()
    steps = (Step(Fallback.WITHHELD),)
    report = _report(said, every, (len(every), len(every)), steps, started)
    return Protection(Release(problem.threshold, _shown(said, every)), report)
