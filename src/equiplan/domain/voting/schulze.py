"""Schulze's method: each against each, then the strongest paths, by winning votes.

Source: Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and
Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011), sections
2.1 and 2.2, with strengths ordered by winning votes.
"""

from collections.abc import Mapping
from itertools import combinations, permutations

from .model import Ballots, Group

Pairs = Mapping[tuple[str, str], int]


def pairs(ballots: Ballots) -> Pairs:
    """(a, b) -> how many ballots rank a better than b; one without a rank for both says nothing."""
    found = dict.fromkeys(permutations(ballots.candidates, 2), 0)
    for ranks, number in ballots.ranks.items():
        marked = [(c, r) for c, r in zip(ballots.candidates, ranks, strict=True) if r is not None]
        for (a, of_a), (b, of_b) in combinations(marked, 2):
            if of_a != of_b:
                found[(a, b) if of_a < of_b else (b, a)] += number
    return found


def strengths(candidates: Group, preferred: Pairs) -> Pairs:
    """(a, b) -> the strength of the strongest path from a to b: that of its weakest victory.

    A victory counts as many votes as it was won with; a defeat and a draw count none.
    """
    found = {(a, b): votes if votes > preferred[b, a] else 0 for (a, b), votes in preferred.items()}
    for through, a, b in permutations(candidates, 3):
        found[a, b] = max(found[a, b], min(found[a, through], found[through, b]))
    return found


def ranking(candidates: Group, paths: Pairs) -> tuple[Group, ...]:
    """Again and again, those whom none of the remaining beats: a group of several is a tie."""
    groups, left = [], list(candidates)
    while left:
        best = tuple(a for a in left if not any(paths[b, a] > paths[a, b] for b in left if b != a))
        groups.append(best)
        left = [each for each in left if each not in best]
    return tuple(groups)
