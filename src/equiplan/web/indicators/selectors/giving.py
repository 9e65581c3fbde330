"""What bindings give: facts are asked as of now and of earlier days, many bindings at once.

A snapshot is asked again as of the day before the one it was of, a flow year by year, until an
answer has no counts. What is live is asked once: it knows only of now.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from equiplan.domain.figures.compute import Computed, asked, compute
from equiplan.domain.figures.facts import Answer, Fact, Question
from equiplan.domain.figures.indicators import Flow, Measure
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform.registry import FACTS

from ..models import Binding
from .definitions import measure_for

MOST_DAYS = 40
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """The fact that fills a slot, and how it is filtered."""

    fact: Fact
    filters: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be computed of which facts: a binding, or one that is being chosen."""

    organisation_id: int
    measure: Measure
    slots: Mapping[str, Slot]
    by: str = ""
    options: Mapping[str, str] | None = None

    @property
    def is_live(self) -> bool:
        """Whether one of its facts knows only of now."""
        return any(slot.fact.is_live for slot in self.slots.values())

    @property
    def is_flow(self) -> bool:
        """Whether it is of a year rather than of a day."""
        return any(slot.fact.flow == Flow.FLOW for slot in self.slots.values())

    @property
    def source(self) -> str:
        """The code of the first of its facts."""
        return next(iter(self.slots.values())).fact.code

    def question(self, name: str, moment: "Moment", by: str) -> Question:
        """What the fact of a slot is asked."""
        slot = self.slots[name]
        wanted = asked(self.measure, name, self.options or {}, by=by)
        dimensions = tuple(each for each in wanted if each in slot.fact.dimensions)
        since = moment.since if slot.fact.flow == Flow.FLOW else None
        return Question(
            self.organisation_id, moment.today, slot.filters, dimensions, moment.on, since
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """As of which day, asked today; since which day, for what happens in a year."""

    today: date
    on: date
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What a wish comes to at a moment, with the answers it was computed from."""

    on: date
    since: date | None
    computed: Computed
    answers: Mapping[str, Answer]

    @property
    def label(self) -> str:
        """What the answers are of, each once."""
        return " · ".join(dict.fromkeys(a.label for a in self.answers.values() if a.label))[:300]

    @property
    def address(self) -> str:
        """Where the first of the answers can be seen."""
        return next((a.address for a in self.answers.values() if a.address), "")[:300]


def wish_of(binding: Binding, measure: Measure | None) -> Wish | None:
    """What a binding asks for; None when its measure, or a fact of it, is not known any more."""
    slots = {
        name: Slot(fact, said.get("filters", {}))
        for name, said in binding.slots.items()
        if (fact := FACTS.get(said.get("fact", "")))
    }
    if measure is None or {slot.name for slot in measure.slots} != set(slots):
        return None
    return Wish(binding.organisation_id, measure, slots, binding.by, binding.options)


def wishes(organisation: Organisation, bindings: Iterable[Binding]) -> dict[int, Wish]:
    """What the bindings of an organisation ask for, by their id."""
    found = list(bindings)
    measures = {code: measure_for(organisation, code) for code in {each.measure for each in found}}
    wishes = {each.pk: wish_of(each, measures[each.measure]) for each in found}
    return {pk: wish for pk, wish in wishes.items() if wish}


def now_given(wish: Wish, today: date) -> Given | None:
    """What a wish comes to now; None when a fact has counted nothing."""
    return _round([(0, wish, _first(wish, today))]).get(0)


def all_given(asked_for: Mapping[int, Wish], today: date) -> dict[int, list[Given]]:
    """What wishes come to, now and on earlier days, the newest first; those of nothing left out."""
    found: defaultdict[int, list[Given]] = defaultdict(list)
    waiting = [(pk, wish, _first(wish, today)) for pk, wish in asked_for.items()]
    while waiting:
        answers = _round(waiting)
        for pk, given in answers.items():
            found[pk].append(given)
        earlier = [
            (pk, wish, _before(wish, moment, answers[pk]))
            for pk, wish, moment in waiting
            if pk in answers and not wish.is_live and len(found[pk]) < MOST_DAYS
        ]
        waiting = earlier
    return dict(found)


def _first(wish: Wish, today: date) -> Moment:
    return Moment(today, today, date(today.year, 1, 1) if wish.is_flow else None)


def _before(wish: Wish, moment: Moment, given: Given) -> Moment:
    """The moment to ask of next: the year before, or the day before what was found."""
    if wish.is_flow:
        year = moment.on.year - 1
        return Moment(moment.today, date(year, 12, 31), date(year, 1, 1))
    return Moment(moment.today, given.on - DAY)


Waiting = Sequence[tuple[int, Wish, Moment]]


def _round(waiting: Waiting) -> dict[int, Given]:
    """What wishes come to at their moments: each different question is asked once."""
    questions: dict[tuple[str, str], tuple[Fact, Question]] = {}
    keys: dict[tuple[int, str, str], tuple[str, str]] = {}
    for pk, wish, moment in waiting:
        for name, slot in wish.slots.items():
            for by in _levels(wish):
                question = wish.question(name, moment, by)
                key = (slot.fact.code, repr(question))
                questions[key] = (slot.fact, question)
                keys[pk, name, by] = key
    answers = _asked(questions)
    found = {
        pk: _given(wish, moment, {k[1:]: answers[keys[k]] for k in _keys(pk, wish)})
        for pk, wish, moment in waiting
    }
    return {pk: given for pk, given in found.items() if given}


def _levels(wish: Wish) -> tuple[str, ...]:
    """With which breakdowns a wish asks: the whole by itself, never from parts that may be absent.

    What is counted of a small group is not told by group, and parts may overlap: neither makes
    the whole.
    """
    return ("", wish.by) if wish.by else ("",)


def _keys(pk: int, wish: Wish) -> list[tuple[int, str, str]]:
    return [(pk, name, by) for name in wish.slots for by in _levels(wish)]


def _asked(
    questions: Mapping[tuple[str, str], tuple[Fact, Question]],
) -> dict[tuple[str, str], Answer]:
    """The answers to questions by their keys, those of one fact at once where it can."""
    by_fact: defaultdict[str, list[tuple[tuple[str, str], Fact, Question]]] = defaultdict(list)
    for key, (fact, question) in questions.items():
        by_fact[fact.code].append((key, fact, question))
    told: dict[tuple[str, str], Answer] = {}
    for asking in by_fact.values():
        fact = asking[0][1]
        every = [question for _key, _fact, question in asking]
        answers = fact.answers(every) if fact.answers else [fact.read(each) for each in every]
        told |= zip((key for key, _fact, _question in asking), answers, strict=True)
    return told


def _given(wish: Wish, moment: Moment, answers: Mapping[tuple[str, str], Answer]) -> Given | None:
    """What a wish comes to; None when one of its facts has counted nothing."""
    levels = _levels(wish)
    whole = {name: answers[name, levels[0]] for name in wish.slots}
    days = [each.period.last for each in whole.values() if each.counts and each.period]
    if len(days) < len(whole):
        return None
    broken = {name: answers[name, levels[-1]] for name in wish.slots}
    computed = compute(
        wish.measure,
        whole,
        wish.options or {},
        by=wish.by,
        broken=broken if len(levels) > 1 else None,
    )
    return Given(moment.on if wish.is_flow else max(days), moment.since, computed, whole)
