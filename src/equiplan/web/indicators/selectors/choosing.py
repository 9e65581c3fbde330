"""What fills an indicator, being chosen: what there is to choose from, and what was chosen so far.

Each choice narrows the next: a measure has slots, a slot takes facts that count the right thing by
the right dimensions, a fact has filters. What is no choice any more is left out, and said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.figures.facts import Choice, Fact
from equiplan.domain.figures.indicators import ANY, Measure
from equiplan.domain.figures.indicators import Slot as Place
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform.registry import FACTS

from .. import words
from ..models import Binding
from .definitions import own_measures
from .giving import Slot, Wish, now_given

Said = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing to choose: its field, what it is called, the choices, and what was chosen."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    value: str
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class SlotPicks:
    """What fills a slot: a fact, and its filters."""

    title: str
    fact: Pick
    filters: tuple[Pick, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all that has to be chosen was."""
        return all(each.value for each in self.filters if each.is_needed)


@dataclass(frozen=True, slots=True)
class Chosen:
    """All there is to choose; `wish` is None while something is missing.

    `lost` are the fields that name something that is no choice any more.
    """

    measures: Pick
    measure: Measure | None = None
    slots: tuple[SlotPicks, ...] = ()
    by: Pick | None = None
    options: tuple[Pick, ...] = ()
    wish: Wish | None = None
    lost: tuple[str, ...] = ()


@dataclass(slots=True)
class _Choosing:
    """Reads what was said, field by field."""

    organisation: Organisation
    said: Said
    today: date
    lost: list[str] = field(default_factory=list)

    def pick(
        self, name: str, label: str, choices: Iterable[Choice], *, needed: bool = False
    ) -> Pick:
        """What was said if it is a choice; what is needed and has no alternative, by itself."""
        offered = tuple(choices)
        wanted = self.said.get(name, "")
        values = {each.value for each in offered}
        if wanted and wanted not in values:
            self.lost.append(name)
        only = offered[0].value if needed and len(offered) == 1 else ""
        return Pick(name, label, offered, wanted if wanted in values else only, needed)


def chosen(organisation: Organisation, choices: Said, today: date) -> Chosen:
    """What was chosen so far, with what there is to choose from."""
    choosing = _Choosing(organisation, choices, today)
    known = {m.code: m for m in (*MEASURES.values(), *own_measures(organisation))}
    offered = (Choice(code, words.text(m.title)) for code, m in known.items() if _facts_for(m))
    measures = choosing.pick("measure", "", sorted(offered, key=lambda c: c.label))
    measure = known.get(measures.value)
    if measure is None:
        return Chosen(measures, lost=tuple(choosing.lost))
    slots = {place.name: _slot(choosing, place) for place in measure.slots}
    picks = tuple(picks for picks, _slot in slots.values())
    if not all(each.is_whole for each in picks):
        return Chosen(measures, measure, picks, lost=tuple(choosing.lost))
    filled = {name: slot for name, (_picks, slot) in slots.items()}
    by = choosing.pick("by", "", _breakdowns(measure, filled))
    options = _options(choosing, measure, filled)
    filters = {name: pick.value for name, pick in options.items() if pick.value}
    wish = Wish(organisation.pk, measure, filled, by.value, filters)
    return Chosen(measures, measure, picks, by, tuple(options.values()), wish, tuple(choosing.lost))


def said_of(binding: Binding) -> dict[str, str]:
    """What a binding would have said in the form."""
    choices = {"measure": binding.measure, "by": binding.by}
    choices |= {f"option-{name}": value for name, value in binding.options.items()}
    for name, slot in binding.slots.items():
        choices[f"fact-{name}"] = slot["fact"]
        choices |= {f"filter-{name}-{key}": value for key, value in slot["filters"].items()}
    return choices


def _fits(fact: Fact, place: Place) -> bool:
    return fact.unit == place.unit and set(place.needs) <= set(fact.dimensions)


def _able(organisation: Organisation, place: Place) -> list[Fact]:
    """The facts that fit, without those which have nothing yet of what they need; all if none."""
    fitting = [fact for fact in FACTS.all() if _fits(fact, place)]
    able = [
        fact
        for fact in fitting
        if not fact.needed or all(map(fact.choices(organisation.pk).get, fact.needed))
    ]
    return able or fitting


def _facts_for(measure: Measure) -> bool:
    """Whether each slot of a measure finds a fact that fits."""
    return all(any(_fits(fact, place) for fact in FACTS.all()) for place in measure.slots)


def _slot(choosing: _Choosing, place: Place) -> tuple[SlotPicks, Slot]:
    facts = {fact.code: fact for fact in _able(choosing.organisation, place)}
    offered = [Choice(code, words.text(fact.title)) for code, fact in facts.items()]
    pick = choosing.pick(f"fact-{place.name}", "", offered, needed=True)
    fact = facts.get(pick.value) or next(iter(facts.values()))
    pick = replace(pick, value=fact.code)
    title = words.text(place.title)
    choices = fact.choices(choosing.organisation.pk)
    filters = {
        name: choosing.pick(
            f"filter-{place.name}-{name}",
            words.text(titles),
            choices[name],
            needed=name in fact.needed,
        )
        for name, titles in fact.filters.items()
        if choices.get(name)
    }
    narrowed = {name: each.value for name, each in filters.items() if each.value}
    return SlotPicks(title, pick, tuple(filters.values())), Slot(fact, narrowed)


def _breakdowns(measure: Measure, slots: Mapping[str, Slot]) -> list[Choice]:
    """The dimensions that a fact has beside those which the measure needs."""
    needed = {name for place in measure.slots for name in place.needs}
    found = {name for slot in slots.values() for name in slot.fact.dimensions} - needed
    return [Choice(name, words.dimension(name)) for name in sorted(found)]


def _options(choosing: _Choosing, measure: Measure, slots: Mapping[str, Slot]) -> dict[str, Pick]:
    """The questions of a measure; a category is one that was counted."""
    return {
        name: choosing.pick(
            f"option-{name}",
            words.text(question),
            _answers(choosing, measure, slots, measure.choices.get(name, ANY)),
        )
        for name, question in measure.options.items()
    }


def _answers(
    choosing: _Choosing, measure: Measure, slots: Mapping[str, Slot], of: str
) -> Sequence[Choice]:
    if of == ANY:
        return _breakdowns(measure, slots)
    wish = Wish(choosing.organisation.pk, measure, slots, of, {})
    given = now_given(wish, choosing.today)
    names = sorted(given.computed.parts) if given else []
    return [Choice(name, words.category(of, name)) for name in names]
