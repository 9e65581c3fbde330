"""A counting of ours as the answer to a question: its categories laid onto those asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from equiplan.domain.figures.cells import key_of
from equiplan.domain.text.languages import LANGUAGES
from equiplan.importing.people.titles import category_title
from equiplan.web.datasets.tallies import Cell as Count

from .tables import SEX, Ask, Dimension

OUT = ""
"""Where people go whom a question does not ask for."""
Choice = Mapping[str, Mapping[str, str]]
"""Asked dimension -> category of the counting -> asked category, or OUT."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The figures of a question, and how many of the counting are in none of them."""

    figures: dict[str, int]
    left_out: int
    other_sexes: int


def guessed(dimension: Dimension, names: Iterable[str]) -> dict[str, str]:
    """The asked category of the same name for each category of a counting, OUT for none."""
    return {each: _same(dimension, each) for each in names}


def _same(dimension: Dimension, name: str) -> str:
    names = [name, *(category_title(dimension.name, name, language) for language in LANGUAGES)]
    return next((each.code for each in dimension.categories if each.is_called(*names)), OUT)


def own_dimension(dimension: Dimension, given: Iterable[str]) -> str:
    """The dimension of a counting that stands for an asked one, "" when none is called so."""
    return dimension.name if dimension.name in set(given) else ""


def matched(ask: Ask, counts: Iterable[Count], own: Mapping[str, str], choice: Choice) -> Matched:
    """The sums of a counting in the cells of a question; whoever was counted nowhere is told.

    `own` says which dimension of the counting stands for each that is asked for. A counting knows
    everybody, so a cell without anybody is zero.
    """
    figures = {cell.key: 0 for cell in ask.cells()}
    left, others = 0, 0
    for count in counts:
        place = _place(ask, count, own, choice)
        if place is None:
            left += count.number
        elif place not in figures:
            others += count.number
        else:
            figures[place] += count.number
    return Matched(figures, left, others)


def _place(ask: Ask, count: Count, own: Mapping[str, str], choice: Choice) -> str | None:
    """The key of the cell that people of a count belong in; None for whom nobody asks."""
    breakdown: dict[str, str] = {SEX: count.sex} if ask.sexes else {}
    for dimension in ask.dimensions:
        category = count.breakdown.get(own.get(dimension.name, ""), "")
        code = choice.get(dimension.name, {}).get(category, OUT)
        if code == OUT:
            return None
        breakdown[dimension.name] = code
    return key_of(breakdown)
