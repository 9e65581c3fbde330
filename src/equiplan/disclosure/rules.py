"""When a number is too small, too much of one body or too telling to be shown: plain questions.

`k` is the threshold of a dataset: counts of 1 to k − 1 are small. Sources and reasons:
`docs/method/disclosure.md`.
"""

from collections.abc import Iterable, Mapping, Sequence

from .model import Key, Policy

LEAST_GROUP = 5
LEAST_OF_A_PERCENTAGE = 10
LEAST_MEMBERS = 3
MOST_OF_ONE_MEMBER = 0.5


def is_small(count: int, k: int) -> bool:
    """Whether a count could give somebody away. Nobody (0) is not small."""
    return 1 <= count < k


def is_group(size: int, *, least: int = LEAST_GROUP) -> bool:
    """Whether there are people enough to be spoken of as a group."""
    return size >= least


def may_show_percentage(
    numerator: int, denominator: int, *, k: int, least: int = LEAST_OF_A_PERCENTAGE
) -> bool:
    """Whether a percentage may be shown: of people enough, and neither they nor the rest few."""
    rest = denominator - numerator
    return denominator >= least and not is_small(numerator, k) and not is_small(rest, k)


def network_may_show(
    parts: Sequence[float], *, members: int = LEAST_MEMBERS, most: float = MOST_OF_ONE_MEMBER
) -> bool:
    """Whether the sum of what members contribute may be shown (each part at least 0).

    There are at least `members` who contribute, none of them has more than `most` of the sum, and
    none of them could take away its own part and be left with fewer than two others.
    """
    if any(part < 0 for part in parts):
        raise ValueError("a part is not negative")
    given = [part for part in parts if part > 0]
    if not given:
        return len(parts) >= members
    return len(given) >= max(members, 3) and max(given) <= most * sum(given)


def may_show_without(total: int, own: int, *, k: int, published: Iterable[int] = ()) -> bool:
    """Whether a network's count may be shown to a member who knows its own part of it.

    What is left of the total, and its difference to every other total that was `published` for
    nearly the same members, is not small.
    """
    rest = total - own
    others = (abs(total - other) for other in published)
    return not is_small(rest, k) and not any(is_small(each, k) for each in others)


def small_keys(cells: Mapping[Key, int], k: int) -> frozenset[Key]:
    """The cells of a complete table that are small."""
    return frozenset(key for key, count in cells.items() if is_small(count, k))


def all_or_nothing(cells: Mapping[Key, int], places: Iterable[int]) -> frozenset[Key]:
    """The empty cells that would say what everybody of a group has in common.

    In a complete table, a line along one of the dimensions `places` where one category alone has
    people tells their category to whoever knows that they are counted; hiding the zeros keeps that.
    """
    found: set[Key] = set()
    for place in places:
        lines: dict[Key, list[Key]] = {}
        for key in cells:
            if key[place] is not None:
                lines.setdefault((*key[:place], None, *key[place + 1 :]), []).append(key)
        for line in lines.values():
            empty = [key for key in line if cells[key] == 0]
            if len(empty) == len(line) - 1:
                found.update(empty)
    return frozenset(found)


def guarded(
    cells: Mapping[Key, int], k: int, policy: Policy, secret: Iterable[int] = ()
) -> frozenset[Key]:
    """The cells of a complete table that a policy protects for themselves."""
    if policy is Policy.PUBLIC or k <= 1:
        return frozenset()
    if policy is Policy.INTERNAL:
        return small_keys(cells, k)
    return small_keys(cells, k) | all_or_nothing(cells, secret)
