"""Dimensions that lie in each other (services in directorates): which cells are the same people.

A category says in which categories of the dimensions above it its people are. So "service 3,
directorate 1" is the same node as "service 3", "service 3, directorate 2" is nobody, and a
directorate is the sum of its services, whichever tables show them. Chains have any length, and a
dimension may lie in several others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .errors import TablesRefused
from .model import Hierarchy

Pair = tuple[str, str]
"""A dimension, and one of its categories."""

Node = tuple[Pair, ...]
"""Dimensions and their categories, in order of name; () is everybody."""

Above = Mapping[str, Mapping[str, Mapping[str, frozenset[str]]]]
"""By dimension, by dimension above it: in which of its categories each category may lie."""

Merged = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By dimension, what each merged category stands for."""


@dataclass(frozen=True, slots=True)
class Nesting:
    """All hierarchies taken together, those that follow from others included."""

    above: Above = field(default_factory=dict)
    merged: Merged = field(default_factory=dict)

    def over(self, dimension: str) -> frozenset[str]:
        """The dimensions that one lies in."""
        return frozenset(self.above.get(dimension, ()))

    def within(self, pair: Pair, dimension: str) -> frozenset[str] | None:
        """In which categories of a dimension above it a category may lie; None: in any."""
        found = self.above.get(pair[0], {}).get(dimension)
        if found is None:
            return None
        parts = [found[each] for each in self.parts(*pair) if each in found]
        is_whole = len(parts) == len(self.parts(*pair))
        return frozenset().union(*parts) if is_whole else None

    def parts(self, dimension: str, category: str) -> tuple[str, ...]:
        """What a merged category stands for; any other for itself."""
        return self.merged.get(dimension, {}).get(category, (category,))

    def node(self, pairs: Iterable[Pair]) -> Node | None:
        """The node of some categories, without those that follow from others; None: nobody."""
        given = sorted(pairs)
        if not any(name in self.above for name, _ in given):
            return tuple(given)
        kept = []
        for name, one in given:
            parts = set(self.parts(name, one))
            limits = [each for each in (self.within(pair, name) for pair in given) if each]
            if any(parts.isdisjoint(each) for each in limits):
                return None
            if not any(each <= parts for each in limits):
                kept.append((name, one))
        return None if self._is_nowhere(given) else tuple(kept)

    def _is_nowhere(self, pairs: Sequence[Pair]) -> bool:
        """Whether categories lie in different ones of a dimension that is not named."""
        over = [self.over(name) for name, _ in pairs]
        for dimension in frozenset().union(*over):
            limits = [each for each in (self.within(pair, dimension) for pair in pairs) if each]
            if len(limits) > 1 and not frozenset.intersection(*limits):
                return True
        return False

    def follows(self, dimension: str, pairs: Iterable[Pair]) -> bool:
        """Whether the category of a dimension is named, or follows from those that are."""
        limits = (
            frozenset({one}) if name == dimension else self.within((name, one), dimension)
            for name, one in pairs
        )
        return any(each is not None and len(each) == 1 for each in limits)


def nesting_of(hierarchies: Iterable[Hierarchy]) -> Nesting:
    """Hierarchies taken together; TablesRefused where they contradict each other."""
    direct: dict[str, dict[str, Mapping[str, frozenset[str]]]] = {}
    for each in hierarchies:
        there = direct.setdefault(each.child, {})
        there[each.parent] = _united(there.get(each.parent, {}), each)
    above: dict[str, dict[str, Mapping[str, frozenset[str]]]] = {}
    for name in _from_the_top(direct):
        above[name] = _followed(name, direct[name], above)
    return Nesting(above)


def _united(before: Mapping[str, frozenset[str]], more: Hierarchy) -> Mapping[str, frozenset[str]]:
    for one, parents in more.within.items():
        if before.get(one, parents) != parents:
            raise _contradicted(more.child, one, more.parent)
    return {**before, **more.within}


def _contradicted(child: str, category: str, parent: str) -> TablesRefused:
    facts = {"child": child, "category": category, "parent": parent}
    return TablesRefused("tables.hierarchy_two", **facts)


def _from_the_top(direct: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    """The dimensions that lie in others, each after those it lies in; no ring of them."""
    left = dict.fromkeys(sorted(direct))
    while left:
        ready = [name for name in left if not any(parent in left for parent in direct[name])]
        if not ready:
            raise TablesRefused("tables.hierarchy_ring", names=", ".join(left))
        for name in ready:
            del left[name]
            yield name


def _followed(
    name: str, direct: Mapping[str, Mapping[str, frozenset[str]]], above: Above
) -> dict[str, Mapping[str, frozenset[str]]]:
    """What a dimension lies in, at once or further up; the same whichever way one goes up."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for parent, within in direct.items():
        _limit(name, found.setdefault(parent, {}), parent, within)
        for further, higher in above.get(parent, {}).items():
            reached = {
                one: frozenset().union(*(_higher(each, parent, further, higher) for each in ones))
                for one, ones in within.items()
            }
            _limit(name, found.setdefault(further, {}), further, reached)
    return dict(found)


def _higher(
    one: str, name: str, parent: str, within: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    if one not in within:
        raise TablesRefused("tables.hierarchy_missing", child=name, category=one, parent=parent)
    return within[one]


def _limit(
    name: str,
    found: dict[str, frozenset[str]],
    parent: str,
    within: Mapping[str, frozenset[str]],
) -> None:
    for one, parents in within.items():
        found[one] = parents & found.get(one, parents)
        if not found[one]:
            raise _contradicted(name, one, parent)
