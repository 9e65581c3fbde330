"""What the home page shows, from the apps below it, in a fixed number of queries."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from equiplan.web.imports import selectors as imports
from equiplan.web.imports.selectors import Brought
from equiplan.web.organisations.models import Member
from equiplan.web.organisations.permissions import permissions_of
from equiplan.web.plans import selectors as plans
from equiplan.web.plans.selectors import Counts, PlanSummary
from equiplan.web.platform import waiting
from equiplan.web.platform.waiting import WaitingItem, WaitingKind

LATEST = 5
PLANS = 10
TO_DO = 8


@dataclass(frozen=True, slots=True)
class Home:
    """An organisation's plans, what is to follow in them, what waits, and what came lately.

    `plans` are the newest, and `has_more` whether there are others. `to_do` is the most urgent of
    the `waiting` things that wait for this member.
    """

    plans: list[PlanSummary]
    has_more: bool
    follow: Counts
    to_do: list[tuple[WaitingKind[Any], WaitingItem]]
    waiting: int
    brought: list[Brought]


def home(member: Member, today: date) -> Home:
    """What an organisation has, and what is for one of its members."""
    organisation = member.organisation
    waits = waiting.by_urgency(waiting.waiting_for(member, permissions_of(member), today))
    newest = plans.plans(organisation, today, most=PLANS + 1)
    return Home(
        plans=newest[:PLANS],
        has_more=len(newest) > PLANS,
        follow=plans.counts(member, today),
        to_do=waits[:TO_DO],
        waiting=len(waits),
        brought=imports.latest(organisation, most=LATEST),
    )
