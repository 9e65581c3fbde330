"""Whether two plans are editions of one: nearly the same title, or many of the same actions."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..text.comparing import words

_TITLE, _WITH_TITLE, _ALONE = 0.8, 0.1, 0.4
"""Shares in common: of the words of titles that are near; of actions, with near titles or not."""
_FEWEST = 2
"""Actions in common without which nothing is said of plans with different titles."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A plan by the words of its title, years left out, and of the titles of its actions."""

    title: frozenset[str]
    actions: frozenset[tuple[str, ...]]


def sketch(title: str | None, actions: Iterable[str]) -> Sketch:
    """The sketch of a plan by what it is called and what its actions are."""
    named = frozenset(word for word in words(title or "") if not word.isdecimal())
    return Sketch(named, frozenset(found for each in actions if (found := words(each))))


def are_editions(one: Sketch, other: Sketch) -> bool:
    """Whether they are likely two editions of one plan; the same asked the other way round.

    Of two plans of which one has no actions, the title alone decides.
    """
    common, fewer = one.actions & other.actions, min(len(one.actions), len(other.actions))
    share = len(common) / fewer if fewer else 1.0
    if _common_words(one, other) >= _TITLE:
        return share >= _WITH_TITLE
    return fewer > 0 and len(common) >= _FEWEST and share >= _ALONE


def _common_words(one: Sketch, other: Sketch) -> float:
    """0 to 1: the share of words that two titles have in common."""
    whole = len(one.title) + len(other.title)
    return 2 * len(one.title & other.title) / whole if one.title and other.title else 0.0
