"""Plain counts: people, women, people trained, communications, alerts, deliverables."""

from ..indicators import Flow, Kind, Slot, Unit
from ..progress import Direction
from ..rules import WOMEN, number
from .making import OWN, Number, texts

UP, KEEP = Direction.UP, Direction.KEEP
STOCK, FLOW = Flow.SNAPSHOT, Flow.FLOW
# code -> title, definition, formula, title of what is counted, unit, direction, snapshot or flow
VARIANTS = {
    "number_of_people": (
        texts("Nombre de personnes", "Number of people", "Número de personas"),
        texts(
            "Nombre de personnes, tous sexes confondus.",
            "Number of people, whatever their sex.",
            "Número de personas, sea cual sea su sexo.",
        ),
        texts("personnes", "people", "personas"),
        texts("Personnes", "People", "Personas"),
        (Unit.PEOPLE, UP, STOCK),
    ),
    "number_of_women": (
        texts("Nombre de femmes", "Number of women", "Número de mujeres"),
        texts("Nombre de femmes.", "Number of women.", "Número de mujeres."),
        texts("femmes", "women", "mujeres"),
        texts("Personnes", "People", "Personas"),
        (Unit.PEOPLE, UP, STOCK),
    ),
    "people_trained": (
        texts(
            "Nombre de personnes formées", "Number of people trained", "Número de personas formadas"
        ),
        texts(
            "Nombre de personnes formées dans la période.",
            "Number of people trained in the period.",
            "Número de personas formadas en el periodo.",
        ),
        texts("personnes formées", "people trained", "personas formadas"),
        texts("Personnes formées", "People trained", "Personas formadas"),
        (Unit.PEOPLE, UP, FLOW),
    ),
    "communications": (
        texts("Nombre de communications", "Number of communications", "Número de comunicaciones"),
        texts(
            "Nombre de communications et de campagnes de la période.",
            "Number of communications and campaigns in the period.",
            "Número de comunicaciones y campañas del periodo.",
        ),
        texts("communications", "communications", "comunicaciones"),
        texts("Communications", "Communications", "Comunicaciones"),
        (Unit.THINGS, UP, FLOW),
    ),
    "alerts": (
        texts("Nombre de signalements", "Number of alerts", "Número de denuncias"),
        texts(
            "Nombre de signalements reçus dans la période. Ni plus ni moins n’est mieux en soi\u00a0: davantage de signalements peut vouloir dire davantage de confiance.",
            "Number of alerts received in the period. Neither more nor fewer is better by itself: more alerts may mean more trust.",
            "Número de denuncias recibidas en el periodo. Ni más ni menos es mejor por sí mismo: más denuncias puede significar más confianza.",
        ),
        texts("signalements", "alerts", "denuncias"),
        texts("Signalements", "Alerts", "Denuncias"),
        (Unit.THINGS, KEEP, FLOW),
    ),
    "deliverables": (
        texts(
            "Nombre de livrables publiés",
            "Number of deliverables published",
            "Número de entregables publicados",
        ),
        texts(
            "Nombre de livrables publiés dans la période.",
            "Number of deliverables published in the period.",
            "Número de entregables publicados en el periodo.",
        ),
        texts("livrables", "deliverables", "entregables"),
        texts("Livrables", "Deliverables", "Entregables"),
        (Unit.THINGS, UP, FLOW),
    ),
    "number_of_things": (
        texts("Nombre d’éléments", "Number of things", "Número de elementos"),
        texts(
            "Nombre d’éléments comptés\u00a0: partenariats, événements ou documents.",
            "Number of things counted: partnerships, events or documents.",
            "Número de elementos contados: alianzas, eventos o documentos.",
        ),
        texts("éléments", "things", "elementos"),
        texts("Éléments", "Things", "Elementos"),
        (Unit.THINGS, UP, FLOW),
    ),
    "amount_spent": (
        texts("Montant dépensé", "Amount spent", "Importe gastado"),
        texts(
            "Somme dépensée dans la période.",
            "Sum spent in the period.",
            "Suma gastada en el periodo.",
        ),
        texts("montant", "amount", "importe"),
        texts("Dépenses", "Expenses", "Gastos"),
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
