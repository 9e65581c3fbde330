"""What belonging to a network and sharing with it mean: who makes which transition, what holds.

Both are two-sided: nothing holds before each side has said yes, and either side ends it alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

Node = TypeVar("Node")
CODE_LENGTH, CODE_GROUP = 12, 4
MOST_YEARS = 5


class Status(StrEnum):
    """Where a membership stands."""

    INVITED = "invited"
    ASKED = "asked"
    ACTIVE = "active"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class Standing(StrEnum):
    """Where an agreement stands."""

    GRANTED = "granted"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REVOKED = "revoked"
    ENDED = "ended"


class Side(StrEnum):
    """Who takes a step."""

    NETWORK = "network"
    MEMBER = "member"


class Step(StrEnum):
    """What a side does to a membership or to an agreement."""

    INVITE = "invite"
    ASK = "ask"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    LEAVE = "leave"
    EXCLUDE = "exclude"
    GRANT = "grant"
    REVOKE = "revoke"
    END = "end"


# Where it stands (None: nowhere yet), who does what -> where it stands then; nothing else happens.
MEMBERSHIP: dict[tuple[Status | None, Side, Step], Status] = {
    (None, Side.NETWORK, Step.INVITE): Status.INVITED,
    (None, Side.MEMBER, Step.ASK): Status.ASKED,
    (Status.INVITED, Side.MEMBER, Step.ACCEPT): Status.ACTIVE,
    (Status.INVITED, Side.MEMBER, Step.DECLINE): Status.DECLINED,
    (Status.INVITED, Side.NETWORK, Step.WITHDRAW): Status.WITHDRAWN,
    (Status.ASKED, Side.NETWORK, Step.ACCEPT): Status.ACTIVE,
    (Status.ASKED, Side.NETWORK, Step.DECLINE): Status.DECLINED,
    (Status.ASKED, Side.MEMBER, Step.WITHDRAW): Status.WITHDRAWN,
    (Status.ACTIVE, Side.MEMBER, Step.LEAVE): Status.ENDED,
    (Status.ACTIVE, Side.NETWORK, Step.EXCLUDE): Status.ENDED,
}
AGREEMENT: dict[tuple[Standing | None, Side, Step], Standing] = {
    (None, Side.MEMBER, Step.GRANT): Standing.GRANTED,
    (Standing.GRANTED, Side.NETWORK, Step.ACCEPT): Standing.ACCEPTED,
    (Standing.GRANTED, Side.NETWORK, Step.DECLINE): Standing.DECLINED,
    (Standing.GRANTED, Side.MEMBER, Step.REVOKE): Standing.REVOKED,
    (Standing.ACCEPTED, Side.MEMBER, Step.REVOKE): Standing.REVOKED,
    (Standing.ACCEPTED, Side.NETWORK, Step.END): Standing.ENDED,
}
OPEN = frozenset({Status.INVITED, Status.ASKED, Status.ACTIVE})
LIVE = frozenset({Standing.GRANTED, Standing.ACCEPTED})


def statuses_before(side: Side, step: Step) -> dict[Status, Status]:
    """From which status of a membership a side may take a step, and to which it leads."""
    return {
        before: after
        for (before, who, what), after in MEMBERSHIP.items()
        if before is not None and (who, what) == (side, step)
    }


def standings_before(side: Side, step: Step) -> dict[Standing, Standing]:
    """From which standing of an agreement a side may take a step, and to which it leads."""
    return {
        before: after
        for (before, who, what), after in AGREEMENT.items()
        if before is not None and (who, what) == (side, step)
    }


@dataclass(frozen=True, slots=True)
class Days:
    """From a day to a day, both included; None is a side that is open."""

    first: date | None
    last: date | None

    def hold(self, day: date) -> bool:
        """Whether a day is one of them."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Years:
    """From a year to a year, both included; None is a side that is open."""

    first: int | None
    last: int | None

    @property
    def are_all(self) -> bool:
        """Whether no year is left out."""
        return self.first is None and self.last is None

    def hold(self, year: int) -> bool:
        """Whether a year is one of them."""
        return (self.first is None or self.first <= year) and (
            self.last is None or year <= self.last
        )

    def meet(self, first: int | None, last: int | None) -> bool:
        """Whether they share a year with first–last; what says no years only meets all years."""
        if first is None and last is None:
            return self.are_all
        low, high = (last if first is None else first), (first if last is None else last)
        return (self.last is None or low is None or low <= self.last) and (
            self.first is None or high is None or self.first <= high
        )


def is_member(status: Status, days: Days, today: date) -> bool:
    """Whether a membership is one today."""
    return status == Status.ACTIVE and days.first is not None and days.hold(today)


def in_force(
    standing: Standing,
    days: Days,
    *,
    membership: Status,
    membership_days: Days,
    today: date,
) -> bool:
    """Whether an agreement lets the network see anything today."""
    accepted = standing == Standing.ACCEPTED and days.hold(today)
    return accepted and is_member(membership, membership_days, today)


class State(StrEnum):
    """What an agreement is on a day, for those who look at it."""

    WAITING = "waiting"
    IN_FORCE = "in_force"
    TO_COME = "to_come"
    OVER = "over"
    STOPPED = "stopped"


def state_of(standing: Standing, days: Days, today: date) -> State:
    """Where an agreement of somebody who is a member is on a day."""
    if standing not in LIVE:
        return State.STOPPED
    if days.last is not None and days.last < today:
        return State.OVER
    if standing == Standing.GRANTED:
        return State.WAITING
    return State.IN_FORCE if days.hold(today) else State.TO_COME


def latest_end(starts_on: date) -> date:
    """The last day an agreement that starts on a day may hold: the eve of five years later."""
    year = starts_on.year + MOST_YEARS
    try:
        return date.fromordinal(starts_on.replace(year=year).toordinal() - 1)
    except ValueError:  # the 29th of February of a year that has none
        return date(year, 2, 28)


def closes_a_circle(edges: Iterable[tuple[Node, Node]], member: Node, network: Node) -> bool:
    """Whether joining would make an organisation a member of itself, at any distance.

    `edges` are pairs of a member and its network. Those that are only invited or asked count too:
    of two that are written at the same instant, the one that is answered last sees the other.
    """
    above: dict[Node, set[Node]] = {}
    for lower, upper in edges:
        above.setdefault(lower, set()).add(upper)
    seen, waiting = {network}, [network]
    while waiting:
        for upper in above.get(waiting.pop(), ()):
            if upper not in seen:
                seen.add(upper)
                waiting.append(upper)
    return member in seen


def code_of(uid: UUID) -> str:
    """The code an organisation gives to those who want to invite it: "4f2a-91bc-07de"."""
    letters = uid.hex[:CODE_LENGTH]
    return "-".join(letters[n : n + CODE_GROUP] for n in range(0, CODE_LENGTH, CODE_GROUP))


def uids_of(code: str) -> tuple[UUID, UUID] | None:
    """The first and the last uid that a code, or a whole uid, may stand for; None for no code."""
    letters = "".join(code.split()).replace("-", "").lower()
    if len(letters) not in {CODE_LENGTH, 32} or not set(letters) <= set("0123456789abcdef"):
        return None
    return UUID(letters.ljust(32, "0")), UUID(letters.ljust(32, "f"))
