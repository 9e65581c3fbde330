"""Puts the shapes of a slide in the order in which a person reads them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Thing = TypeVar("Thing")

_DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Box(Generic[Thing]):
    """A thing and where it stands on the slide; lengths in any one unit."""

    thing: Thing
    left: int = 0
    top: int = 0
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class _Cut(Generic[Thing]):
    """A strip that no box crosses: how wide it is, and the boxes before and after it."""

    gap: int
    before: list[Box[Thing]]
    after: list[Box[Thing]]


def in_reading_order(boxes: Sequence[Box[Thing]]) -> list[Thing]:
    """Cuts the slide along its widest empty strip, again and again: bands and columns in turn."""
    from_top = sorted(boxes, key=lambda box: (box.top, box.left))
    return [box.thing for box in _ordered(from_top, 0)]


def _ordered(boxes: list[Box[Thing]], depth: int) -> list[Box[Thing]]:
    if len(boxes) < 2 or depth > _DEEPEST:
        return boxes
    bands = _widest(boxes, lambda box: (box.top, box.height))
    columns = _widest(boxes, lambda box: (box.left, box.width))
    cuts = [cut for cut in (columns, bands) if cut is not None]
    if not cuts:
        return boxes
    cut = max(cuts, key=lambda one: one.gap)
    return _ordered(cut.before, depth + 1) + _ordered(cut.after, depth + 1)


def _widest(
    boxes: list[Box[Thing]], span: Callable[[Box[Thing]], tuple[int, int]]
) -> _Cut[Thing] | None:
    along = sorted(boxes, key=lambda box: span(box)[0])
    best: tuple[int, int] | None = None
    reached = sum(span(along[0]))
    for box in along[1:]:
        start, length = span(box)
        gap = start - reached
        if gap >= 0 and (best is None or gap > best[0]):
            best = gap, start
        reached = max(reached, start + length)
    if best is None:
        return None
    gap, start = best
    return _Cut(
        gap,
        [box for box in boxes if span(box)[0] < start],
        [box for box in boxes if span(box)[0] >= start],
    )
