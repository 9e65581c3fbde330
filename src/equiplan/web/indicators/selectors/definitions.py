"""Measures that an organisation may use: those of the catalogue and its own."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.figures.cells import Breakdown
from equiplan.domain.figures.formula import FormulaRefused
from equiplan.domain.figures.indicators import Input, Measure, Slot, Texts, Unit
from equiplan.domain.figures.own_indicators import Written, measure_of
from equiplan.domain.figures.progress import Direction
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.organisations.models import Organisation

from ..models import Binding, Definition

OWN = "own."
LONGEST_PK = 16


@dataclass(frozen=True, slots=True)
class NamedCount:
    """A count as a formula names it: from which source, which part of it."""

    name: str
    source: Texts
    where: Breakdown


@dataclass(frozen=True, slots=True)
class Own:
    """A measure of the organisation's own, its counts, and how many indicators it fills."""

    definition: Definition
    measure: Measure
    counts: tuple[NamedCount, ...]
    fills: int


@dataclass(frozen=True, slots=True)
class MeasuresPage:
    """What an organisation may measure by: its own, then the catalogue."""

    own: tuple[Own, ...]
    catalogue: tuple[Measure, ...]


def measure_for(organisation: Organisation, code: str) -> Measure | None:
    """The measure of a code: of the catalogue, or "own.<pk>"; None when there is none such."""
    number = code.removeprefix(OWN)
    if code in MEASURES or not (code.startswith(OWN) and number.isdecimal()):
        return MEASURES.get(code)
    own = Definition.objects.filter(organisation=organisation, removed_at=None)
    definition = own.filter(pk=number).first() if len(number) < LONGEST_PK else None
    return measure_of_row(definition) if definition else None


def own_measures(organisation: Organisation) -> tuple[Measure, ...]:
    """The measures that an organisation has defined itself, oldest first; one query."""
    return tuple(own.measure for own in _own(_rows(organisation), Counter()))


def measures_page(organisation: Organisation) -> MeasuresPage:
    """All measures; two queries, however many there are."""
    bindings = Binding.objects.filter(organisation=organisation, measure__startswith=OWN)
    fills = Counter(bindings.values_list("measure", flat=True))
    return MeasuresPage(tuple(_own(_rows(organisation), fills)), tuple(MEASURES.values()))


def measure_of_row(definition: Definition) -> Measure | None:
    """The measure of a definition; None should the rules have become stricter since."""
    try:
        return measure_of(f"{OWN}{definition.pk}", written_of(definition))
    except FormulaRefused:
        return None


def written_of(definition: Definition) -> Written:
    """A definition as it was written."""
    slots = tuple(
        Slot(
            name,
            dict.fromkeys(LANGUAGES, content.get("title", name)),
            Unit(content["unit"]),
            tuple(content["needs"]),
        )
        for name, content in definition.slots.items()
    )
    inputs = tuple(
        Input(name, content["slot"], content.get("where", {}))
        for name, content in definition.inputs.items()
    )
    return Written(
        definition.titles, definition.formula, Direction(definition.direction), slots, inputs
    )


def _rows(organisation: Organisation) -> Iterable[Definition]:
    return Definition.objects.filter(organisation=organisation, removed_at=None).order_by("pk")


def _own(rows: Iterable[Definition], fills: Counter[str]) -> Iterable[Own]:
    for row in rows:
        measure = measure_of_row(row)
        if measure is not None:
            yield Own(row, measure, _counts(written_of(row)), fills[measure.code])


def _counts(written: Written) -> tuple[NamedCount, ...]:
    sources = {slot.name: slot.title for slot in written.slots}
    return tuple(NamedCount(each.name, sources[each.slot], each.where) for each in written.inputs)
