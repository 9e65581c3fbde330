"""What the pages of belonging and agreeing list; what waits for an answer comes first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from equiplan.domain.access import roles
from equiplan.domain.access.networks import LIVE, Days, Standing, State, Status, Years, state_of
from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform import row_security
from equiplan.web.platform.ordering import Folded
from equiplan.web.platform.roles import Role

from .. import permissions
from ..models import Agreement, Matter, Membership
from .shapes import Shown
from .shown import preview, shown, terms_of

PAST = (Status.DECLINED, Status.WITHDRAWN, Status.ENDED)


@dataclass(frozen=True, slots=True)
class Ours:
    """The networks of an organisation: that invite it, that it belongs to, that it asked, past."""

    invited: tuple[Membership, ...]
    active: tuple[Membership, ...]
    asked: tuple[Membership, ...]
    past: tuple[Membership, ...]

    @property
    def are_none(self) -> bool:
        """Whether there has never been any."""
        return not (self.invited or self.active or self.asked or self.past)


def our_networks(organisation: Organisation) -> Ours:
    """Every network an organisation belongs to, may come to belong to, or belonged to."""
    rows = permissions.memberships_of(organisation).order_by(Folded("network__name"), "-at", "pk")
    by = _by_status(rows)
    return Ours(by[Status.INVITED], by[Status.ACTIVE], by[Status.ASKED], _past(by))


def _by_status(rows: Iterable[Membership]) -> dict[str, tuple[Membership, ...]]:
    found: dict[str, list[Membership]] = {status: [] for status in Status}
    for each in rows:
        found[each.status].append(each)
    return {status: tuple(several) for status, several in found.items()}


def _past(by: dict[str, tuple[Membership, ...]]) -> tuple[Membership, ...]:
    every = [each for status in PAST for each in by[status]]
    return tuple(sorted(every, key=lambda each: each.at, reverse=True))


@dataclass(frozen=True, slots=True)
class Line:
    """An agreement and what it is today."""

    agreement: Agreement
    state: State

    @property
    def years(self) -> Years:
        """The years of plans and figures that it covers."""
        return Years(self.agreement.first_year, self.agreement.last_year)


def line_of(agreement: Agreement, today: date) -> Line:
    """An agreement with what it is today."""
    days = Days(agreement.starts_on, agreement.ends_on)
    return Line(agreement, state_of(Standing(agreement.standing), days, today))


@dataclass(frozen=True, slots=True)
class OurMember:
    """A member with the agreements it made with us, and its own members if it lists them."""

    membership: Membership
    lines: tuple[Line, ...]
    members: tuple[str, ...] | None

    @property
    def in_force(self) -> tuple[Line, ...]:
        """What it shares today."""
        return tuple(each for each in self.lines if each.state == State.IN_FORCE)


@dataclass(frozen=True, slots=True)
class OurMembers:
    """The members of a network; `asked` and `offered` wait for its answer."""

    asked: tuple[Membership, ...]
    offered: tuple[Line, ...]
    active: tuple[OurMember, ...]
    invited: tuple[Membership, ...]
    past: tuple[Membership, ...]

    @property
    def are_none(self) -> bool:
        """Whether there has never been any."""
        return not (self.asked or self.active or self.invited or self.past)

    @property
    def have_external(self) -> bool:
        """Whether one of them lives in another installation, and may hand over packages."""
        return any(each.membership.member.is_external for each in self.active)


def our_members(network: Organisation, today: date) -> OurMembers:
    """Every member of a network, in a fixed number of queries."""
    by = _by_status(permissions.memberships_in(network))
    lines = _lines_by_membership(permissions.agreements_with(network), today)
    below = {each.membership_id: each.members for each in _lists_only(network, today).members}
    active = tuple(
        OurMember(
            each,
            tuple(lines[each.pk]),
            None if below.get(each.pk) is None else tuple(m.name for m in below[each.pk] or ()),
        )
        for each in by[Status.ACTIVE]
    )
    offered = [one for each in active for one in each.lines if one.state == State.WAITING]
    return OurMembers(by[Status.ASKED], tuple(offered), active, by[Status.INVITED], _past(by))


def _lists_only(network: Organisation, today: date) -> Shown:
    """Of what members share, their lists of members."""
    return shown(network, today, matters=(Matter.MEMBERS,))


def _lines_by_membership(agreements: Iterable[Agreement], today: date) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = defaultdict(list)
    for each in agreements:
        found[each.membership_id].append(line_of(each, today))
    return found


@dataclass(frozen=True, slots=True)
class Sharing:
    """What we let one network see: what holds or may come to hold, and what is over."""

    membership: Membership
    live: tuple[Line, ...]
    over: tuple[Line, ...]


LIVE_STATES = frozenset({State.WAITING, State.IN_FORCE, State.TO_COME})


def sharing(member: Organisation, today: date) -> tuple[Sharing, ...]:
    """What an organisation lets each of its networks see, a network at a time."""
    lines = _lines_by_membership(permissions.agreements_of(member), today)
    active = permissions.memberships_of(member).filter(permissions.active(today))
    return tuple(
        _sharing(each, lines[each.pk]) for each in active.order_by(Folded("network__name"))
    )


def _sharing(membership: Membership, lines: list[Line]) -> Sharing:
    live = tuple(each for each in lines if each.state in LIVE_STATES)
    over = tuple(each for each in reversed(lines) if each.state not in LIVE_STATES)
    return Sharing(membership, live, over)


def invitations(organisation: Organisation) -> QuerySet[Membership]:
    """The memberships that networks have offered us, and that wait for our answer."""
    return permissions.memberships_of(organisation).filter(status=Status.INVITED).order_by("pk")


def requests_to_join(network: Organisation) -> QuerySet[Membership]:
    """Who asks to join a network, and waits for its answer."""
    return permissions.memberships_in(network).filter(status=Status.ASKED).order_by("pk")


def offered(network: Organisation, today: date) -> QuerySet[Agreement]:
    """The agreements that members have offered a network, and that wait for its answer."""
    return permissions.agreements_with(network).filter(
        permissions.active(today, through="membership__"),
        standing=Standing.GRANTED,
        ends_on__gte=today,
    )


@dataclass(frozen=True, slots=True)
class Seen:
    """What one network sees of us; `above` are those who see our name through it."""

    membership: Membership
    shown: Shown
    above: tuple[str, ...]


def seen(member: Organisation, today: date) -> tuple[Seen, ...]:
    """What each of an organisation's networks sees of it, by the very path they see it."""
    active = permissions.memberships_of(member).filter(permissions.active(today))
    networks = list(active.order_by(Folded("network__name")))
    above = _above([each.network_id for each in networks], today)
    return tuple(
        Seen(each, _seen_by(each, today), tuple(above[each.network_id])) for each in networks
    )


def _seen_by(membership: Membership, today: date) -> Shown:
    """What one network sees of us; of one that lives elsewhere, what it is sent."""
    network, member = membership.network, membership.member
    if not network.is_external:
        return shown(network, today, only=member)
    live = permissions.agreements_of(member).filter(membership=membership, standing__in=LIVE)
    days = {"starts_on__lte": today, "ends_on__gte": today}
    terms = [terms_of(each) for each in live.filter(**days).order_by("granted_at", "pk")]
    return Shown(network.pk, network.name, today, (preview(membership, terms, today),))


def _above(networks: list[int], today: date) -> dict[int, list[str]]:
    """Which networks see the lists of members of these."""
    lists = permissions.agreements().filter(permissions.in_force(today), matter=Matter.MEMBERS)
    found: dict[int, list[str]] = defaultdict(list)
    with row_security.opened(networks):
        for each in lists.filter(membership__member__in=networks).order_by("pk"):
            found[each.membership.member_id].append(each.membership.network.name)
    return found


def readers() -> tuple[str, ...]:
    """The roles that open the pages of a network: everybody who reads its plans."""
    reads = (role for role in roles.Role if roles.extent((role,), Permission.READ) > Extent.NONE)
    return tuple(str(Role(role).label) for role in reads)
