"""A plan as three levels of named values, the shape in which two plans are compared.

Places in a document and values parsed out of words are left aside: they are not what a plan says.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from . import records, schema
from .draft import Action, Axis, BudgetLine, IndicatorDetail, PlanDraft
from .fields import Field, Kind, Of, Use
from .versions import ActionState, AxisState, IndicatorState, VersionContent

Value = str | tuple[str, ...] | None
OF_INDICATOR = "indicator."
"""What the names of fields begin with that are of the indicators of an axis or an action."""


@dataclass(frozen=True, slots=True)
class Node:
    """A plan, an axis or an action; `key` tells it among its likes, None where nothing does.

    `details` are what is known of its indicators; their figures stand among `fields` in words.
    """

    fields: dict[str, Value]
    parts: tuple["Node", ...] = ()
    key: int | None = None
    details: tuple[IndicatorDetail, ...] = field(default=(), compare=False)


def of_draft(draft: PlanDraft) -> Node:
    """The plan, its axes, their actions, without keys."""
    return Node(_named("plan", draft), tuple(_axis(axis) for axis in draft.axes))


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


def _named(of: Of, source: PlanDraft | Axis | Action) -> dict[str, Value]:
    compared = schema.fields(of, Use.COMPARE | Use.DRAFT)
    return {field.name: _value(source, field) for field in compared}


def _value(source: Any, field: Field) -> Value:
    """What a field says; what was understood of it where only that can be compared."""
    if field.kind == Kind.STATUS:
        return str(source.status_value.value) if source.status_value else None
    if field.kind == Kind.PERCENT:
        return None if source.progress_value is None else f"{source.progress_value} %"
    held: Value | int = records.value(source, field)
    if isinstance(held, tuple):
        return tuple(map(str, held))
    return str(held) if isinstance(held, int) else held


def _axis(axis: Axis) -> Node:
    return replace(_host("axis", axis), parts=tuple(_host("action", each) for each in axis.actions))


def _host(of: Of, source: Axis | Action) -> Node:
    details = source.indicator_details
    figures = _figures(details, Use.COMPARE | Use.DRAFT)
    return Node(_named(of, source) | figures, details=details)


def _stated_axis(node: Node, state: AxisState) -> Node:
    return replace(node, fields=node.fields | _figures(state.indicators), key=state.id)


def _stated_actions(node: Node, axis: Axis, state: AxisState) -> Iterator[Node]:
    for bare, action, stood in zip(node.parts, axis.actions, state.actions, strict=True):
        yield replace(bare, fields=bare.fields | _stood(action, stood), key=stood.id)


def _stood(action: Action, state: ActionState) -> dict[str, Value]:
    """Where an action stood, by the names of the schema."""
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
        "spent_lines": tuple("–" if amount is None else f"{amount:.2f}" for amount in state.spent),
        **_figures(state.indicators),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _planned(line: BudgetLine) -> str:
    parts = (f"{line.amount:.2f} {line.currency}", line.per, line.funder)
    return ("≈ " if line.approximate else "") + " · ".join(part for part in parts if part)


def _figures(
    indicators: tuple[IndicatorState | IndicatorDetail, ...], use: Use = Use.COMPARE
) -> dict[str, Value]:
    """What is known of indicators, a line a figure, each headed by the indicator's name."""
    return {
        OF_INDICATOR + field.name: tuple(
            f"{one.text} — {figure}" for one in indicators for figure in _figure(one, field)
        )
        for field in schema.fields("indicator", use)
    }


def _figure(one: IndicatorState | IndicatorDetail, field: Field) -> Iterator[str]:
    match field.name:
        case "baseline" if one.baseline is not None:
            yield _dated(one.baseline, one.baseline_on)
        case "aims" if isinstance(one, IndicatorState):
            yield from (_dated(aim.value, aim.by, aim.upper) for aim in one.aims)
        case "values":
            for value in one.values:
                yield _dated(value.value, value.on) + (f" {value.note}" if value.note else "")
        case "baseline" | "aims":
            return
        case name:
            held = getattr(one, name) if hasattr(one, name) else one.more.get(name)
            yield from (held if isinstance(held, tuple) else (str(held),) if held else ())


def _dated(value: float, on: date | None, upper: float | None = None) -> str:
    bounds = f"{value:.15g}" + (f"–{upper:.15g}" if upper is not None else "")
    return f"{bounds} ({on.isoformat()})" if on else bounds
