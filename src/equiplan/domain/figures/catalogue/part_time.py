"""The part-time share: how many work part time, of those whose working time is known."""

from equiplan.domain.text.messages import N_, NC_

from ..indicators import Slot, Unit
from ..progress import Direction
from ..rules import share_in
from .making import Share

MEASURES = (
    Share(
        code="part_time_share",
        title=N_("Part-time share"),
        definition=N_(
            "Share of people working part time among those whose working time is known. Neither more nor less is better by itself: compare women and men."
        ),
        formula=N_("100 × part time ÷ (part time + full time)"),
        direction=Direction.KEEP,
        slots=(
            Slot(
                "staff",
                NC_("measures", "Staff"),
                Unit.PEOPLE,
                ("working_time",),
            ),
        ),
        compute=share_in("staff", "working_time", "part_time", known=("part_time", "full_time")),
        source="Eurostat, EU Labour Force Survey (part-time employment as a percentage of total employment)",
        by="sex",
    ),
)
