"""How long things are kept: one table, with what is usual and how far an organisation may go."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

DAYS_IN_A_MONTH = 30.44  # on average over four years; nobody is owed an hour


class Retained(StrEnum):
    """What is kept for a time."""

    DOCUMENTS = "documents"
    INVITATIONS = "invitations"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Rule:
    """So many months unless an organisation says otherwise, from `least` to `most`.

    `may_stay`: whether it may also be kept for good, which is None.
    """

    usual: int | None
    least: int
    most: int
    may_stay: bool = False


RULES: dict[Retained, Rule] = {
    # The bytes of a document whose plan is adopted; what was read of it is the plan.
    Retained.DOCUMENTS: Rule(usual=24, least=1, most=120, may_stay=True),
    # Invitations that were never accepted, from the day they ended.
    Retained.INVITATIONS: Rule(usual=3, least=1, most=24),
    # Those who have left: their entry in the directory and their membership.
    Retained.PEOPLE: Rule(usual=24, least=1, most=60),
}
SESSION_DAYS = 14  # how long a session that nobody uses lasts, the same for every organisation


def months(chosen: Mapping[str, Any], kind: Retained) -> int | None:
    """For how many months an organisation keeps something, None for good.

    What was not chosen, or is out of bounds, is what is usual.
    """
    rule = RULES[kind]
    said = chosen.get(kind, rule.usual)
    return said if is_allowed(kind, said) else rule.usual


def is_allowed(kind: Retained, said: object) -> bool:
    """Whether so many months, or None for good, may be chosen."""
    rule = RULES[kind]
    if said is None:
        return rule.may_stay
    is_number = isinstance(said, int) and not isinstance(said, bool)
    return is_number and rule.least <= said <= rule.most  # type: ignore[operator]


def forgotten_before(chosen: Mapping[str, Any], kind: Retained, now: datetime) -> datetime | None:
    """The instant before which something is to be forgotten; None when it is kept for good."""
    number = months(chosen, kind)
    return None if number is None else now - timedelta(days=number * DAYS_IN_A_MONTH)
