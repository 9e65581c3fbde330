"""The share of a plan's actions that are done."""

from equiplan.domain.text.messages import N_, NC_

from ..indicators import Slot, Unit
from ..rules import share_in
from .making import OWN, Share

MEASURES = (
    Share(
        code="actions_done",
        title=N_("Share of actions done"),
        definition=N_(
            "Share of the plan’s actions that are done, of all it has, those given up included: giving up an action does not move the plan forward."
        ),
        formula=N_("100 × actions done ÷ actions"),
        slots=(Slot("actions", NC_("measures", "Actions"), Unit.THINGS, ("status",)),),
        compute=share_in("actions", "status", "done"),
        source=OWN,
    ),
)
