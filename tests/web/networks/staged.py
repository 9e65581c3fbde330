"""Networks for the pages that browsers look at: what each page shows, with something of all."""

from typing import Protocol

from django.utils import timezone

from equiplan.domain.access.networks import Side, Step
from equiplan.web.networks import selectors, services
from equiplan.web.networks.models import Agreement, Matter, Membership
from equiplan.web.organisations.models import Member

from .making import NOW, an_indicator, another, granted, in_force, joined, shares

Reach = tuple[object, ...]


class Stage(Protocol):
    """Who looks."""

    @property
    def member(self) -> Member:
        """The member whose pages are looked at."""


def invited(stage: Stage) -> Reach:
    """An invitation to answer, and a request that waits for the network."""
    services.invite(stage.member.organisation.name, by=another(), now=NOW)
    other = another("Conférence des Îles", "iles")
    services.ask(other.organisation.name, by=stage.member, now=NOW)
    return ()


def belonging(stage: Stage) -> Reach:
    """A network one belongs to, and one that has been left."""
    joined(stage.member, another())
    left = joined(stage.member, another("Conférence des Îles", "iles"))
    services.answer_membership(left, Side.MEMBER, Step.LEAVE, by=stage.member, now=NOW)
    return ()


def to_leave(stage: Stage) -> Reach:
    """A network to leave."""
    return (joined(stage.member, another()).pk,)


def _with_members(stage: Stage) -> Membership:
    """Somebody who shares everything, others who share little, and things to answer."""
    head, us = another(), stage.member
    row = an_indicator(in_force(head))
    membership = joined(head, us)
    shares(membership, *Matter.values, by=head, to=us, indicator_id=row.pk)
    below = another("École de la Baie", "baie")
    joined(below, head)
    granted(joined(below, us), Matter.PLAN_PROGRESS, by=below)
    without_titles = another("Collège des Vents", "vents")
    in_force(without_titles)
    shares(joined(without_titles, us), Matter.PLAN_PROGRESS, by=without_titles, to=us)
    services.ask(us.organisation.name, by=another("Société du Gué", "gue"), now=NOW)
    services.invite(another("Lycée du Pont", "pont").organisation.name, by=us, now=NOW)
    return membership


def with_members(stage: Stage) -> Reach:
    """Members of every sort."""
    _with_members(stage)
    return ()


def a_member(stage: Stage) -> Reach:
    """A member that shares everything."""
    return (_with_members(stage).pk,)


def an_indicator_page(stage: Stage) -> Reach:
    """One indicator across members."""
    _with_members(stage)
    shown = selectors.shown(stage.member.organisation, timezone.localdate())
    return next((indicator.key,) for _member, indicator in shown.indicators())


def to_end(stage: Stage) -> Reach:
    """A membership to end."""
    return (joined(another(), stage.member).pk,)


def to_answer(stage: Stage) -> Reach:
    """An agreement that waits for the network."""
    other = another()
    (agreement,) = granted(joined(other, stage.member), Matter.PLAN_TITLES, by=other)
    return (agreement.pk,)


def _sharing(stage: Stage) -> Agreement:
    """Agreements of every standing with a network, whose list of members somebody reads."""
    us, head = stage.member, another()
    row = an_indicator(in_force(us))
    membership = joined(us, head)
    matters = (Matter.PLAN_TITLES, Matter.INDICATOR)
    more = {"indicator_id": row.pk, "first_year": 2025}
    titles, _indicator = shares(membership, *matters, by=us, to=head, **more)
    granted(membership, Matter.RESOURCES, by=us)
    (over,) = granted(membership, Matter.MEMBERS, by=us)
    services.answer_agreement(over, Side.MEMBER, Step.REVOKE, by=us, now=NOW)
    top = another("Conférence des Îles", "iles")
    shares(joined(head, top), Matter.MEMBERS, by=head, to=top)
    return titles


def sharing(stage: Stage) -> Reach:
    """What is shared with a network."""
    _sharing(stage)
    return ()


def to_grant(stage: Stage) -> Reach:
    """A network to share something with."""
    return (_sharing(stage).membership_id,)


def to_revoke(stage: Stage) -> Reach:
    """An agreement to revoke."""
    return (_sharing(stage).pk,)
