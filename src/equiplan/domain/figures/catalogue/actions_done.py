"""The share of a plan's actions that are done."""

from ..indicators import Slot, Unit
from ..rules import share_in
from .making import OWN, Share, texts

MEASURES = (
    Share(
        code="actions_done",
        title=texts(
            "Part des actions faites", "Share of actions done", "Proporción de acciones hechas"
        ),
        definition=texts(
            "Part des actions du plan qui sont faites, parmi toutes celles qu’il a, abandonnées comprises\u00a0: abandonner une action ne fait pas avancer le plan.",
            "Share of the plan’s actions that are done, of all it has, those given up included: giving up an action does not move the plan forward.",
            "Proporción de las acciones del plan que están hechas, entre todas las que tiene, incluidas las abandonadas: abandonar una acción no hace avanzar el plan.",
        ),
        formula=texts(
            "100 × actions faites ÷ actions",
            "100 × actions done ÷ actions",
            "100 × acciones hechas ÷ acciones",
        ),
        slots=(Slot("actions", texts("Actions", "Actions", "Acciones"), Unit.THINGS, ("status",)),),
        compute=share_in("actions", "status", "done"),
        source=OWN,
    ),
)
