"""The workflow of plans and actions: where they stand, and what may follow what."""

from datetime import date
from enum import StrEnum


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
