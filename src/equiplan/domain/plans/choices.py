"""The codes that fields of a plan may hold, each with its words in three languages."""

from collections.abc import Mapping

from equiplan.domain.text.messages import N_

from ..figures.progress import Direction
from .fields import Label
from .statuses import ActionStatus

STATUSES: Mapping[str, Label] = {
    ActionStatus.NOT_STARTED: N_("Not started"),
    ActionStatus.IN_PROGRESS: N_("In progress"),
    ActionStatus.DONE: N_("Done"),
    ActionStatus.ABANDONED: N_("Abandoned"),
}
LANGUAGES: Mapping[str, Label] = {
    "fr": N_("French"),
    "en": N_("English"),
    "es": N_("Spanish"),
}
PRECISIONS: Mapping[str, Label] = {
    "day": N_("to the day"),
    "month": N_("to the month"),
    "quarter": N_("to the quarter"),
    "semester": N_("to the half-year"),
    "season": N_("to the season"),
    "school_year": N_("to the school year"),
    "year": N_("to the year"),
}
DIRECTIONS: Mapping[str, Label] = {
    Direction.UP: N_("Up"),
    Direction.DOWN: N_("Down"),
    Direction.BAND: N_("Within a band"),
    Direction.KEEP: N_("Keep as it is"),
    Direction.ZERO: N_("Towards zero, as a gap that may be negative"),
}
YES: Mapping[str, Label] = {"yes": N_("yes")}
