"""Organisations of other installations: known once keys are exchanged, forgotten with all of it."""

from datetime import datetime
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from equiplan.domain.access.networks import OPEN, Side
from equiplan.domain.access.roles import Extent, Permission
from equiplan.exchange import Introduction, PackageRefused
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform import row_security

from .. import keys, permissions
from ..models import Membership, MembershipStatus, Peer
from ..selectors.packages import kind_of
from .checks import NetworkRefused


def introduce(
    introduction: Introduction,
    side: Side,
    *,
    by: Member,
    now: datetime,
    replaces_key: bool = False,
) -> Peer:
    """The organisation that an introduction names, as our network or as our member (`side`).

    The other administrator does the same with ours: that both have done it is the agreement.
    PackageRefused when it lives here, is known the other way round, or has another key than the
    one known, which then takes its place only if `replaces_key`.
    """
    _check_may(by)
    # The row of an organisation elsewhere belongs to nobody who could see it before it is there.
    with row_security.lifted(), transaction.atomic():
        _check_stranger(introduction)
        known = permissions.peers_of(by.organisation).filter(uid=introduction.uid).first()
        if known is None:
            known = _known(introduction, by=by, now=now)
        else:
            _renew(known, introduction, by=by, now=now, replaces_key=replaces_key)
        _join(known, side, by=by, now=now)
        return known


def forget(peer: Peer, *, by: Member, now: datetime) -> None:
    """Remove an organisation elsewhere, its key, and everything that was received from it."""
    _check_may(by)
    with row_security.lifted(), transaction.atomic():
        record(by, "peer.removed", peer, at=now)
        theirs = Q(network=peer.elsewhere) | Q(member=peer.elsewhere)
        Membership.objects.filter(theirs).delete()
        peer.elsewhere.delete()


def _check_may(by: Member) -> None:
    if organisations.extent_of(by, Permission.MANAGE_ORGANISATION) != Extent.ALL:
        raise NetworkRefused("network.not_yours")


def _check_stranger(introduction: Introduction) -> None:
    if Organisation.objects.filter(uid=introduction.uid).exists():
        raise PackageRefused("introduction.ourselves")
    if introduction.key == keys.public():
        raise PackageRefused("introduction.our_key")


def _known(introduction: Introduction, *, by: Member, now: datetime) -> Peer:
    try:
        with transaction.atomic():
            peer = Peer.objects.create(
                here=by.organisation,
                elsewhere=_external(introduction),
                uid=introduction.uid,
                public_key=introduction.key,
                address=introduction.address,
            )
    except IntegrityError:  # a colleague was quicker
        raise PackageRefused("introduction.known") from None
    record(by, "peer.added", peer, at=now)
    return peer


def _external(introduction: Introduction) -> Organisation:
    """What stands here for it, with a name of ours so that no other organisation here meets it."""
    return Organisation.objects.create(
        name=introduction.name,
        slug=f"external-{uuid4().hex}",
        kind=kind_of(introduction.kind),
        is_external=True,
    )


def _renew(
    peer: Peer, introduction: Introduction, *, by: Member, now: datetime, replaces_key: bool
) -> None:
    is_new_key = introduction.key != peer.public_key
    if is_new_key and not replaces_key:
        raise PackageRefused("introduction.other_key")
    peer.public_key, peer.address = introduction.key, introduction.address
    peer.save(update_fields=["public_key", "address"])
    record(by, "peer.key_replaced" if is_new_key else "peer.renewed", peer, at=now)


def _join(peer: Peer, side: Side, *, by: Member, now: datetime) -> None:
    """An active membership in the direction chosen, unless there is one."""
    network, member = (
        (peer.elsewhere, peer.here) if side == Side.NETWORK else (peer.here, peer.elsewhere)
    )
    if Membership.objects.filter(network=member, member=network, status__in=OPEN).exists():
        raise PackageRefused("introduction.known")
    if Membership.objects.filter(network=network, member=member, status__in=OPEN).exists():
        return
    Membership.objects.create(
        network=network,
        member=member,
        status=MembershipStatus.ACTIVE,
        starts_on=timezone.localdate(now),
        by=by,
        at=now,
    )
