"""An organisation in which something of every kind waits, made by the services that pages use."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from equiplan.domain.figures.cells import State
from equiplan.web.accounts.models import Account
from equiplan.web.data_requests.models import DataRequest, Submission
from equiplan.web.datasets.models import PeopleFile
from equiplan.web.networks import services as networks
from equiplan.web.networks.models import Matter
from equiplan.web.organisations.models import Kind, Member, Organisation
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Action
from equiplan.web.platform.roles import Role
from tests.people import member_of
from tests.web.benchmarks import making as comparing
from tests.web.data_requests import making as asking
from tests.web.datasets import making as counts
from tests.web.networks.making import granted, joined
from tests.web.publications import making as leaving
from tests.web.readings import NOW, adopted, draft, reading_of

DAY = timedelta(days=1)


def somebody(name: str) -> Member:
    """Who administers another organisation of that name."""
    body = Organisation.objects.create(name=f"Organisation {name}", slug=name, kind=Kind.NETWORK)
    account = Account.objects.create_user(f"head@{name}.example", "a long enough sentence")
    return member_of(account, body, Role.ADMINISTRATOR)


def everything(member: Member, named: str = "a") -> None:
    """Something of every kind that waits in the organisation of an administrator."""
    in_plans(member)
    reading_of(member)
    as_a_member(member, f"above-{named}")
    as_a_network(member, f"below-{named}")
    in_figures(member, named)


def in_plans(member: Member) -> None:
    """A draft with an action that is late, one that is due, a target missed, a value to give."""
    today = timezone.localdate()
    how: dict[str, Any] = {"by": member, "now": NOW}
    plan = adopted(member, made=draft(2, 1))
    late, due = Action.objects.filter(axis__plan=plan).order_by("pk")
    plans.change(late, "dates", {"starts_on": None, "ends_on": today - DAY}, **how)
    plans.change(due, "dates", {"starts_on": None, "ends_on": today + 10 * DAY}, **how)
    missed, awaited = late.indicators.get(), due.indicators.get()
    plans.change_indicator(missed, "direction", "down", **how)
    plans.aim(missed, on=str(today - DAY), value=7, **how)
    plans.record_value(missed, on=str(today - DAY), value=8, **how)
    plans.aim(awaited, on=str(today + 10 * DAY), value=60, **how)


def asked_by(head: Member, due_on: date) -> DataRequest:
    """What a network asks its members for, by a day that may be over by now."""
    now = timezone.now()
    made = asking.published(head, asking.bodies(), now=now, due_on=timezone.localdate() + DAY)
    DataRequest.objects.filter(pk=made.pk).update(due_on=due_on)
    made.refresh_from_db()
    return made


def as_a_member(member: Member, name: str) -> None:
    """Submissions that are late, due, sent back and submitted; and an invitation."""
    today, head = timezone.localdate(), somebody(name)
    joined(member, head)
    asked_by(head, today - DAY)
    asked_by(head, today + 10 * DAY)
    asked_by(head, today + 90 * DAY)
    returned, submitted = asked_by(head, today + 60 * DAY), asked_by(head, today + 60 * DAY)
    Submission.objects.filter(data_request=returned).update(returned="Deux chiffres manquent")
    asking.submitted(submitted, member, now=timezone.now())
    networks.invite(member.organisation.name, by=somebody(f"{name}-inviting"), now=NOW)


def as_a_network(member: Member, name: str) -> None:
    """A member that is late, an answer to lock, an agreement and a request to answer."""
    today, other = timezone.localdate(), somebody(name)
    membership = joined(other, member)
    asked_by(member, today - DAY)
    to_lock = asked_by(member, today + 60 * DAY)
    submission = asking.submitted(to_lock, other, now=timezone.now())
    Submission.objects.filter(pk=submission.pk).update(state="validated")
    granted(membership, Matter.PLAN_TITLES, by=other)
    networks.ask(member.organisation.name, by=somebody(f"{name}-asking"), now=NOW)


def in_figures(member: Member, name: str) -> None:
    """A file to check, counts to validate, a draft to publish, a series to check."""
    dataset = counts.dataset(member, f"Personnel {name}")
    counts.brought(dataset, member)
    PeopleFile.objects.filter(dataset=dataset).update(state="counted", at=timezone.now())
    counts.at(counts.counting(dataset, member), State.SUBMITTED, by=member)
    leaving.prepared(member, title=f"Effectifs {name}")
    comparing.brought(member)
