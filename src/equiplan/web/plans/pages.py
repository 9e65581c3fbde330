"""A plan as its pages show it: axes, and for each action a row of cells under the same headings.

Made from a draft, so that what was read and what was adopted look alike.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from equiplan.domain.plans import draft as read
from equiplan.domain.plans import records, schema
from equiplan.domain.plans.choices import STATUSES
from equiplan.domain.plans.fields import Field, Use
from equiplan.importing.source import anchor_of
from equiplan.web.platform.language import spoken, worded

from . import words

Texts = tuple[str, ...]
_APART = re.compile(r"\n| \| ")


def _period(action: read.Action) -> Texts:
    period = words.period(action.calendar_period)
    return (period,) if period and period != action.calendar else ()


def _status(action: read.Action) -> Texts:
    label = str(worded(STATUSES[action.status_value])) if action.status_value else ""
    return (label,) if label and label != action.status else ()


# What was understood of the words of a field, in words, by the attribute that holds it.
UNDERSTOOD: dict[str, Callable[[read.Action], Texts]] = {
    "target_values": lambda action: tuple(map(words.target, action.target_values)),
    "calendar_period": _period,
    "budget_lines": lambda action: tuple(map(words.budget, action.budget_lines)),
    "spent_lines": lambda action: tuple(map(words.budget, action.spent_lines)),
    "status_value": _status,
}


def headings() -> tuple[Field, ...]:
    """The columns of a plan: the fields of an action that stand in a table."""
    return schema.fields("action", Use.TABLE)


def written(field: Field, action: read.Action) -> Texts:
    """The authors' words; a text that holds several, as reading joins them, is cut."""
    texts = records.texts(action, field, spoken())
    if field.is_list:
        return texts
    return tuple(_APART.split(texts[0])) if texts and texts[0] else ()


def understood(field: Field, action: read.Action) -> Texts:
    """What was understood of the authors' words."""
    values = UNDERSTOOD.get(field.understood)
    return values(action) if values else ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What an action says under a heading; no text is nothing said, which is not zero."""

    code: str
    label: str | Promise
    written: Texts
    understood: Texts


def cell_of(field: Field, action: read.Action) -> Cell:
    """What an action says under a heading."""
    label = worded(field.label)
    return Cell(field.name, label, written(field, action), understood(field, action))


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
    headings: tuple[str | Promise, ...]
    axes: tuple[AxisPart, ...]
    actions: int


def page_of(draft: read.PlanDraft) -> PlanPage:
    """The page of a draft; what nobody says anything under has no column."""
    actions = [action for axis in draft.axes for action in axis.actions]
    there = tuple(h for h in headings() if any(written(h, action) for action in actions))
    return PlanPage(
        title=draft.title,
        organisation=draft.organisation,
        language=draft.language,
        years=_years(draft.period),
        headings=tuple(worded(each.label) for each in there),
        axes=tuple(_axis(n, axis, there) for n, axis in enumerate(draft.axes, 1)),
        actions=len(actions),
    )


def _years(period: tuple[int, int] | None) -> str:
    if period is None:
        return ""
    first, last = period
    return str(first) if first == last else f"{first}–{last}"


def _axis(position: int, axis: read.Axis, there: tuple[Field, ...]) -> AxisPart:
    return AxisPart(
        anchor=f"axis-{position}",
        number=axis.number,
        title=axis.title,
        objective=axis.objective,
        indicators=axis.indicators,
        targets=axis.targets,
        rows=tuple(_row(action, there) for action in axis.actions),
    )


def _row(action: read.Action, there: tuple[Field, ...]) -> ActionRow:
    return ActionRow(
        number=action.number,
        title=action.title,
        cells=tuple(cell_of(each, action) for each in there),
        place=words.place(action.where),
        anchor=anchor_of(action.where),
    )
