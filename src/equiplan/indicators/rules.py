"""The rules that indicators of the catalogue are computed by; each is told what it works on.

Formulas, sources and worked examples: `docs/method`.
"""

from collections.abc import Mapping

from ..core.cells import Breakdown, Cell, NotComputable, Reason, Sex, Value, computed, share
from .model import Compute, Counts

WOMEN: Breakdown = {"sex": Sex.FEMALE}
MEN: Breakdown = {"sex": Sex.MALE}
NO_CATEGORY = NotComputable(Reason.NO_CATEGORY)


def both(counts: Counts, where: Breakdown | None = None) -> Cell:
    """How many women and men: those of another or of unknown sex are told apart."""
    place = where or {}
    women, men = counts.number({**WOMEN, **place}), counts.number({**MEN, **place})
    return computed(lambda a, b: Value(a + b), women, men)


def number(slot: str, where: Breakdown | None = None) -> Compute:
    """How many there are."""
    return lambda counts, _options: counts[slot].number(where or {})


def women_of_both(slot: str = "people", option: str = "", dimension: str = "") -> Compute:
    """The share of women among women and men, in the category that an option names, if any."""

    def rule(counts: Mapping[str, Counts], options: Mapping[str, str]) -> Cell:
        place = {dimension: options[option]} if options.get(option) else {}
        return share(counts[slot].number({**WOMEN, **place}), both(counts[slot], place))

    return rule


def rate(part: str, whole: str, where: Breakdown | None = None) -> Compute:
    """How many percent one slot is of another, of one sex where that is asked."""
    place = where or {}
    return lambda counts, _options: share(counts[part].number(place), counts[whole].number(place))
