"""A newer edition of a plan as proposals, one for each thing that differs, to be taken or left.

What only stands in another order is no proposal: the plan keeps its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2s
from typing import Literal

from . import schema
from .diff import Change, Comparison, Difference, Place, compare
from .draft import PlanDraft
from .exported import Exported, Prints, Stood, fingerprint, title_print, unpacked
from .fields import Of, Use
from .matching import pairs
from .outline import OF_INDICATOR, Node, Value, of_draft

Kind = Literal["changed", "added", "removed", "moved"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that differs: `was_at` in the plan, `is_at` in its newer edition.

    `key` names it among all; `node` is the axis or the action as the newer edition has it, as
    the plan has it where it is gone. In a conflict the plan too has changed since it was exported.
    """

    key: str
    of: Of
    kind: Kind
    node: Node
    was_at: Place | None = None
    is_at: Place | None = None
    change: Change | None = None
    is_conflict: bool = False

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
    """What would have to change in a plan for it to say what its newer edition says.

    Of an edition that was exported from the plan only what was edited since is proposed: what the
    plan alone has changed meanwhile stays.
    """
    found = compare(plan, newer)
    before, after = of_draft(plan), of_draft(newer)
    axes = {j: i for i, j in pairs(before.parts, after.parts)}
    since = unpacked(newer.exported) if newer.exported else None
    if since is not None and not since.is_of(before):
        since = None
    made = tuple(_all(found, after, axes, since))
    stamp = blake2s(repr((before, after)).encode(errors="replace"), digest_size=12).hexdigest()
    moved_already = {(one.of, one.was_at) for one in made if one.kind == "moved"}
    moved = [("axis", each.was_at) for each in found.axes if each.is_moved]
    moved += [("action", each.was_at) for each in found.actions if each.is_moved]
    return Proposals(made, axes, stamp, sum(each not in moved_already for each in moved))


def _all(
    found: Comparison, after: Node, axes: dict[int, int], since: Exported | None
) -> Iterator[Proposal]:
    for change in filter(partial(_is_news, "plan"), found.plan):
        one = Proposal(f"plan-{change.field}", "plan", "changed", after, change=change)
        yield from _merged(one, change, since.plan if since else None)
    for difference in found.axes:
        yield from _of("axis", difference, axes, since)
    for difference in found.actions:
        yield from _of("action", difference, axes, since, after)


def _merged(one: Proposal, change: Change, stood: Prints | None) -> Iterator[Proposal]:
    """The proposal, unless it is the plan alone that has changed since; marked where both have."""
    if stood is None:
        yield one
        return
    then = stood.get(change.field)
    before, now = (fingerprint(said) if said else None for said in (change.before, change.after))
    if then != now:
        yield replace(one, is_conflict=then != before)


def _stood(of: Of, one: Difference, since: Exported | None) -> Stood | None:
    """Where an axis or an action stood when it was exported, by its title on either side."""
    known = (since.axes if of == "axis" else since.actions) if since else {}
    titles = [title_print(node) for node in (one.before, one.after) if node]
    return next((known[title] for title in titles if title in known), None)


def _of(
    of: Of,
    one: Difference,
    axes: dict[int, int],
    since: Exported | None,
    after: Node | None = None,
) -> Iterator[Proposal]:
    stood = _stood(of, one, since)
    if one.before is None and one.after is not None:
        if of == "axis" or stood is None or not _is_as_it_stood(one.after, stood):
            yield Proposal(f"add-{of}-{_place(one.is_at)}", of, "added", one.after, None, one.is_at)
    elif one.after is None and one.before is not None:
        if since is None or stood is not None:
            key = f"remove-{of}-{_place(one.was_at)}"
            yield Proposal(key, of, "removed", one.before, one.was_at, None)
    elif one.after is not None:
        if of == "action":
            yield from _moved(one, one.after, axes, stood, after)
        yield from _changed(of, one, one.after, stood)


def _moved(
    one: Difference, node: Node, axes: dict[int, int], stood: Stood | None, after: Node | None
) -> Iterator[Proposal]:
    was, now = one.was_at, one.is_at
    if was and now and axes.get(now.axis) != was.axis:
        home = title_print(after.parts[now.axis]) if after else ""
        if stood is None or stood.axis != home:
            yield Proposal(f"move-action-{_place(was)}", "action", "moved", node, was, now)


def _changed(of: Of, one: Difference, node: Node, stood: Stood | None) -> Iterator[Proposal]:
    for change in filter(partial(_is_news, of), one.changes):
        key = f"change-{of}-{_place(one.was_at)}-{change.field}"
        made = Proposal(key, of, "changed", node, one.was_at, one.is_at, change)
        yield from _merged(made, change, stood.fields if stood else None)


def _is_as_it_stood(node: Node, stood: Stood) -> bool:
    """Whether a document says what was exported: then the plan has taken it out since."""
    said = {name: fingerprint(value) for name, value in node.fields.items() if value}
    return said == dict(stood.fields)


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
