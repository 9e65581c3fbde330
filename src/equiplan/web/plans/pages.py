"""A plan as its pages show it: axes, and for each action a row of cells under the same headings.

Made from a draft, so that what was read and what was adopted look alike.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.plans import draft as read
from equiplan.importing.source import anchor_of

from . import words

Texts = tuple[str, ...]


def _one(text: str | None) -> Texts:
    """A text that holds several, as reading joins them: one line or one bar between two."""
    return tuple(re.split(r"\n| \| ", text)) if text else ()


def _period(action: read.Action) -> Texts:
    period = words.period(action.calendar_period)
    return (period,) if period and period != action.calendar else ()


def _none(_action: read.Action) -> Texts:
    return ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: what it is called, the authors' words, and what was understood of them."""

    code: str
    label: str | Promise
    written: Callable[[read.Action], Texts]
    understood: Callable[[read.Action], Texts] = _none


HEADINGS: tuple[Heading, ...] = (
    Heading("measures", _("Measures"), lambda action: action.measures),
    Heading("indicators", _("Indicators"), lambda action: action.indicators),
    Heading(
        "targets",
        _("Targets"),
        lambda action: action.targets,
        lambda action: tuple(words.target(value) for value in action.target_values),
    ),
    Heading("calendar", _("Calendar"), lambda action: _one(action.calendar), _period),
    Heading("owners", _("Owners"), lambda action: action.owners),
    Heading(
        "budget",
        _("Budget"),
        lambda action: _one(action.budget),
        lambda action: tuple(words.budget(line) for line in action.budget_lines),
    ),
    Heading("priority", _("Priority"), lambda action: _one(action.priority)),
    Heading("comments", _("Comments"), lambda action: _one(action.comments)),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What an action says under a heading; no text is nothing said, which is not zero."""

    code: str
    label: str | Promise
    written: Texts
    understood: Texts


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: its cells follow the headings of the page; `anchor` is its place's id."""

    number: str | None
    title: str
    cells: tuple[Cell, ...]
    place: str
    anchor: str


@dataclass(frozen=True, slots=True)
class AxisPart:
    """One axis with its actions; `anchor` is its id in the page."""

    anchor: str
    number: str | None
    title: str
    objective: str | None
    indicators: Texts
    targets: Texts
    rows: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A whole plan; `headings` are those under which at least one action says something."""

    title: str | None
    organisation: str | None
    language: str | None
    years: str
    headings: tuple[Heading, ...]
    axes: tuple[AxisPart, ...]
    actions: int


def page_of(draft: read.PlanDraft) -> PlanPage:
    """The page of a draft; what nobody says anything under has no column."""
    actions = [action for axis in draft.axes for action in axis.actions]
    headings = tuple(h for h in HEADINGS if any(h.written(action) for action in actions))
    return PlanPage(
        title=draft.title,
        organisation=draft.organisation,
        language=draft.language,
        years=_years(draft.period),
        headings=headings,
        axes=tuple(_axis(n, axis, headings) for n, axis in enumerate(draft.axes, 1)),
        actions=len(actions),
    )


def _years(period: tuple[int, int] | None) -> str:
    if period is None:
        return ""
    first, last = period
    return str(first) if first == last else f"{first}–{last}"


def _axis(position: int, axis: read.Axis, headings: tuple[Heading, ...]) -> AxisPart:
    return AxisPart(
        anchor=f"axis-{position}",
        number=axis.number,
        title=axis.title,
        objective=axis.objective,
        indicators=axis.indicators,
        targets=axis.targets,
        rows=tuple(_row(action, headings) for action in axis.actions),
    )


def _row(action: read.Action, headings: tuple[Heading, ...]) -> ActionRow:
    return ActionRow(
        number=action.number,
        title=action.title,
        cells=tuple(
            Cell(h.code, h.label, h.written(action), h.understood(action)) for h in headings
        ),
        place=words.place(action.where),
        anchor=anchor_of(action.where),
    )
