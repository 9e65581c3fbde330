"""A plan as three levels of named values, the shape in which two plans are compared.

Places in a document and values parsed out of words are left aside: they are not what a plan says.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from .draft import Action, Axis, BudgetLine, PlanDraft
from .versions import ActionState, AxisState, IndicatorState, VersionContent

Value = str | tuple[str, ...] | None
_PLAN = ("title", "organisation", "language")
_AXIS = ("number", "title", "objective", "indicators", "targets")
_ACTION = (
    "number", "title", "measures", "indicators", "targets", "calendar", "owners", "budget",
    "comments", "priority",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """A plan, an axis or an action; `key` tells it among its likes, None where nothing does."""

    fields: dict[str, Value]
    parts: tuple["Node", ...] = ()
    key: int | None = None


def of_draft(draft: PlanDraft) -> Node:
    """The plan, its axes, their actions, without keys."""
    period = tuple(map(str, draft.period)) if draft.period else None
    fields = _named(draft, _PLAN) | {"period": period}
    return Node(fields, tuple(_axis(axis) for axis in draft.axes))


def of_version(content: VersionContent) -> Node:
    """The plan, its axes, their actions, with their ids as keys and where each stood."""
    bare = of_draft(content.draft)
    axes = (
        replace(_stated_axis(node, state), parts=tuple(_stated_actions(node, axis, state)))
        for node, axis, state in zip(bare.parts, content.draft.axes, content.axes, strict=True)
    )
    names = tuple(indicator.text for indicator in content.indicators)
    figures = {"indicators": names} | _figures(content.indicators)
    return replace(bare, fields=bare.fields | figures, parts=tuple(axes))


def _named(source: PlanDraft | Axis | Action, names: Iterable[str]) -> dict[str, Value]:
    return {name: getattr(source, name) for name in names}


def _axis(axis: Axis) -> Node:
    return Node(
        _named(axis, _AXIS), tuple(Node(_named(action, _ACTION)) for action in axis.actions)
    )


def _stated_axis(node: Node, state: AxisState) -> Node:
    return replace(node, fields=node.fields | _figures(state.indicators), key=state.id)


def _stated_actions(node: Node, axis: Axis, state: AxisState) -> Iterator[Node]:
    for bare, action, stood in zip(node.parts, axis.actions, state.actions, strict=True):
        yield Node(bare.fields | _stood(action, stood), key=stood.id)


def _stood(action: Action, state: ActionState) -> dict[str, Value]:
    period = action.calendar_period
    return {
        "description": state.description or None,
        "status": state.status.value,
        "progress": None if state.progress is None else f"{state.progress} %",
        "starts_on": _day(period.start) if period else None,
        "ends_on": _day(period.end) if period else None,
        "precision": state.precision or None,
        "is_recurring": "yes" if state.is_recurring else None,
        "accountable": state.accountable or None,
        "abandoned_because": state.abandoned_because or None,
        "budget_lines": tuple(_planned(line) for line in action.budget_lines),
        "spent": tuple("–" if amount is None else f"{amount:.2f}" for amount in state.spent),
        **_figures(state.indicators),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _planned(line: BudgetLine) -> str:
    parts = (f"{line.amount:.2f} {line.currency}", line.per, line.funder)
    return ("≈ " if line.approximate else "") + " · ".join(part for part in parts if part)


def _figures(indicators: tuple[IndicatorState, ...]) -> dict[str, Value]:
    """What is known of indicators, a line a figure, each headed by the indicator's name."""
    return {
        "units": tuple(f"{one.text} — {one.unit}" for one in indicators if one.unit),
        "directions": tuple(f"{one.text} — {one.direction}" for one in indicators if one.direction),
        "baselines": tuple(
            f"{one.text} — {_dated(one.baseline, one.baseline_on)}"
            for one in indicators
            if one.baseline is not None
        ),
        "aims": tuple(
            f"{one.text} — {_dated(aim.value, aim.by, aim.upper)}"
            for one in indicators
            for aim in one.aims
        ),
        "values": tuple(
            f"{one.text} — {_dated(value.value, value.on)}{f' {value.note}' if value.note else ''}"
            for one in indicators
            for value in one.values
        ),
    }


def _dated(value: float, on: date | None, upper: float | None = None) -> str:
    bounds = f"{value:.15g}" + (f"–{upper:.15g}" if upper is not None else "")
    return f"{bounds} ({on.isoformat()})" if on else bounds
