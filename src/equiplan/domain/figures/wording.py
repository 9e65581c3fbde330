"""What figures say when they are no number, and where an indicator stands: three languages each."""

from collections.abc import Iterable

from equiplan.domain.text.messages import N_, NC_

from ..text.languages import Language
from ..text.messages import Messages, say
from .cells import Cell, NotComputable, Protected, Reason, Value
from .progress import Source, Standing

REASONS: Messages = {
    Reason.NO_BASELINE: N_("not computable: the baseline is missing"),
    Reason.NO_TARGET: N_("not computable: the target is missing"),
    Reason.NO_VALUE: N_("not computable: no value has been recorded yet"),
    Reason.TARGET_IS_BASELINE: N_("not computable: the target had been reached from the start"),
    Reason.NOTHING_TO_DIVIDE_BY: N_(
        "not computable: there is nobody or nothing to relate the number to"
    ),
    Reason.PART_MISSING: N_("not computable: one of its parts is missing"),
    Reason.PART_PROTECTED: N_("not computable: one of its parts is protected"),
    Reason.TOO_FEW: N_("not computable: too few people or organisations"),
    Reason.NO_CATEGORY: N_("not computable: a category that is needed is not in the counts"),
    Reason.NOT_A_NUMBER: N_("not computable: the numbers are too large or do not go together"),
}
HOLES: Messages = {
    "protected": N_("protected"),
    "missing": NC_("holes.missing", "missing"),
}
STANDINGS: Messages = {
    Standing.MET: N_("Met"),
    Standing.MISSED: N_("Missed"),
    Standing.ON_TRACK: N_("On track"),
    Standing.AT_RISK: N_("At risk"),
    Standing.OFF_TRACK: N_("Off track"),
    Standing.UNKNOWN: NC_("standings.unknown", "Cannot be told"),
}
SOURCES: Messages = {
    Source.INDICATORS: N_("indicators"),
    Source.OCCURRENCES: N_("occurrences done"),
    Source.STATUS: N_("status of actions"),
    Source.TYPED: N_("typed percentage"),
    Source.STEPS: N_("measures ticked"),
}
OCCURRENCE_STATES: Messages = {
    "upcoming": N_("to come"),
    "current": N_("current"),
    "done": NC_("occurrence_states.done", "done"),
    "late": NC_("occurrence_states.late", "late"),
    "skipped": N_("skipped"),
    "none": N_(
        "This calendar does not say when the action comes back. Add the years with --years."
    ),
}


def made_of(sources: Iterable[Source], language: Language) -> str:
    """What a progress was made of, in words; the empty string when of nothing."""
    return ", ".join(say(SOURCES, source, language) for source in sources)


def why(cell: Cell, language: Language) -> str:
    """Why a cell is no number, in words; the empty string for a value."""
    if isinstance(cell, Value):
        return ""
    if isinstance(cell, NotComputable):
        return say(REASONS, cell.reason, language)
    return say(HOLES, "protected" if isinstance(cell, Protected) else "missing", language)
