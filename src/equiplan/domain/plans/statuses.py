"""The workflow of plans and actions: where they stand, and what may follow what."""

import re
from datetime import date
from enum import StrEnum

from ..text.comparing import folded, words


class PlanStatus(StrEnum):
    """The life of a plan: written, validated by those who decide, carried out, closed."""

    DRAFT = "draft"
    VALIDATED = "validated"
    ACTIVE = "active"
    CLOSED = "closed"


TRANSITIONS: dict[PlanStatus, frozenset[PlanStatus]] = {
    PlanStatus.DRAFT: frozenset({PlanStatus.VALIDATED}),
    PlanStatus.VALIDATED: frozenset({PlanStatus.ACTIVE, PlanStatus.DRAFT}),
    PlanStatus.ACTIVE: frozenset({PlanStatus.CLOSED}),
    PlanStatus.CLOSED: frozenset({PlanStatus.ACTIVE}),
}


class ActionStatus(StrEnum):
    """Where an action stands; that it is late is computed, never stored."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    ABANDONED = "abandoned"


ENDED = frozenset({ActionStatus.DONE, ActionStatus.ABANDONED})


def may_become(status: PlanStatus, following: PlanStatus) -> bool:
    """Whether a plan may go from one status to the other."""
    return following in TRANSITIONS[status]


def is_late(status: ActionStatus, ends_on: date | None, today: date) -> bool:
    """Whether an action should have ended by now; one without an end is never late."""
    return status not in ENDED and ends_on is not None and ends_on < today


# What statuses are called in documents, folded: the first that is found decides.
_WORDS: tuple[tuple[ActionStatus, str], ...] = (
    (
        ActionStatus.ABANDONED,
        r"abandon|annul|supprim|cancel|dropped|withdrawn|cancelad|anulad|descartad|suspend",
    ),
    (
        ActionStatus.NOT_STARTED,
        r"(?:non|pas|not|no|sin|por) (?:encore )?(?:yet )?"
        r"(?:demarr|commenc|initi|start|begun|begin|empez|comenz|realis|ejecut|done|entam|fait)"
        r"|a (?:demarrer|faire|venir|lancer|engager|commencer|realiser)|planned|prevu|planifi"
        r"|to ?do\b|pending|pendiente|por hacer|previst|not done|upcoming|en attente",
    ),
    (
        ActionStatus.IN_PROGRESS,
        r"en cours|in progress|on ?going|en curso|en marcha|en proceso|en ejecucion|partiel"
        r"|on track|bonne voie|bien encaminad|en retard|delayed|behind schedule|retrasad|atrasad"
        r"|partly|partial|parcial|under ?way|started|demarr|commenc|engage|entam|iniciad|lance",
    ),
    (
        ActionStatus.DONE,
        r"realis|fait|termin|achev|done|complet|finish|finaliz|acheve|cumplid|ejecutad"
        r"|conclu|cloture|delivered|atteint|achieved|hech[oa]",
    ),
)
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3})(?:[.,]\d+)?\s*(?:%|pour ?cent|per ?cent|por ?ciento)")
_SHARE = re.compile(r"0?[.,]\d+")


def read_status(text: str) -> ActionStatus | None:
    """Where an action stands, as a document says it in words; None where none of ours is meant."""
    plain = " ".join(words(text))
    return next((status for status, known in _WORDS if re.search(rf"\b(?:{known})", plain)), None)


def read_progress(text: str) -> int | None:
    """A percentage of what is done: "50 %", or "0,5" as a sheet holds it; None for any other."""
    found = _PERCENT.search(folded(text))
    if found:
        return int(found[1]) if int(found[1]) <= 100 else None
    share = text.strip()
    return round(100 * float(share.replace(",", "."))) if _SHARE.fullmatch(share) else None
