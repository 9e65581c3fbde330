"""What differs between two plans: axes and actions added, removed, moved or changed, word by word.

Nothing that is equal on both sides is told; all that is told, put into the first plan, gives the
second; and the comparison the other way round tells the same, turned about.
"""

import difflib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .draft import PlanDraft
from .matching import Pair, kin, pairs
from .outline import Node, Value, of_draft, of_version
from .versions import VersionContent

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_MOST = 4_000_000  # pairs of words that are looked at to find what two texts share


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text: in both, only in the former, only in the latter."""

    kind: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A field whose value differs."""

    field: str
    before: Value
    after: Value

    def segments(self) -> tuple[Segment, ...]:
        """The two values as one text, word by word; several entries are lines."""
        return segments(text_of(self.before), text_of(self.after))


@dataclass(frozen=True, slots=True)
class Place:
    """Where an axis or an action stands, 0-based; an axis has no `position` in another."""

    axis: int
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """An axis or an action that is not the same, or not in the same place, in both plans.

    Without `before` it was added, without `after` removed. `kin` is then the place, in the other
    plan, of the one that it was likely split from or joined to.
    """

    before: Node | None
    after: Node | None
    was_at: Place | None
    is_at: Place | None
    is_moved: bool = False
    changes: tuple[Change, ...] = ()
    kin: Place | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs: what is said of the plan itself, its axes, its actions."""

    plan: tuple[Change, ...] = ()
    axes: tuple[Difference, ...] = ()
    actions: tuple[Difference, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.plan or self.axes or self.actions)


def compare(before: PlanDraft, after: PlanDraft) -> Comparison:
    """What differs between two drafts, axes and actions matched by their titles and numbers."""
    return compare_nodes(of_draft(before), of_draft(after))


def compare_versions(before: VersionContent, after: VersionContent) -> Comparison:
    """What differs between two versions of one plan, matched by the ids of their rows."""
    return compare_nodes(of_version(before), of_version(after))


def compare_nodes(before: Node, after: Node) -> Comparison:
    """What differs between two outlines of plans."""
    axes = pairs(before.parts, after.parts)
    return Comparison(
        _changes(before, after),
        tuple(_axes(before, after, axes)),
        tuple(_actions(before, after, dict(axes))),
    )


def segments(before: str, after: str) -> tuple[Segment, ...]:
    """Both texts, cut where they differ: same and removed give `before`, same and added `after`."""
    a, b = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(a) * len(b) > _MOST:
        return tuple(_replaced(before, after))
    blocks = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return tuple(piece for block in blocks for piece in _pieces(a, b, block))


def _pieces(
    a: Sequence[str], b: Sequence[str], block: tuple[str, int, int, int, int]
) -> Iterator[Segment]:
    tag, a_from, a_to, b_from, b_to = block
    if tag == "equal":
        yield Segment("same", "".join(a[a_from:a_to]))
    else:
        yield from _replaced("".join(a[a_from:a_to]), "".join(b[b_from:b_to]))


def _replaced(before: str, after: str) -> Iterator[Segment]:
    if before:
        yield Segment("removed", before)
    if after:
        yield Segment("added", after)


def text_of(value: Value) -> str:
    """A value as one text; several entries are lines."""
    return "\n".join(value) if isinstance(value, tuple) else value or ""


def _changes(before: Node, after: Node) -> tuple[Change, ...]:
    names = dict.fromkeys([*before.fields, *after.fields])
    both = (Change(name, before.fields.get(name), after.fields.get(name)) for name in names)
    return tuple(change for change in both if change.before != change.after)


def _axes(before: Node, after: Node, found: tuple[Pair, ...]) -> Iterator[Difference]:
    stayed = unmoved(found)
    for i, j in found:
        yield from _pair(before.parts[i], after.parts[j], Place(i), Place(j), (i, j) not in stayed)
    yield from _alone(_placed(before.parts), _placed(after.parts), found)


def _placed(axes: Sequence[Node]) -> list[tuple[Place, Node]]:
    return [(Place(at), axis) for at, axis in enumerate(axes)]


def _listed(plan: Node) -> list[tuple[Place, Node]]:
    return [
        (Place(at, position), action)
        for at, axis in enumerate(plan.parts)
        for position, action in enumerate(axis.parts)
    ]


def _actions(before: Node, after: Node, axes: dict[int, int]) -> Iterator[Difference]:
    former, latter = _listed(before), _listed(after)
    found = pairs([node for _, node in former], [node for _, node in latter])
    stayed = _stayed(former, latter, found, axes)
    for i, j in found:
        (was, node), (now, other) = former[i], latter[j]
        yield from _pair(node, other, was, now, (i, j) not in stayed)
    yield from _alone(former, latter, found)


def _stayed(
    former: Sequence[tuple[Place, Node]],
    latter: Sequence[tuple[Place, Node]],
    found: tuple[Pair, ...],
    axes: dict[int, int],
) -> frozenset[Pair]:
    """Pairs in the same axis whose order among their neighbours is the same."""
    by_axis: dict[int, list[Pair]] = {}
    for i, j in found:
        axis = former[i][0].axis
        if axes.get(axis) == latter[j][0].axis:
            by_axis.setdefault(axis, []).append((i, j))
    return frozenset(pair for chain in by_axis.values() for pair in unmoved(tuple(chain)))


def _pair(before: Node, after: Node, was: Place, now: Place, moved: bool) -> Iterator[Difference]:
    changes = _changes(before, after)
    if changes or moved:
        yield Difference(before, after, was, now, moved, changes)


def _alone(
    former: Sequence[tuple[Place, Node]],
    latter: Sequence[tuple[Place, Node]],
    found: tuple[Pair, ...],
) -> Iterator[Difference]:
    """What has no partner: removed, then added, each with what it is likely a part of."""
    left, right = {i for i, _ in found}, {j for _, j in found}
    gone = [pair for i, pair in enumerate(former) if i not in left]
    new = [pair for j, pair in enumerate(latter) if j not in right]
    for (place, node), near in zip(gone, _kin(gone, latter), strict=True):
        yield Difference(node, None, place, None, kin=near)
    for (place, node), near in zip(new, _kin(new, former), strict=True):
        yield Difference(None, node, None, place, kin=near)


def _kin(
    alone: Sequence[tuple[Place, Node]], others: Sequence[tuple[Place, Node]]
) -> list[Place | None]:
    """For each, the place of what it is likely a part of; nobody's where rows have ids."""
    if any(node.key is not None for _, node in alone):
        return [None] * len(alone)
    near = kin([node for _, node in alone], [node for _, node in others])
    return [others[near[i]][0] if i in near else None for i in range(len(alone))]


def unmoved(found: tuple[Pair, ...]) -> frozenset[Pair]:
    """The pairs that stand in every longest run of pairs kept in order.

    Of two that were swapped neither is in every run: both count as moved.
    """
    ends = _runs([j for _, j in found])
    begins = _runs([-j for _, j in reversed(found)])[::-1]
    longest = max(ends, default=0)
    inside = [end + begin - 1 == longest for end, begin in zip(ends, begins, strict=True)]
    rivals = Counter(end for end, is_in in zip(ends, inside, strict=True) if is_in)
    return frozenset(
        pair
        for pair, end, is_in in zip(found, ends, inside, strict=True)
        if is_in and rivals[end] == 1
    )


def _runs(values: Sequence[int]) -> list[int]:
    """For each value, the length of the longest rising run that ends with it."""
    lowest: list[int] = []
    lengths = []
    for value in values:
        at = bisect_left(lowest, value)
        lowest[at : at + 1] = [value]
        lengths.append(at + 1)
    return lengths
