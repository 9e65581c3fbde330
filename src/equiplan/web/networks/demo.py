"""Loads the networks of the demonstration by the services that pages use."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from equiplan.domain.access.networks import Side, Step
from equiplan.domain.plans.draft import Action, Axis, CalendarPeriod, PlanDraft, Where
from equiplan.web.organisations.demo import PASSWORD, SAMPLES, officer_of
from equiplan.web.organisations.models import Member
from equiplan.web.organisations.services import Body, SignIn, enrol
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Action as PlanAction
from equiplan.web.plans.models import Indicator, Plan
from equiplan.web.platform import clock
from equiplan.web.platform.roles import Role

from . import services
from .models import Agreement, Membership
from .permissions import indicators_to_share

FACTS = Path(__file__).parent / "demo_facts.toml"
NOWHERE = Where("")
BEGAN = 650  # days ago: before anybody belonged to anything

Fact = dict[str, Any]
BEGIN: dict[str, Callable[..., Membership]] = {"network": services.invite, "member": services.ask}


def load(now: datetime | None = None) -> None:
    """Who belongs to which network and what they share; run twice, the second changes nothing."""
    if not Membership.objects.exists():
        _load(tomllib.loads(FACTS.read_text(encoding="utf-8")), now or clock.now())


@transaction.atomic
def _load(facts: Fact, now: datetime) -> None:
    tale = _Tale(facts, now)
    for body in facts["bodies"]:
        tale.arrives(body)
    for fact in facts["memberships"]:
        tale.joins(fact)
    for fact in facts["agreements"]:
        tale.shares(fact)
    for fact in facts["memberships"]:
        tale.leaves(fact)


@dataclass(slots=True)
class _Tale:
    """The people of each body by its key, and the memberships by those of both sides."""

    facts: Fact
    now: datetime
    people: dict[str, Member] = field(default_factory=dict)
    memberships: dict[tuple[str, str], Membership] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = {sample: officer_of(sample, self.now) for sample in SAMPLES}

    def ago(self, days: int) -> datetime:
        """That many days before the demonstration is loaded."""
        return self.now - timedelta(days=days)

    def arrives(self, fact: Fact) -> None:
        """A small body with a person, and its plan where it has one."""
        key = fact["key"]
        who = SignIn(f"{slugify(fact['person'])}@{key}.example", fact["person"], "fr", PASSWORD)
        body = Body(fact["name"], fact["kind"], "fr", "FR")
        for role in (Role.ADMINISTRATOR, Role.EQUALITY_OFFICER):
            self.people[key] = enrol(who, body, role, at=self.ago(BEGAN))
        if "plan" in fact:
            _live(_adopted(fact, self), fact, self)

    def joins(self, fact: Fact) -> None:
        """One side begins; the other answers the next day, where it does."""
        network, member = self.people[fact["network"]], self.people[fact["member"]]
        began, answers = (network, member) if fact["begun"] == "network" else (member, network)
        at = self.ago(fact["ago"])
        made = BEGIN[fact["begun"]](answers.organisation.name, by=began, now=at)
        side = Side.MEMBER if fact["begun"] == "network" else Side.NETWORK
        if "answer" in fact:
            step, at = Step(fact["answer"]), at + timedelta(days=1)
            made = services.answer_membership(made, side, step, by=answers, now=at)
        self.memberships[fact["network"], fact["member"]] = made

    def shares(self, fact: Fact) -> None:
        """The member grants; the network answers three days later, where it does."""
        network, member = self.people[fact["network"]], self.people[fact["member"]]
        membership = self.memberships[fact["network"], fact["member"]]
        at = self.ago(fact["ago"])
        for agreement in services.grant(
            membership, self.grant(fact, member, at), by=member, now=at
        ):
            self.answered(agreement, fact, network, member)

    def answered(self, agreement: Agreement, fact: Fact, network: Member, member: Member) -> None:
        """What becomes of an agreement."""
        if "answer" in fact:
            step, at = Step(fact["answer"]), self.ago(fact["ago"] - 3)
            services.answer_agreement(agreement, Side.NETWORK, step, by=network, now=at)
        if "revoked" in fact:
            at = self.ago(fact["revoked"])
            services.answer_agreement(agreement, Side.MEMBER, Step.REVOKE, by=member, now=at)

    def grant(self, fact: Fact, member: Member, at: datetime) -> services.Grant:
        """What is granted; the indicator is the common one unless another is named."""
        named: str = fact.get("named") or self.facts["indicator"]
        indicator = indicators_to_share(member.organisation).filter(text__startswith=named).first()
        return services.Grant(
            matters=tuple(fact["matters"]),
            purpose=fact["purpose"],
            starts_on=at.date(),
            ends_on=self.now.date() + timedelta(days=fact["lasts"]),
            first_year=fact.get("first_year"),
            indicator_id=indicator.pk if indicator else None,
        )

    def leaves(self, fact: Fact) -> None:
        """A member that has left since."""
        if "left" in fact:
            membership = self.memberships[fact["network"], fact["member"]]
            by, at = self.people[fact["member"]], self.ago(fact["left"])
            services.answer_membership(membership, Side.MEMBER, Step.LEAVE, by=by, now=at)


def _adopted(fact: Fact, tale: _Tale) -> Plan:
    draft = PlanDraft(
        title=fact["plan"],
        organisation=fact["name"],
        language="fr",
        period=tuple(fact["years"]),
        axes=tuple(_axis(axis, number) for number, axis in enumerate(fact["axes"], 1)),
    )
    by, at = tale.people[fact["key"]], tale.ago(BEGAN)
    return plans.adopt_draft(draft, by=by, source="", now=at)


def _axis(fact: Fact, number: int) -> Axis:
    return Axis(
        title=fact["title"],
        number=str(number),
        actions=tuple(_action(one, f"{number}.{n}") for n, one in enumerate(fact["actions"], 1)),
    )


def _action(fact: Fact, number: str) -> Action:
    ends = date.fromisoformat(fact["ends"]) if "ends" in fact else None
    period = CalendarPeriod(None, ends) if ends else None
    return Action(title=fact["title"], where=NOWHERE, number=number, calendar_period=period)


def _live(plan: Plan, fact: Fact, tale: _Tale) -> None:
    """The plan validated and carried out, with the figures of the common indicator."""
    by, at = tale.people[fact["key"]], tale.ago(BEGAN - 10)
    plans.validate(plan, by=by, now=at)
    plans.set_status(plan, "active", by=by, now=at)
    status = {one["title"]: one["status"] for axis in fact["axes"] for one in axis["actions"]}
    for row in PlanAction.objects.filter(axis__plan=plan):
        if status[row.title] != "not_started":
            plans.change(row, "status", status[row.title], by=by, now=tale.ago(60))
    _measure(plans.add_indicator(plan, tale.facts["indicator"], by=by, now=at), fact, tale)


def _measure(row: Indicator, fact: Fact, tale: _Tale) -> None:
    by, at, figures = tale.people[fact["key"]], tale.ago(BEGAN - 10), fact["figures"]
    first, last = fact["years"]
    plans.change_indicator(row, "unit", tale.facts["unit"], by=by, now=at)
    start = (figures["start"], f"{first - 1}-12-31")
    plans.change_indicator(row, "baseline", start, by=by, now=at)
    why = "Décidé en conseil"
    plans.aim(row, on=f"{last}-12-31", value=figures["aim"], reason=why, by=by, now=at)
    for year, value in enumerate(figures["values"], first):
        day = date(year, 6, 30)
        plans.record_value(row, on=day, value=value, by=by, now=tale.now)
