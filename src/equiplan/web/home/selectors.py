"""What the home page shows, from the apps below it, in a fixed number of queries."""

from dataclasses import dataclass
from datetime import date

from equiplan.web.imports import selectors as imports
from equiplan.web.imports.selectors import Brought
from equiplan.web.networks import selectors as networks
from equiplan.web.networks.selectors import ToAnswer
from equiplan.web.organisations.models import Member
from equiplan.web.plans import selectors as plans
from equiplan.web.plans.selectors import Counts, PlanSummary

LATEST = 5
PLANS = 10


@dataclass(frozen=True, slots=True)
class Home:
    """An organisation's plans, what is to follow in them, what waits, and what came lately.

    `plans` are the newest, and `has_more` whether there are others.
    """

    plans: list[PlanSummary]
    has_more: bool
    follow: Counts
    to_answer: ToAnswer
    waiting: list[Brought]
    brought: list[Brought]


def home(member: Member, today: date) -> Home:
    """What an organisation has, and what is for one of its members."""
    organisation = member.organisation
    newest = plans.plans(organisation, today, most=PLANS + 1)
    return Home(
        plans=newest[:PLANS],
        has_more=len(newest) > PLANS,
        follow=plans.counts(member, today),
        to_answer=networks.to_answer(member, today),
        waiting=imports.waiting(organisation),
        brought=imports.latest(organisation, most=LATEST),
    )
