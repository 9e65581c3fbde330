"""How many women, men and others there are, and the share of women, as cells that may be hidden."""

from collections.abc import Mapping
from dataclasses import dataclass

from equiplan.domain.figures.cells import PROTECTED, Cell, Sex, Value, computed, count, share

from ..models import Counting, Policy
from ..tallies import SEXES

FEWEST = 5
"""In a sensitive dataset, what is counted fewer times than this is not shown, zero apart."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Counts by sex; the share of women is among women and men."""

    women: Cell
    men: Cell
    others: Cell
    unknown: Cell
    total: Cell

    @property
    def share(self) -> Cell:
        """Percent of women among women and men."""
        both = computed(lambda a, b: Value(a + b), self.women, self.men)
        return share(self.women, both)


def of_numbers(numbers: Mapping[Sex, int]) -> Sums:
    """The sums of numbers by sex; a sex that is not there was counted zero times."""
    women, men, others, unknown = (numbers.get(sex, 0) for sex in SEXES)
    whole = women + men + others + unknown
    return Sums(count(women), count(men), count(others), count(unknown), count(whole))


def numbers_of(counting: Counting) -> dict[Sex, int]:
    """The sums that a counting holds, by sex."""
    numbers = (counting.women, counting.men, counting.others, counting.unknown)
    return dict(zip(SEXES, numbers, strict=True))


def sums_of(counting: Counting) -> Sums:
    """The sums of a counting; of a sensitive one only the total where a sex is rare."""
    numbers = numbers_of(counting)
    if counting.dataset.policy == Policy.SENSITIVE and any(map(is_small, numbers.values())):
        whole = PROTECTED if is_small(counting.total) else count(counting.total)
        return Sums(PROTECTED, PROTECTED, PROTECTED, PROTECTED, whole)
    return of_numbers(numbers)


def is_small(number: int) -> bool:
    """Whether a count could tell of somebody."""
    return 0 < number < FEWEST
