"""Memberships: asked for from one side, answered by the other, ended by either."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from equiplan.domain.access.networks import (
    LIVE,
    MEMBERSHIP,
    OPEN,
    Side,
    Standing,
    Status,
    Step,
    closes_a_circle,
    statuses_before,
)
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member, Organisation

from .. import permissions
from ..models import Agreement, Membership
from .checks import NetworkRefused, check_may
from .packages import tell_elsewhere

TOLD = {
    Step.INVITE: "membership.invited",
    Step.ASK: "membership.asked",
    Step.ACCEPT: "membership.accepted",
    Step.DECLINE: "membership.declined",
    Step.WITHDRAW: "membership.withdrawn",
    Step.LEAVE: "membership.left",
    Step.EXCLUDE: "membership.ended",
}
# What becomes of the agreements of a membership that ends, by who ends it.
AFTERWARDS = {Side.MEMBER: Standing.REVOKED, Side.NETWORK: Standing.ENDED}


@transaction.atomic
def invite(name: str, *, by: Member, now: datetime) -> Membership:
    """An organisation of this installation, by exact name or code, invited to our network."""
    check_may(by, Side.NETWORK)
    member = _called(name, by.organisation)
    return _begun(by.organisation, member, Side.NETWORK, Step.INVITE, by=by, now=now)


@transaction.atomic
def ask(name: str, *, by: Member, now: datetime) -> Membership:
    """Our organisation, asking to join a network called so, by exact name or code."""
    check_may(by, Side.MEMBER)
    network = _called(name, by.organisation)
    return _begun(network, by.organisation, Side.MEMBER, Step.ASK, by=by, now=now)


@transaction.atomic
def answer_membership(  # noqa: PLR0913 (who, what, when, why)
    membership: Membership, side: Side, step: Step, *, by: Member, now: datetime, reason: str = ""
) -> Membership:
    """The membership after a side took a step; NetworkRefused when it was not its turn.

    What ends takes every agreement of it along, for good.
    """
    check_may(by, side)
    if step == Step.EXCLUDE and not reason.strip():
        raise NetworkRefused("membership.why")
    if step == Step.ACCEPT:
        _check_no_circle(membership.member_id, membership.network_id, but=membership)
    after = _moved(membership, side, step, by=by, now=now, reason=reason.strip())
    if after == Status.ENDED:
        live = Agreement.objects.filter(membership=membership, standing__in=LIVE)
        live.update(standing=AFTERWARDS[side], revoked_at=now)
        tell_elsewhere(membership)
    record(by, TOLD[step], membership, at=now, network=membership.network_id)
    membership.refresh_from_db()
    return membership


def _moved(  # noqa: PLR0913 (who, what, when, why)
    membership: Membership, side: Side, step: Step, *, by: Member, now: datetime, reason: str
) -> Status:
    """Write the step if the membership still stands where it may be taken from."""
    today = timezone.localdate(now)
    days = {Status.ACTIVE: {"starts_on": today}, Status.ENDED: {"ends_on": today}}
    for before, after in statuses_before(side, step).items():
        rows = Membership.objects.filter(pk=membership.pk, status=before)
        written = {"status": after, "by": by, "at": now, "ended_because": reason}
        if rows.update(**written, **days.get(after, {})):
            return after
    raise NetworkRefused("membership.moved")


def _called(name: str, ours: Organisation) -> Organisation:
    found = permissions.organisations_called(name)
    if not found:
        raise NetworkRefused("network.nobody")
    if len(found) > 1:
        raise NetworkRefused("network.several")
    if found[0].pk == ours.pk:
        raise NetworkRefused("network.self")
    return found[0]


def _begun(  # noqa: PLR0913 (who with whom, what, when)
    network: Organisation,
    member: Organisation,
    side: Side,
    step: Step,
    *,
    by: Member,
    now: datetime,
) -> Membership:
    """A new membership, unless one is open already or it would close a circle."""
    if Membership.objects.filter(network=network, member=member, status__in=OPEN).exists():
        raise NetworkRefused("membership.already")
    _check_no_circle(member.pk, network.pk)
    try:
        with transaction.atomic():
            membership = Membership.objects.create(
                network=network, member=member, status=MEMBERSHIP[None, side, step], by=by, at=now
            )
    except IntegrityError:  # the other side, or a colleague, was quicker
        raise NetworkRefused("membership.already") from None
    record(by, TOLD[step], membership, at=now, network=network.pk)
    return membership


def _check_no_circle(member_id: int, network_id: int, *, but: Membership | None = None) -> None:
    """Looked at when a membership is written and again when it is accepted.

    Those that wait count, so that of two written at once the last to be accepted sees the other.
    """
    edges = permissions.open_edges()
    if but is not None:
        edges = [edge for edge in edges if edge != (member_id, network_id)]
    if closes_a_circle(edges, member_id, network_id):
        raise NetworkRefused("network.circle")
