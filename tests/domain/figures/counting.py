"""Counts and answers, written shortly for the tests of indicators."""

from collections.abc import Mapping

from equiplan.domain.figures.cells import Cell, Value, count
from equiplan.domain.figures.facts import Answer, Counted
from equiplan.domain.figures.indicators import Counts

Given = float | Cell | None


def cell(given: Given) -> Cell:
    """A number, None for missing, or a cell as it is."""
    return count(given) if given is None or isinstance(given, int | float) else given


def breakdown(said: str) -> dict[str, str]:
    """ "sex=F grade=A" as a breakdown; "" is everything."""
    return dict(pair.split("=") for pair in said.split())


def answer(given: Mapping[str, Given]) -> Answer:
    """An answer of counts by what they are of."""
    return Answer(tuple(Counted(breakdown(said), cell(n)) for said, n in given.items()), None)


def counts(given: Mapping[str, Given]) -> Counts:
    """Counts by what they are of."""
    return Counts({frozenset(breakdown(said).items()): cell(n) for said, n in given.items()})


def by_sex(women: Given, men: Given, **others: Given) -> Answer:
    """An answer of women and men."""
    return answer({"sex=F": women, "sex=M": men} | {f"sex={sex}": n for sex, n in others.items()})


def number(found: Cell) -> float:
    """The number of a cell that has to be a value."""
    assert isinstance(found, Value), found
    return found.number
