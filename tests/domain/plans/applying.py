"""Puts what a comparison tells into the first plan, to prove that nothing is left untold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from equiplan.domain.plans.diff import Comparison, Difference, Place
from equiplan.domain.plans.outline import Node, Value


def applied(before: Node, told: Comparison) -> Node:
    """The first plan with all that is told done to it."""
    axes = told.axes
    rest = [
        (at, changed(axis, each))
        for at, axis in enumerate(before.parts)
        if stays(each := of_place(axes, Place(at)))
    ]
    fixed = {
        each.is_at.axis: (each.was_at.axis if each.was_at else None, arrived(each))
        for each in axes
        if each.is_at and arrives(each)
    }
    laid_out = laid(fixed, rest)
    parts = tuple(
        replace(axis, parts=tuple(actions(before, told, origin, at)))
        for at, (origin, axis) in enumerate(laid_out)
    )
    fields = before.fields | {change.field: change.after for change in told.plan}
    return replace(before, fields=fields, parts=parts)


def actions(before: Node, told: Comparison, origin: int | None, at: int) -> Iterator[Node]:
    old: Sequence[Node] = () if origin is None else before.parts[origin].parts
    rest = [
        (None, changed(action, each))
        for position, action in enumerate(old)
        if stays(each := of_place(told.actions, Place(origin or 0, position)))
    ]
    fixed = {
        each.is_at.position or 0: (None, arrived(each))
        for each in told.actions
        if each.is_at and each.is_at.axis == at and arrives(each)
    }
    return (node for _, node in laid(fixed, rest))


def of_place(differences: Sequence[Difference], place: Place) -> Difference | None:
    return next((each for each in differences if each.was_at == place), None)


def stays(each: Difference | None) -> bool:
    return each is None or (each.is_at is not None and not each.is_moved)


def arrives(each: Difference) -> bool:
    return each.was_at is None or each.is_moved


def arrived(each: Difference) -> Node:
    node = each.before or each.after
    assert node is not None
    return changed(node, each)


def changed(node: Node, each: Difference | None) -> Node:
    new: dict[str, Value] = {one.field: one.after for one in each.changes} if each else {}
    return replace(node, fields=node.fields | new)


def laid(
    fixed: Mapping[int, tuple[int | None, Node]], rest: Sequence[tuple[int | None, Node]]
) -> list[tuple[int | None, Node]]:
    """Those with a place in it, the others in their order in the places left."""
    waiting = iter(rest)
    places = (at for at, _ in zip(count(), (*fixed, *rest), strict=False))
    return [fixed[at] if at in fixed else next(waiting) for at in places]
