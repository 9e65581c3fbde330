"""How many women, men and others there are, and the share of women, as cells that may be hidden."""

from collections.abc import Mapping
from dataclasses import dataclass

from equiplan.domain.figures.cells import PROTECTED, Cell, Sex, Value, computed, count, share

from ..models import Counting, Policy
from ..tallies import SEXES

LEAST_OF_A_SHARE = 24
"""Of rounded counts, a share is told of so many people at least: of fewer it says little."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Counts by sex; the share of women is among women and men."""

    women: Cell
    men: Cell
    others: Cell
    unknown: Cell
    total: Cell
    is_rounded: bool = False

    @property
    def share(self) -> Cell:
        """Percent of women among women and men."""
        both = computed(lambda a, b: Value(a + b), self.women, self.men)
        if self.is_rounded and isinstance(both, Value) and both.number < LEAST_OF_A_SHARE:
            return PROTECTED
        return share(self.women, both)


HIDDEN = Sums(*(PROTECTED,) * 5)


def of_numbers(numbers: Mapping[Sex, int], *, is_rounded: bool = False) -> Sums:
    """The sums of numbers by sex; a sex that is not there was counted zero times."""
    women, men, others, unknown = (numbers.get(sex, 0) for sex in SEXES)
    whole = women + men + others + unknown
    cells = (count(women), count(men), count(others), count(unknown), count(whole))
    return Sums(*cells, is_rounded=is_rounded)


def numbers_of(counting: Counting) -> dict[Sex, int]:
    """The sums that a counting holds, by sex: of a sensitive one for nobody to see."""
    numbers = (counting.women, counting.men, counting.others, counting.unknown)
    return dict(zip(SEXES, numbers, strict=True))


def sums_of(counting: Counting) -> Sums:
    """The sums of a counting; of a sensitive one as they were protected."""
    if counting.dataset.policy != Policy.SENSITIVE:
        return of_numbers(numbers_of(counting))
    if not counting.shown_sums:
        return HIDDEN
    return of_numbers({sex: counting.shown_sums[sex] for sex in SEXES}, is_rounded=True)
