"""What waits between networks and members: invitations, requests to join, agreements offered."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.networks import Side
from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.waiting import Topic, WaitingItem, WaitingKind

from . import selectors
from .models import Membership
from .services.checks import PERMISSIONS


def _answers(side: Side) -> Callable[[Member, object], bool]:
    """Whether somebody may answer for their whole organisation on that side."""
    return lambda member, _row: organisations.extent_of(member, PERMISSIONS[side]) == Extent.ALL


def _offered(network: Organisation, today: date) -> Sequence[int]:
    """How many agreements are offered, one row for all of them."""
    number = selectors.offered(network, today).count()
    return (number,) if number else ()


def _invitation(membership: Membership, _today: date) -> WaitingItem:
    what = gettext("%(name)s invites you") % {"name": membership.network.name}
    return WaitingItem(what, "", None, reverse("networks:list"))


def _request(membership: Membership, _today: date) -> WaitingItem:
    what = gettext("%(name)s asks to join you") % {"name": membership.member.name}
    return WaitingItem(what, "", None, reverse("networks:members"))


def _agreements(number: int, _today: date) -> WaitingItem:
    what = ngettext(
        "%(n)s agreement offered by a member", "%(n)s agreements offered by members", number
    )
    return WaitingItem(what % {"n": number}, "", None, reverse("networks:members"))


WAITING: tuple[WaitingKind[Any], ...] = (
    WaitingKind(
        code="invitations",
        label=_("Invitations to answer"),
        url_name="networks:list",
        topic=Topic.TO_VALIDATE,
        permission=Permission.SHARE,
        find=lambda organisation, _today: selectors.invitations(organisation),
        concerns=_answers(Side.MEMBER),
        item=_invitation,
    ),
    WaitingKind(
        code="requests_to_join",
        label=_("Requests to join you"),
        url_name="networks:members",
        topic=Topic.TO_VALIDATE,
        permission=Permission.COORDINATE,
        find=lambda organisation, _today: selectors.requests_to_join(organisation),
        concerns=_answers(Side.NETWORK),
        item=_request,
    ),
    WaitingKind(
        code="agreements_offered",
        label=_("Agreements to answer"),
        url_name="networks:members",
        topic=Topic.TO_VALIDATE,
        permission=Permission.COORDINATE,
        find=_offered,
        concerns=_answers(Side.NETWORK),
        item=_agreements,
    ),
)
