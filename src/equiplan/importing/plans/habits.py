"""What is stated once for a whole axis, at its end, belongs to the axis and not to its last action.

The plan's own habit decides: a field that only last actions have, over the whole document, is
stated for axes. A draft has a place for the indicators and targets of an axis; its budget,
owners and calendar are reported instead of being given to the wrong action.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from equiplan.domain.plans.draft import Action, Axis, Finding

from ..blocks import Place
from .statements import Facts
from .where import where

_MOVED = ("indicators", "targets")
_REPORTED = ("budget", "owners", "calendar")


@dataclass(frozen=True, slots=True)
class Draft:
    """An axis as read, where it begins, and what its own labels say."""

    axis: Axis
    place: Place | None
    own: Facts


def _is_habit(axes: Sequence[Axis], name: str, fewest: int) -> bool:
    """Whether only last actions have this field, and often enough to be meant."""
    filled = [axis for axis in axes if axis.actions]
    holders = [axis for axis in filled if any(getattr(a, name) for a in axis.actions)]
    early = any(getattr(a, name) for axis in filled for a in axis.actions[:-1])
    plural = sum(len(axis.actions) > 1 for axis in holders)
    often = len(holders) >= fewest and len(holders) * 2 >= len(filled)
    return not early and often and plural * 2 >= len(holders) > 0


Row = TypeVar("Row", Axis, Action)


def _with(row: Row, name: str, value: object) -> Row:
    """The row with one field changed; the name is one of the tables above."""
    changed: dict[str, Any] = {name: value}
    return replace(row, **changed)


def _moved(axis: Axis, name: str) -> Axis:
    last = axis.actions[-1]
    own = getattr(axis, name) + getattr(last, name)
    return _with(_with(axis, name, own), "actions", (*axis.actions[:-1], _with(last, name, ())))


def _emptied(axis: Axis, name: str) -> tuple[Axis, str]:
    last: Action = axis.actions[-1]
    value = getattr(last, name)
    empty: object = () if isinstance(value, tuple) else None
    bare = _with(last, name, empty)
    return replace(axis, actions=(*axis.actions[:-1], bare)), _said(value)


def _said(value: str | tuple[str, ...] | None) -> str:
    return " / ".join(value) if isinstance(value, tuple) else value or ""


def _finding(draft: Draft, name: str, text: str) -> Finding:
    place = where(draft.place) if draft.place else None
    facts: dict[str, str | int] = {"axis": draft.axis.title, "text": text}
    return Finding(f"axis.{name}_for_all", "note", place, facts)


def _empty(drafts: Sequence[Draft]) -> list[Finding]:
    """The axes under which no action was found."""
    return [
        Finding(
            "axis.no_action",
            "warning",
            where(draft.place) if draft.place else None,
            {"axis": draft.axis.title},
        )
        for draft in drafts
        if not draft.axis.actions
    ]


def _unplaced(drafts: Sequence[Draft]) -> list[Finding]:
    """What the labels of an axis say and a draft has no field for."""
    return [
        _finding(draft, name, _said(getattr(draft.own, name)))
        for draft in drafts
        for name in _REPORTED
        if getattr(draft.own, name) and len(draft.axis.actions) > 1
    ]


def settled(
    drafts: Sequence[Draft], *, headed: bool
) -> tuple[tuple[Axis, ...], tuple[Finding, ...]]:
    """The axes with what was stated once for each of them in its place, and what has none.

    `headed`: the actions have headings, so that what follows the last one may be the axis'.
    """
    axes = [draft.axis for draft in drafts]
    findings = [*_empty(drafts), *_unplaced(drafts)]
    if not headed:
        return tuple(axes), tuple(findings)
    for name in _MOVED:
        if _is_habit(axes, name, fewest=1):
            axes = [_moved(axis, name) if axis.actions else axis for axis in axes]
    for name in _REPORTED:
        if not _is_habit(axes, name, fewest=2):
            continue
        for index, draft in enumerate(drafts):
            if axes[index].actions and getattr(axes[index].actions[-1], name):
                axes[index], text = _emptied(axes[index], name)
                findings.append(_finding(draft, name, text))
    return tuple(axes), tuple(findings)
