"""What can be found in networks: those we belong to, and our members."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.web.organisations.models import Member
from equiplan.web.platform import clock
from equiplan.web.platform.ordering import Folded
from equiplan.web.platform.search import SearchAct, SearchEntry, SearchKind

from . import permissions
from .models import Membership


def _networks(member: Member) -> QuerySet[Membership]:
    ours = permissions.memberships_of(member.organisation)
    return ours.filter(permissions.active(clock.today())).order_by(Folded("network__name"), "pk")


def _members(member: Member) -> QuerySet[Membership]:
    ours = permissions.memberships_in(member.organisation)
    return ours.filter(permissions.active(clock.today())).order_by(Folded("member__name"), "pk")


def _of_network(membership: Membership) -> SearchEntry:
    network = membership.network
    return SearchEntry(network.name, network.get_kind_display(), reverse("networks:list"))


def _of_member(membership: Membership) -> SearchEntry:
    member, url = membership.member, reverse("networks:member", args=[membership.pk])
    return SearchEntry(member.name, member.get_kind_display(), url)


SEARCHED: tuple[SearchKind[Any], ...] = (
    SearchKind(
        code="networks",
        label=_("Networks"),
        permission=Permission.READ,
        find=_networks,
        texts=lambda membership: (membership.network.name,),
        entry=_of_network,
    ),
    SearchKind(
        code="members",
        label=_("Members"),
        permission=Permission.READ,
        find=_members,
        texts=lambda membership: (membership.member.name, membership.member.region),
        entry=_of_member,
    ),
)

ACTS = (
    SearchAct("networks:join", _("Join a network"), Permission.SHARE, _("membership alliance ask")),
    SearchAct(
        "networks:invite", _("Invite a member"), Permission.COORDINATE, _("new member organisation")
    ),
)
