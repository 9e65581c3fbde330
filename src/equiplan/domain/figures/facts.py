"""Facts: the counts that each part of the product knows, found by their code.

A part of the product exports `FACTS` in its `facts.py`. This module knows neither rows nor
requests: a fact reads by the id of an organisation and plain values.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from .cells import Breakdown, Cell, Period, State
from .indicators import Flow, Texts, Unit


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a fact: which of its counts, broken down by what, as of which day.

    `today` is the day on which it is asked. `filters` narrow by the fact's filters, such as
    {"dataset": "12", "grade": "A"}. `since` is the first day of what happened, for a flow; None for
    all there is.
    """

    organisation_id: int
    today: date
    filters: Mapping[str, str] = field(default_factory=dict)
    by: tuple[str, ...] = ()
    on: date | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """One count of an answer, and the breakdown it is of."""

    breakdown: Breakdown
    cell: Cell


@dataclass(frozen=True, slots=True)
class Answer:
    """What a fact knows: the counts, what they are of, and where a person can see them.

    No count at all means missing. `label` names the source ("Staff, 31 December 2025"), `address`
    is a page of the product that shows it; `state` is how far it has come, None where that does
    not apply, and `answers` names who answers for it.
    """

    counts: tuple[Counted, ...]
    period: Period | None
    label: str = ""
    address: str = ""
    state: State | None = None
    answers: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value a filter may take, as a person reads it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is counted: by which dimensions, filtered how.

    `read` answers a question; `choices` gives, for an organisation, the values that each filter
    may take now (a filter without choices is not offered); `answers` reads many questions of many
    organisations at once where that is cheaper, in their order. What `is_live` knows only of now:
    what it gave on earlier days is remembered by who asked. Without the `needed` filters there is
    no answer.
    """

    code: str
    title: Texts
    unit: Unit
    flow: Flow
    dimensions: tuple[str, ...]
    filters: Mapping[str, Texts]
    read: Callable[[Question], Answer]
    choices: Callable[[int], Mapping[str, Sequence[Choice]]]
    answers: Callable[[Sequence[Question]], Sequence[Answer]] | None = None
    is_live: bool = False
    needed: tuple[str, ...] = ()


class Registry:
    """The facts that are known, by code."""

    def __init__(self) -> None:
        self._facts: dict[str, Fact] = {}

    def add(self, *facts: Fact) -> None:
        """Make facts known; ValueError for a code that is taken by another."""
        for fact in facts:
            if self._facts.setdefault(fact.code, fact) is not fact:
                raise ValueError(f"{fact.code} is another fact's code")

    def get(self, code: str) -> Fact | None:
        """The fact of a code; None when no part of the product knows it."""
        return self._facts.get(code)

    def all(self) -> tuple[Fact, ...]:
        """All facts, in the order they were made known: an app names its main one first."""
        return tuple(self._facts.values())
