"""Measures that an organisation may use: those of the catalogue and its own."""

from equiplan.core.progress import Direction
from equiplan.indicators.catalogue import MEASURES
from equiplan.indicators.model import Input, Measure, Slot, Unit
from equiplan.indicators.own import Written, measure_of
from equiplan.web.organisations.models import Organisation

from ..models import Definition

OWN = "own."


def measure_for(organisation: Organisation, code: str) -> Measure | None:
    """The measure of a code: of the catalogue, or "own.<pk>"; None when there is none such."""
    number = code.removeprefix(OWN)
    if code in MEASURES or not (code.startswith(OWN) and number.isdecimal()):
        return MEASURES.get(code)
    own = Definition.objects.filter(organisation=organisation, removed_at=None)
    definition = own.filter(pk=number).first() if len(number) < 16 else None
    return measure_of_row(definition) if definition else None


def own_measures(organisation: Organisation) -> tuple[Measure, ...]:
    """The measures that an organisation has defined itself, oldest first; one query."""
    rows = Definition.objects.filter(organisation=organisation, removed_at=None)
    return tuple(measure_of_row(row) for row in rows.order_by("pk"))


def measure_of_row(definition: Definition) -> Measure:
    """The measure of a definition, which was checked when it was written."""
    return measure_of(f"{OWN}{definition.pk}", written_of(definition))


def written_of(definition: Definition) -> Written:
    """A definition as it was written."""
    slots = tuple(
        Slot(
            name, dict.fromkeys(("fr", "en", "es"), name), Unit(said["unit"]), tuple(said["needs"])
        )
        for name, said in definition.slots.items()
    )
    inputs = tuple(
        Input(name, said["slot"], said.get("where", {})) for name, said in definition.inputs.items()
    )
    return Written(
        definition.titles, definition.formula, Direction(definition.direction), slots, inputs
    )
