"""Which axis or action of one plan is which of another, renamed, renumbered or moved as it may be.

Every rule looks the same from both sides, so that comparing the other way round says the same.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..text.comparing import tidy, words
from .outline import Node

Pair = tuple[int, int]
ALIKE = 0.5
"""Share of words in common from which two titles may be of one thing."""
_NUMBERED = 0.2
_COMMON = 20
_SHORT = 3


def pairs(before: Sequence[Node], after: Sequence[Node]) -> tuple[Pair, ...]:
    """The places of each pair, topmost first, by key where all have one, else by title."""
    if all(node.key is not None for node in (*before, *after)):
        return _same([node.key for node in before], [node.key for node in after])
    found = dict(_same([_words_of(node) for node in before], [_words_of(node) for node in after]))
    taken = set(found.values())
    for _, _, _, i, j in sorted(_candidates(before, after)):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return tuple(sorted(found.items()))


def kin(nodes: Sequence[Node], others: Sequence[Node]) -> dict[int, int]:
    """For each node that is alike one of the others, the place of the one it is most alike."""
    best: dict[int, int] = {}
    for _, _, _, i, j in sorted(_candidates(nodes, others)):
        best.setdefault(i, j)
    return best


def alike(node: Node, other: Node) -> float:
    """0 to 1: the share of words that two titles have in common, a number in common added."""
    a, b = _bag(node), _bag(other)
    shared = (a & b).total()
    share = 2 * shared / ((a.total() + b.total()) or 1)
    number = node.fields["number"]
    return share + (_NUMBERED if number and number == other.fields["number"] and shared else 0)


def _same(before: Iterable[object], after: Iterable[object]) -> tuple[Pair, ...]:
    """Places of equal values, the first with the first, the second with the second."""
    places: dict[object, list[int]] = defaultdict(list)
    for j, value in enumerate(after):
        places[value].append(j)
    waiting = {value: iter(found) for value, found in places.items()}
    matched = ((i, next(waiting.get(value, iter(())), None)) for i, value in enumerate(before))
    return tuple((i, j) for i, j in matched if j is not None)


def _title(node: Node) -> str:
    return str(node.fields["title"] or "")


def _words_of(node: Node) -> tuple[str, ...]:
    """The words of a title; of a title without any, its signs, lest all such be the same."""
    return words(_title(node)) or (tidy(_title(node)),)


def _bag(node: Node) -> Counter[str]:
    found = _words_of(node)
    return Counter([word for word in found if len(word) > _SHORT] or found)


def _candidates(
    before: Sequence[Node], after: Sequence[Node]
) -> Iterator[tuple[float, int, int, int, int]]:
    """Pairs that are alike, the best first once sorted, then the nearest, then the topmost."""
    for i, j in _near(before, after):
        score = alike(before[i], after[j])
        if score >= ALIKE:
            yield -score, abs(i - j), i + j, i, j


def _near(before: Sequence[Node], after: Sequence[Node]) -> set[Pair]:
    """Pairs with a word in common that is not in every title: few, whatever the plan's size."""
    left, right = _index(before), _index(after)
    return {
        (i, j)
        for word, places in left.items()
        if len(places) <= _COMMON and len(right.get(word, ())) <= _COMMON
        for i in places
        for j in right.get(word, ())
    }


def _index(nodes: Sequence[Node]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for place, node in enumerate(nodes):
        for word in _bag(node):
            index[word].append(place)
    return index
