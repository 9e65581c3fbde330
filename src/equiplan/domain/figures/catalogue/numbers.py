"""Plain counts: people, women, people trained, communications, alerts, deliverables."""

from equiplan.domain.text.messages import N_, NC_

from ..indicators import Flow, Kind, Slot, Unit
from ..progress import Direction
from ..rules import WOMEN, number
from .making import OWN, Number

UP, KEEP = Direction.UP, Direction.KEEP
STOCK, FLOW = Flow.SNAPSHOT, Flow.FLOW
# code -> title, definition, formula, title of what is counted, unit, direction, snapshot or flow
VARIANTS = {
    "number_of_people": (
        N_("Number of people"),
        N_("Number of people, whatever their sex."),
        N_("people"),
        N_("People"),
        (Unit.PEOPLE, UP, STOCK),
    ),
    "number_of_women": (
        N_("Number of women"),
        N_("Number of women."),
        N_("women"),
        N_("People"),
        (Unit.PEOPLE, UP, STOCK),
    ),
    "people_trained": (
        N_("Number of people trained"),
        N_("Number of people trained in the period."),
        N_("people trained"),
        N_("People trained"),
        (Unit.PEOPLE, UP, FLOW),
    ),
    "communications": (
        N_("Number of communications"),
        N_("Number of communications and campaigns in the period."),
        N_("communications"),
        N_("Communications"),
        (Unit.THINGS, UP, FLOW),
    ),
    "alerts": (
        N_("Number of alerts"),
        N_(
            "Number of alerts received in the period. Neither more nor fewer is better by itself: more alerts may mean more trust."
        ),
        N_("alerts"),
        N_("Alerts"),
        (Unit.THINGS, KEEP, FLOW),
    ),
    "deliverables": (
        N_("Number of deliverables published"),
        N_("Number of deliverables published in the period."),
        N_("deliverables"),
        N_("Deliverables"),
        (Unit.THINGS, UP, FLOW),
    ),
    "number_of_things": (
        N_("Number of things"),
        N_("Number of things counted: partnerships, events or documents."),
        N_("things"),
        NC_("variants.number_of_things", "Things"),
        (Unit.THINGS, UP, FLOW),
    ),
    "amount_spent": (
        N_("Amount spent"),
        N_("Sum spent in the period."),
        N_("amount"),
        N_("Expenses"),
        (Unit.MONEY, UP, FLOW),
    ),
}

MEASURES = tuple(
    Number(
        code=code,
        title=title,
        definition=definition,
        formula=formula,
        kind=Kind.AMOUNT if unit == Unit.MONEY else Kind.COUNT,
        unit=unit,
        direction=direction,
        flow=flow,
        slots=(Slot("counted", of, unit, ("sex",) if code == "number_of_women" else ()),),
        compute=number("counted", WOMEN if code == "number_of_women" else {}),
        source=OWN,
    )
    for code, (title, definition, formula, of, (unit, direction, flow)) in VARIANTS.items()
)
