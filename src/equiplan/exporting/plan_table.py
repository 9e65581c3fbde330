"""A plan as the table its authors know: one layout for every file format that is written.

The layout is one that `equiplan.importing` reads back: a title, the organisation and the period,
one header, then for each axis a merged row, its objective, its own indicators and targets, and
its actions, a row each.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from equiplan.domain.plans.draft import Action, Axis, PlanDraft
from equiplan.domain.text.languages import COLON, Language
from equiplan.domain.text.messages import N_, NC_, Messages


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header in three languages, its width in characters, what it shows."""

    header: Mapping[Language, str]
    width: int
    lines: Callable[[Action], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table; only an action fills the columns, the others are merged across."""

    kind: Literal["title", "meta", "header", "axis", "objective", "note", "action"]
    cells: tuple[str, ...]


def _one(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)


COLUMNS: tuple[Column, ...] = (
    Column(N_("Number"), 9, lambda a: _one(a.number)),
    Column(NC_("columns", "Action"), 40, lambda a: (a.title,)),
    Column(NC_("columns", "Measures"), 40, lambda a: a.measures),
    Column(N_("Indicators"), 30, lambda a: a.indicators),
    Column(NC_("columns", "Target"), 26, lambda a: a.targets),
    Column(N_("Timeline"), 18, lambda a: _one(a.calendar)),
    Column(NC_("columns", "Owners"), 26, lambda a: a.owners),
    Column(N_("Budget"), 22, lambda a: _one(a.budget)),
    Column(N_("Priority"), 14, lambda a: _one(a.priority)),
    Column(
        NC_("columns", "Comments"),
        30,
        lambda a: _one(a.comments),
    ),
)

WORDS: Messages = {
    "organisation": N_("Organisation: "),
    "period": N_("Period: "),
    "axis": N_("Axis"),
    "objective": N_("Objective: "),
    "indicators": N_("Indicators: "),
    "targets": N_("Targets: "),
}


def layout(draft: PlanDraft) -> Iterator[Line]:
    """The rows of the table, top to bottom, headers in the language of the plan."""
    language: Language = draft.language or "fr"
    yield from _head(draft, language)
    yield Line("header", tuple(column.header[language] for column in COLUMNS))
    for axis in draft.axes:
        yield from _axis(axis, language)


def _head(draft: PlanDraft, language: Language) -> Iterator[Line]:
    if draft.title:
        yield Line("title", (draft.title,))
    if draft.organisation:
        yield Line("meta", (WORDS["organisation"][language] + draft.organisation,))
    if draft.period:
        first, last = draft.period
        yield Line("meta", (f"{WORDS['period'][language]}{first}-{last}",))


def _axis(axis: Axis, language: Language) -> Iterator[Line]:
    head = f"{WORDS['axis'][language]} {axis.number}" if axis.number else WORDS["axis"][language]
    yield Line("axis", (head + COLON[language] + axis.title,))
    for objective in (axis.objective or "").splitlines():
        yield Line("objective", (WORDS["objective"][language] + objective,))
    for name, values in (("indicators", axis.indicators), ("targets", axis.targets)):
        if values:
            yield Line("note", (WORDS[name][language] + "\n".join(values),))
    for action in axis.actions:
        yield Line("action", tuple("\n".join(column.lines(action)) for column in COLUMNS))
