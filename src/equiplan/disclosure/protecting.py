"""Protection, from tables to what may leave: never an answer that does not hold."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from time import monotonic

from .fallback import Coarse, coarser
from .lattice import TooTiedError
from .limits import MOST_NODES, SECONDS
from .model import Fallback, Policy, Problem, Protection, Release, Report, Shown, Step
from .nested import nested
from .nesting import Merged, Nesting, Node
from .question import Asked, Question, Told, asked, question, told
from .spelling import as_given, spelling_of
from .suppress import NoPatternError, suppress
from .task import Flags
from .work import OutOfWorkError, Work

SHARE = 0.7
"""Of the work that is left, for what is tried next; the rest is for something coarser."""


def protect(
    problem: Problem, *, earlier: Sequence[Release] = (), seconds: float = SECONDS
) -> Protection:
    """What may leave of some tables, after what has left already, found with so much work.

    `seconds` are those of the machine that was measured (`work.UNITS_A_SECOND`): the clock decides
    nothing, so the same tables give the same pattern on any machine, however busy.

    TablesRefused when the tables contradict each other, or what was published of the same people.
    When the tables cannot be protected as they are, or not with that work, categories are merged,
    then breakdowns dropped, then all numbers withheld; the report says so.
    """
    started = monotonic()
    if problem.policy is Policy.PUBLIC:
        problem = replace(problem, threshold=1)
    spelling = spelling_of(problem, earlier)
    if spelling.likenesses:
        alike = spelling.problem(problem)
        before = [spelling.release(each) for each in earlier]
        found = as_given(_protected(alike, before, started, seconds), problem, spelling)
    else:
        found = _protected(problem, earlier, started, seconds)
    declared = tuple(each for each in problem.hierarchies if not each.is_found)
    return replace(found, release=replace(found.release, hierarchies=declared))


def _protected(
    problem: Problem, earlier: Sequence[Release], started: float, seconds: float
) -> Protection:
    nesting = nested(problem, earlier)
    return _found(problem, nesting, earlier, started, Work.of_seconds(seconds))


def _found(
    problem: Problem, nesting: Nesting, earlier: Sequence[Release], started: float, work: Work
) -> Protection:
    finest = asked(problem, nesting)
    coarse: Coarse | None = Coarse(problem)
    while coarse is not None:
        try:
            with work.part(SHARE):
                return _attempt(Attempt(coarse, nesting, finest, earlier), started, work)
        except (OutOfWorkError, TooTiedError, NoPatternError):
            coarse = None if work.is_done else coarser(coarse)
    return _withheld(problem, finest, told(earlier, finest.counts, nesting), started)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What is tried: a problem, coarser perhaps than what was counted, after what left before."""

    coarse: Coarse
    nesting: Nesting
    finest: Asked
    earlier: Sequence[Release]


def _attempt(tried: Attempt, started: float, work: Work) -> Protection:
    problem, merged = tried.coarse.problem, tried.coarse.merged
    nesting = replace(tried.nesting, merged=_merged(merged, tried.earlier))
    said = asked(problem, nesting) if tried.coarse.steps else tried.finest
    if len(said.counts) > MOST_NODES:
        raise TooTiedError
    counted = tried.finest.counts if nesting.above else {}
    put = question(problem, said, tried.earlier, nesting, counted)
    pattern = suppress(put.task, work)
    hidden = _nodes(put, pattern.hidden) & said.counts.keys()
    before = _nodes(put, put.task.hidden) & said.counts.keys()
    release = Release(problem.threshold, _shown(said, hidden), merged)
    numbers = len(hidden), len(before) + pattern.least
    steps = tried.coarse.steps + (() if pattern.is_finished else (Step(Fallback.STOPPED),))
    return Protection(release, _report(said, hidden, numbers, steps, started))


def _merged(now: Merged, earlier: Sequence[Release]) -> Merged:
    """What merged categories stand for, of now and of all that left before."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for each in (*(release.merged for release in earlier), now):
        for name, labels in each.items():
            found.setdefault(name, {}).update(labels)
    return found


def _nodes(put: Question, flags: Flags) -> frozenset[Node]:
    return frozenset(node for node, flag in zip(put.nodes, flags, strict=True) if flag)


def _shown(said: Asked, hidden: Set[Node]) -> tuple[Shown, ...]:
    return tuple(
        Shown(
            name,
            dimensions,
            {k: None if said.nodes[name].get(k) in hidden else n for k, n in cells.items()},
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
    found = {(name, key): node for name, nodes in said.nodes.items() for key, node in nodes.items()}
    primary = frozenset(place for place, node in found.items() if node in said.guarded)
    closed = frozenset(place for place, node in found.items() if node in hidden)
    seconds = monotonic() - started
    return Report(primary, closed - primary, steps, *numbers, seconds)


def _withheld(problem: Problem, said: Asked, before: Told, started: float) -> Protection:
    """Nothing but what has been shown before: all there is left to say."""
    every = said.counts.keys() - before.shown.keys()
    report = _report(said, every, (len(every), len(every)), (Step(Fallback.WITHHELD),), started)
    return Protection(Release(problem.threshold, _shown(said, every)), report)
