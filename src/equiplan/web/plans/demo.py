"""Gives a plan of the demonstration the life it has had: who did what, and on which day.

The facts are written by hand, a file a body; they go through the services that pages use.
"""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from equiplan.web.organisations.models import Member
from equiplan.web.organisations.services import Body, SignIn, enrol

from . import services
from .models import Action, Axis, Indicator, Owner, Plan

FOLDER = Path(__file__).parent / "demo_facts"
MORNING = time(8, tzinfo=UTC)
PAUSE_MINUTES = 12

Fact = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of one body, in the order of their days."""

    began: date
    officer: str
    people: tuple[Fact, ...]
    owners: tuple[Fact, ...]
    facts: tuple[Fact, ...]


def told(sample: str) -> Told:
    """What happened to the plan that a sample holds."""
    read = tomllib.loads((FOLDER / f"{sample}.toml").read_text(encoding="utf-8"))
    facts = sorted(read["facts"], key=lambda fact: fact["on"])
    return Told(
        began=read["began"],
        officer=read["officer"],
        people=tuple(read["people"]),
        owners=tuple(read["owners"]),
        facts=tuple(facts),
    )


def began_at(sample: str, now: datetime) -> datetime:
    """When the plan of a sample was adopted: its first morning, or now when that is to come."""
    return min(datetime.combine(told(sample).began, MORNING), now)


def live(plan: Plan, sample: str, *, by: Member, password: str, now: datetime) -> None:
    """The plan with everything that has happened to it until now; `by` is its officer."""
    facts = told(sample)
    start = began_at(sample, now)
    members = {facts.officer: by} | _enrolled(facts, by, password, start)
    life = _Life(plan, members)
    chance = Random(sample)  # noqa: S311 - the minute at which people of a tale do something
    for moment, fact in _moments(_first_day(facts) + list(facts.facts), chance):
        if moment > now:
            return
        life.happens(fact, moment)


def _enrolled(told: Told, by: Member, password: str, at: datetime) -> dict[str, Member]:
    body = Body(by.organisation.name, by.organisation.kind, by.organisation.language)
    return {
        each["key"]: enrol(
            SignIn(each["email"], each["name"], "fr", password), body, each["role"], at=at
        )
        for each in told.people
    }


def _first_day(told: Told) -> list[Fact]:
    """The officer links the owners that the plan names with those who have an account."""
    return [{"on": told.began, "by": told.officer, "entrusts": owner} for owner in told.owners]


def _moments(facts: list[Fact], chance: Random) -> Iterator[tuple[datetime, Fact]]:
    """Each fact with its instant, every one later than the one before."""
    day, minutes = date.min, 0
    for fact in facts:
        minutes = minutes if fact["on"] == day else 0
        day, minutes = fact["on"], minutes + chance.randrange(1, PAUSE_MINUTES)
        yield datetime.combine(day, MORNING) + timedelta(minutes=minutes), fact


@dataclass(frozen=True, slots=True)
class _Life:
    """A plan and the people around it, by the names the facts call them."""

    plan: Plan
    members: dict[str, Member]

    def happens(self, fact: Fact, moment: datetime) -> None:
        """Do what a fact tells, one thing after another, in the order it is written."""
        stamp = {"by": self.members[fact["by"]], "now": moment}
        for name, detail in fact.items():
            if name in HAPPENINGS:
                HAPPENINGS[name](self, self._about(fact), detail, stamp)

    def _about(self, fact: Fact) -> Any:
        if "action" in fact:
            return self.action(fact["action"])
        return self.axis(fact["axis"]) if "axis" in fact else self.fresh()

    def fresh(self) -> Plan:
        """The plan as it is now."""
        return Plan.objects.get(pk=self.plan.pk)

    def axis(self, number: str) -> Axis:
        """The axis of a number, or whose title begins so."""
        axes = Axis.objects.filter(plan=self.plan)
        return axes.filter(number=number).first() or axes.get(title__startswith=number)

    def action(self, name: str) -> Action:
        """The action of a number ("4.2", its own or its axis's first), or whose title begins so."""
        every = Action.objects.filter(axis__plan=self.plan, removed_at=None)
        axis, _point, number = name.partition(".")
        return (
            every.filter(number=name).first()
            or every.filter(axis__number=axis, number=number).first()
            or every.get(title__startswith=name)
        )


Stamp = dict[str, Any]
Happening = Callable[[_Life, Any, Any, Stamp], object]


def _indicator(about: Any, detail: Fact) -> Indicator:
    return Indicator.objects.get(
        **{about._meta.model_name: about}, text__startswith=detail["indicator"]
    )


def _change(field: str, _life: _Life, action: Action, detail: Any, stamp: Stamp) -> None:
    services.change(action, field, detail, **stamp)


def _abandon(_life: _Life, action: Action, because: str, stamp: Stamp) -> None:
    services.change(action, "status", "abandoned", reason=because, **stamp)


def _step(_life: _Life, action: Action, position: int, stamp: Stamp) -> None:
    services.tick(action.steps.get(position=position), True, **stamp)


def _spent(_life: _Life, action: Action, detail: Fact, stamp: Stamp) -> None:
    services.spend(action.budget_lines.get(position=detail["line"]), detail["amount"], **stamp)


def _comment(_life: _Life, action: Action, text: str, stamp: Stamp) -> None:
    services.comment(action, text, **stamp)


def _looks_at(_life: _Life, about: Any, text: str, stamp: Stamp) -> None:
    services.add_indicator(about, text, **stamp)


def _starts_from(_life: _Life, about: Any, detail: Fact, stamp: Stamp) -> None:
    indicator = _indicator(about, detail)
    for field in ("unit", "direction"):
        indicator = services.change_indicator(indicator, field, detail[field], **stamp)
    if "value" in detail:
        services.change_indicator(indicator, "baseline", (detail["value"], detail["day"]), **stamp)


def _aims(_life: _Life, about: Any, detail: Fact, stamp: Stamp) -> None:
    why = detail.get("because", "")
    indicator = _indicator(about, detail)
    services.aim(indicator, on=detail["day"], value=detail["value"], reason=why, **stamp)


def _measures(_life: _Life, about: Any, detail: Fact, stamp: Stamp) -> None:
    note = detail.get("note", "")
    indicator = _indicator(about, detail)
    services.record_value(indicator, on=detail["day"], value=detail["value"], note=note, **stamp)


def _adds(_life: _Life, axis: Axis, title: str, stamp: Stamp) -> None:
    services.add_action(axis, title, **stamp)


def _entrusts(life: _Life, _plan: Plan, detail: Fact, stamp: Stamp) -> None:
    """Name the owner where the plan names nobody, and link them everywhere with their account."""
    for name in detail.get("of", ()):
        services.change(life.action(name), "owners", detail["named"], **stamp)
    named = Owner.objects.filter(action__axis__plan=life.plan, name=detail["named"])
    for owner in named.select_related("action"):
        services.change_owner(owner, "kind", detail["kind"], **stamp)
        if "member" in detail:
            member = life.members[detail["member"]]
            services.change_owner(owner, "person", member.person.pk, **stamp)
        if owner.position == 1:
            services.change(owner.action, "accountable", owner.pk, **stamp)


def _validates(_life: _Life, plan: Plan, accepted: list[str], stamp: Stamp) -> None:
    services.validate(plan, accepted=accepted, **stamp)


def _revises(_life: _Life, plan: Plan, reason: str, stamp: Stamp) -> None:
    services.revise(plan, reason, **stamp)


def _becomes(_life: _Life, plan: Plan, status: str, stamp: Stamp) -> None:
    services.set_status(plan, status, **stamp)


FIELDS = ("status", "progress", "calendar", "budget", "priority", "comments", "owners", "measures")
HAPPENINGS: dict[str, Happening] = {
    **{field: partial(_change, field) for field in FIELDS},
    "abandoned": _abandon,
    "step": _step,
    "spent": _spent,
    "comment": _comment,
    "looks_at": _looks_at,
    "starts_from": _starts_from,
    "aims": _aims,
    "measured": _measures,
    "adds": _adds,
    "entrusts": _entrusts,
    "validates": _validates,
    "revises": _revises,
    "becomes": _becomes,
}
