"""A newer edition of a plan as proposals, one for each thing that differs, to be taken or left.

What only stands in another order is no proposal: the plan keeps its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import blake2s
from typing import Literal

from . import schema
from .diff import Change, Comparison, Difference, Place, compare
from .draft import PlanDraft
from .fields import Of, Use
from .matching import pairs
from .outline import OF_INDICATOR, Node, Value, of_draft

Kind = Literal["changed", "added", "removed", "moved"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that differs: `was_at` in the plan, `is_at` in its newer edition.

    `key` names it among all; `node` is the axis or the action as the newer edition has it, as
    the plan has it where it is gone.
    """

    key: str
    of: Of
    kind: Kind
    node: Node
    was_at: Place | None = None
    is_at: Place | None = None
    change: Change | None = None

    @property
    def fields(self) -> dict[str, Value]:
        """What is to be written: the changed field, or all that an added thing says."""
        if self.change:
            return {self.change.field: self.change.after}
        return {name: value for name, value in self.node.fields.items() if value}

    @property
    def words(self) -> dict[str, Value]:
        """What is to be written of the thing itself."""
        return {k: v for k, v in self.fields.items() if not k.startswith(OF_INDICATOR)}

    @property
    def figures(self) -> frozenset[str]:
        """Which figures of its indicators are to be written, out of the details of the node."""
        named = (name for name in self.fields if name.startswith(OF_INDICATOR))
        return frozenset(name.removeprefix(OF_INDICATOR) for name in named)


@dataclass(frozen=True, slots=True)
class Proposals:
    """All of them; `stamp` changes whenever either side does; `axes` tells for each axis of the
    newer edition where it stands in the plan; `reordered` counts what only stands elsewhere."""

    all: tuple[Proposal, ...]
    axes: dict[int, int]
    stamp: str
    reordered: int = 0


def propose(plan: PlanDraft, newer: PlanDraft) -> Proposals:
    """What would have to change in a plan for it to say what its newer edition says."""
    found = compare(plan, newer)
    before, after = of_draft(plan), of_draft(newer)
    axes = {j: i for i, j in pairs(before.parts, after.parts)}
    made = tuple(_all(found, after, axes))
    stamp = blake2s(repr((before, after)).encode(errors="replace"), digest_size=12).hexdigest()
    moved_already = {(one.of, one.was_at) for one in made if one.kind == "moved"}
    moved = [("axis", each.was_at) for each in found.axes if each.is_moved]
    moved += [("action", each.was_at) for each in found.actions if each.is_moved]
    return Proposals(made, axes, stamp, sum(each not in moved_already for each in moved))


def _all(found: Comparison, after: Node, axes: dict[int, int]) -> Iterator[Proposal]:
    for change in filter(partial(_is_news, "plan"), found.plan):
        yield Proposal(f"plan-{change.field}", "plan", "changed", after, change=change)
    for difference in found.axes:
        yield from _of("axis", difference, axes)
    for difference in found.actions:
        yield from _of("action", difference, axes)


def _of(of: Of, one: Difference, axes: dict[int, int]) -> Iterator[Proposal]:
    was, now = one.was_at, one.is_at
    if one.before is None and one.after is not None:
        yield Proposal(f"add-{of}-{_place(now)}", of, "added", one.after, None, now)
    elif one.after is None and one.before is not None:
        yield Proposal(f"remove-{of}-{_place(was)}", of, "removed", one.before, was, None)
    elif one.after is not None:
        if of == "action" and was and now and axes.get(now.axis) != was.axis:
            yield Proposal(f"move-{of}-{_place(was)}", of, "moved", one.after, was, now)
        for change in filter(partial(_is_news, of), one.changes):
            key = f"change-{of}-{_place(was)}-{change.field}"
            yield Proposal(key, of, "changed", one.after, was, now, change)


def _place(place: Place | None) -> str:
    if place is None:
        return ""
    return f"{place.axis}" if place.position is None else f"{place.axis}-{place.position}"


def _is_news(of: Of, change: Change) -> bool:
    """Whether a newer edition says it: of what happens meanwhile its silence takes nothing back."""
    if change.field.startswith(OF_INDICATOR):
        return not set(change.after or ()) <= set(change.before or ())
    field = schema.find(of, change.field)
    if not field.has(Use.LIVE):
        return True
    first = next(iter(field.choices), None)
    return bool(change.after) and not (change.before is None and change.after == first)
