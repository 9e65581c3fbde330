"""The rules that indicators of the catalogue are computed by; each is told what it works on.

Formulas, sources and worked examples: `docs/method`.
"""

import math
from collections.abc import Mapping, Sequence

from .cells import MISSING, Breakdown, Cell, NotComputable, Reason, Sex, Value, computed, share
from .indicators import Compute, Counts

UNKNOWN = Sex.UNKNOWN.value
"""The category, in any dimension, of what nobody has said."""
WOMEN: Breakdown = {"sex": Sex.FEMALE}
MEN: Breakdown = {"sex": Sex.MALE}
NO_CATEGORY = NotComputable(Reason.NO_CATEGORY)
Options = Mapping[str, str]


def both(counts: Counts, where: Breakdown | None = None) -> Cell:
    """How many women and men: those of another or of unknown sex are told apart."""
    place = where or {}
    return _plus(counts.number({**WOMEN, **place}), counts.number({**MEN, **place}))


def number(slot: str, where: Breakdown | None = None) -> Compute:
    """How many there are."""
    return lambda counts, _options: counts[slot].number(where or {})


def exists(slot: str) -> Compute:
    """1 where there is at least one, 0 where there is none."""
    return lambda counts, _options: computed(
        lambda many: Value(float(many > 0)), counts[slot].number({})
    )


def women_of_both(slot: str, dimension: str = "") -> Compute:
    """The share of women among women and men, in the category asked of a dimension, if any."""
    return lambda counts, options: _women(counts[slot], _place(options, dimension))


def rate(part: str, whole: str, where: Breakdown | None = None) -> Compute:
    """How many percent one slot is of another, of one sex where that is asked."""
    place = where or {}
    return lambda counts, _options: share(counts[part].number(place), counts[whole].number(place))


def rate_ratio(part: str, whole: str) -> Compute:
    """The rate of women over the rate of men."""

    def rule(counts: Mapping[str, Counts], options: Options) -> Cell:
        return _quotient(*(rate(part, whole, sex)(counts, options) for sex in (WOMEN, MEN)))

    return rule


def share_in(slot: str, dimension: str, category: str, *, known: Sequence[str] = ()) -> Compute:
    """How many percent are in a category, of those of whom it is known.

    Where the `known` categories are listed, any other is a text that nobody understood.
    """

    def rule(counts: Mapping[str, Counts], _options: Options) -> Cell:
        own = counts[slot]
        found = own.categories(dimension)
        named = [name for name in found if (name in known if known else name != UNKNOWN)]
        if not named:
            return _none(own)
        return share(
            own.number({dimension: category}),
            _plus(*(own.number({dimension: name}) for name in named)),
        )

    return rule


def women_to_men(slot: str) -> Compute:
    """How many women there are for one man."""
    return lambda counts, _options: _quotient(counts[slot].number(WOMEN), counts[slot].number(MEN))


def parity(slot: str) -> Compute:
    """Women to men, from 0 to 2 and symmetrical around 1: above 1 it is 2 less men to women."""

    def index(women: float, men: float) -> Cell:
        return Value(women / men if women <= men else 2 - men / women)

    return lambda counts, _options: computed(
        index, counts[slot].number(WOMEN), counts[slot].number(MEN)
    )


def dissimilarity(slot: str, across: str) -> Compute:
    """Percent of women, or of men, who would have to change category for an equal distribution."""

    def rule(counts: Mapping[str, Counts], options: Options) -> Cell:
        own, dimension = counts[slot], options.get(across, "")
        if not own.categories(dimension):
            return _none(own)
        places = [{dimension: category} for category in own.categories(dimension)]
        women = [own.number({**WOMEN, **place}) for place in places]
        men = [own.number({**MEN, **place}) for place in places]
        return computed(_apart, *women, *men)

    return rule


def glass_ceiling(slot: str, top: str, dimension: str) -> Compute:
    """The share of women among all, over their share in the top category of a dimension."""

    def rule(counts: Mapping[str, Counts], options: Options) -> Cell:
        place = _place(options, dimension, top)
        return (
            _quotient(_women(counts[slot], {}), _women(counts[slot], place))
            if place
            else NO_CATEGORY
        )

    return rule


def masculine_advantage(slot: str, top: str, dimension: str) -> Compute:
    """The share of men who are in the top category, over the share of women who are."""

    def rule(counts: Mapping[str, Counts], options: Options) -> Cell:
        own, place = counts[slot], _place(options, dimension, top)
        if not place:
            return NO_CATEGORY
        men = share(own.number({**MEN, **place}), own.number(MEN))
        return _quotient(men, share(own.number({**WOMEN, **place}), own.number(WOMEN)))

    return rule


def mean_gap(pay: str, paid: str, dimension: str = "") -> Compute:
    """Percent by which the mean pay of women is below that of men, in the category asked."""

    def rule(counts: Mapping[str, Counts], options: Options) -> Cell:
        place = _place(options, dimension)
        women, men = (
            _quotient(counts[pay].number({**sex, **place}), counts[paid].number({**sex, **place}))
            for sex in (WOMEN, MEN)
        )
        return computed(_gap, women, men)

    return rule


def median_gap(medians: str) -> Compute:
    """Percent by which the median pay of women is below that of men; medians never add up."""
    return lambda counts, _options: computed(
        _gap, counts[medians].only(WOMEN), counts[medians].only(MEN)
    )


def mean_grade(slot: str, scale: str) -> Compute:
    """The mean of grades, the categories of a dimension being the grades, of what has one."""

    def rule(counts: Mapping[str, Counts], options: Options) -> Cell:
        own, dimension = counts[slot], options.get(scale, "")
        grades = [name for name in own.categories(dimension) if name != UNKNOWN]
        if not grades:
            return _none(own)
        numbers = [own.number({dimension: grade}) for grade in grades]
        return computed(lambda *many: _mean(grades, many), *numbers)

    return rule


def _none(counts: Counts) -> Cell:
    """Why a dimension has no categories: nothing was counted, or not by it."""
    return NO_CATEGORY if counts.cells else MISSING


def _place(options: Options, dimension: str, option: str = "") -> Breakdown:
    """The category of a dimension that an option asks for; none where it is left blank."""
    category = options.get(option or dimension)
    return {dimension: category} if category else {}


def _women(counts: Counts, place: Breakdown) -> Cell:
    return share(counts.number({**WOMEN, **place}), both(counts, place))


def _plus(*cells: Cell) -> Cell:
    return computed(lambda *numbers: Value(math.fsum(numbers)), *cells)


def _quotient(above: Cell, below: Cell) -> Cell:
    return computed(lambda a, b: Value(a / b), above, below)


def _gap(women: float, men: float) -> Cell:
    return Value(100 * (men - women) / men)


def _apart(*numbers: float) -> Cell:
    """The index of two distributions: women by category, then men by category."""
    half = len(numbers) // 2
    women, men = numbers[:half], numbers[half:]
    of_women, of_men = math.fsum(women), math.fsum(men)
    apart = (abs(f / of_women - m / of_men) for f, m in zip(women, men, strict=True))
    return Value(100 * math.fsum(apart) / 2)


def _mean(grades: Sequence[str], many: Sequence[float]) -> Cell:
    """Not computable when a grade is no number (ValueError)."""
    return Value(
        math.fsum(float(grade) * n for grade, n in zip(grades, many, strict=True)) / math.fsum(many)
    )
