"""Indicators in a table of their own, that names by number the actions each of them is for."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from equiplan.domain.plans.draft import Action, Axis, Where

from ..blocks import Document, Table
from .columns import header
from .grid import Grid, Line, laid_out
from .headers import recognise
from .titles import number_of
from .values import entries, paragraphs
from .vocabulary import Field
from .where import where
from .words import folded

_NAMES_ACTIONS = re.compile(
    r"\b(?:actions?|accion(?:es)?|mesures?|measures?|medidas?|activit\w+|actividad\w*)\b"
)
_AND = re.compile(r"\s*(?:[,;/&+\n]|\b(?:et|and|y|e)\b)\s*")
_FEWEST = 2
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Referring:
    """A table of indicators: its lines, and which column holds what (`targets` -1: none)."""

    lines: tuple[Line, ...]
    actions: int
    indicators: int
    targets: int

    def texts(self, line: Line, column: int) -> tuple[str, ...]:
        """What a line says in a column; a merged cell says it on each of its lines."""
        slot = line.slots[column] if column >= 0 else None
        return entries(paragraphs(slot.cell)) if slot else ()

    def numbers(self, line: Line) -> tuple[str, ...]:
        """The numbers that a line refers to, "" for what is none."""
        texts = (part for text in self.texts(line, self.actions) for part in _AND.split(text))
        return tuple(number_of(text) or "" for text in texts if text.strip())


def completed(
    axes: Sequence[Axis], document: Document
) -> tuple[tuple[Axis, ...], frozenset[Where]]:
    """The axes with what such tables say of their actions, and where these tables stand."""
    counts = Counter(action.number for axis in axes for action in axis.actions)
    known = frozenset(n for n, count in counts.items() if n is not None and count == 1)
    used = set()
    for table in document.tables() if known else ():
        found = _referring(laid_out(table)) if _may_refer(table) else None
        if found and _is_about(found, known):
            axes = tuple(_told(axis, found) for axis in axes)
            used.add(where(table.place))
    return tuple(axes), frozenset(used)


def _may_refer(table: Table) -> bool:
    """Whether its first rows name indicators and actions: a long sheet is laid out for a reason."""
    texts = [cell.text for row in table.rows[:_DEEPEST] for cell in row.cells]
    named = any(recognise(text) is Field.INDICATORS for text in texts if len(text) <= 60)
    return named and any(map(_refers, texts))


def _referring(grid: Grid) -> Referring | None:
    """A table with a column of indicators and one of references, and no actions of its own."""
    return next((one for at in range(_DEEPEST) for one in _headed(grid, at)), None)


def _headed(grid: Grid, at: int) -> Iterator[Referring]:
    if at >= len(grid.lines) or len(grid.lines[at].cells()) < 2:
        return
    texts = [slot.text if slot and slot.own else "" for slot in grid.lines[at].slots]
    fields = [recognise(text) for text in texts]
    refers = [n for n, text in enumerate(texts) if _refers(text) and fields[n] not in _HELD]
    if Field.INDICATORS not in fields or len(refers) != 1 or _has_actions(grid, refers[0]):
        return
    targets = fields.index(Field.TARGETS) if Field.TARGETS in fields else -1
    yield Referring(grid.lines[at + 1 :], refers[0], fields.index(Field.INDICATORS), targets)


_HELD = (Field.INDICATORS, Field.TARGETS)


def _refers(text: str) -> bool:
    return len(text) <= 60 and bool(_NAMES_ACTIONS.search(folded(text)))


def _has_actions(grid: Grid, refers: int) -> bool:
    layout = header(grid)
    return layout is not None and layout.action not in (None, refers)


def _is_about(found: Referring, known: frozenset[str]) -> bool:
    """Whether each line that says an indicator refers to actions of the plan."""
    lines = [line for line in found.lines if found.texts(line, found.indicators)]
    sure = sum(bool(numbers := found.numbers(line)) and known >= set(numbers) for line in lines)
    return sure >= _FEWEST and sure == len(lines)


def _told(axis: Axis, found: Referring) -> Axis:
    return replace(axis, actions=tuple(_with(action, found) for action in axis.actions))


def _with(action: Action, found: Referring) -> Action:
    lines = [line for line in found.lines if action.number in found.numbers(line)]
    counted = (text for line in lines for text in found.texts(line, found.indicators))
    aimed = (text for line in lines for text in found.texts(line, found.targets))
    return replace(
        action,
        indicators=tuple(dict.fromkeys((*action.indicators, *counted))),
        targets=tuple(dict.fromkeys((*action.targets, *aimed))),
    )
