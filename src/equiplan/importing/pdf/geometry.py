"""What a page is made of once its drawing is undone: words, rules, fills, all measured in points.

The origin is the top left corner of the page as it is seen: x grows to the right, y downwards.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return self.width * self.height

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside or on the edge."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def covers(self, other: "Box", slack: float = 0.0) -> bool:
        """Whether the other box lies inside this one, `slack` points of overflow allowed."""
        return (
            self.x0 - slack <= other.x0
            and other.x1 <= self.x1 + slack
            and self.top - slack <= other.top
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs that belong together; `size` in points, `turn` how far it is rotated (degrees).

    `first` is the width of its first glyph: what would have to fit for a word to be cut there.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    first: float = 0.0
    turn: int = 0

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    @property
    def baseline(self) -> float:
        """Where the letters stand: a fifth of the size above the bottom of the box."""
        return self.bottom - 0.2 * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: `at` is its y (or x when upright), from `start` to `end` along the other."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, 1-based `number`, with everything drawn on it that matters."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    fills: tuple[Box, ...] = ()
    images: int = 0


def around(boxes: Iterable[Word | Box]) -> Box:
    """The smallest box around all of them; at least one is needed."""
    parts = list(boxes)
    return Box(
        min(part.x0 for part in parts),
        min(part.top for part in parts),
        max(part.x1 for part in parts),
        max(part.bottom for part in parts),
    )
