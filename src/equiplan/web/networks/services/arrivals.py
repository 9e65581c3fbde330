"""Packages that come in: by hand or through the inbox, taken whole or not at all."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from equiplan import exchange
from equiplan.domain.access.networks import LIVE, Side
from equiplan.exchange import Expected, PackageRefused
from equiplan.exchange.opening import opened_unverified
from equiplan.exchange.packing import plain_of
from equiplan.web.organisations.audit import record, record_by_itself
from equiplan.web.organisations.models import Member, Organisation, Origin
from equiplan.web.organisations.origin import coming_from
from equiplan.web.platform import row_security

from .. import keys, permissions
from ..models import Agreement, Matter, Membership, Package, Peer, Standing
from .checks import check_may


def receive(packed: bytes, signature: str, *, by: Member, now: datetime) -> Package:
    """A package that somebody brings; PackageRefused, and nothing changed, if it is not good."""
    check_may(by, Side.NETWORK)
    with row_security.lifted():
        said = opened_unverified(packed)
        peer = permissions.peers_of(by.organisation).filter(uid=said.sender.uid).first()
        if peer is None:
            raise PackageRefused("package.unknown_sender")
        package = exchange.opened_by_hand(packed, signature, _expected(peer), now=now)
        return _taken(peer, package, by=by, now=now)


def deliver(
    packed: bytes, signature: str, *, sender: str, recipient: str, now: datetime
) -> Package:
    """A package that another installation sends, whose signature is all we know it by.

    Who does not know the key learns nothing: neither who is here, nor whom they know.
    """
    with row_security.lifted(), coming_from(Origin.API):
        peer = _peer_between(sender, recipient)
        if not exchange.verifies(packed, signature, peer.public_key if peer else keys.public()):
            raise PackageRefused("package.not_accepted")
        if peer is None:
            raise PackageRefused("package.not_accepted")
        return _taken(peer, exchange.open_(packed, signature, _expected(peer), now=now), now=now)


def _peer_between(sender: str, recipient: str) -> Peer | None:
    try:
        uids = {"uid": UUID(sender), "here__uid": UUID(recipient)}
    except ValueError:
        return None
    return Peer.objects.select_related("here", "elsewhere").filter(**uids).first()


def _expected(peer: Peer) -> Expected:
    return Expected(peer.public_key, peer.uid, peer.here.uid, peer.last_number)


@transaction.atomic
def _taken(
    peer: Peer, package: exchange.Package, *, now: datetime, by: Member | None = None
) -> Package:
    """The package in the place of the one before, its agreements with it."""
    # Of two that come in at once only the newer stays; a key replaced meanwhile opens nothing.
    rows = Peer.objects.filter(pk=peer.pk, public_key=peer.public_key)
    if not rows.filter(last_number__lt=package.number).update(last_number=package.number):
        raise PackageRefused("package.older")
    kept, _is_new = Package.objects.update_or_create(
        peer=peer,
        defaults={
            "number": package.number,
            "issued_at": package.issued_at,
            "expires_at": package.expires_at,
            "received_at": now,
            "content": plain_of(package)["agreements"],
        },
    )
    _agree(_membership(peer, now), package.agreements, now)
    Organisation.objects.filter(pk=peer.elsewhere_id).update(name=package.sender.name)
    facts = {"number": package.number, "agreements": len(package.agreements)}
    if by is None:
        record_by_itself(peer.here, "package.received", peer, at=now, **facts)
    else:
        record(by, "package.received", peer, at=now, **facts)
    return kept


def _membership(peer: Peer, now: datetime) -> Membership:
    members = permissions.memberships_in(peer.here).filter(member=peer.elsewhere_id)
    found = members.filter(permissions.active(timezone.localdate(now))).first()
    if found is None:
        raise PackageRefused("package.not_a_member")
    return found


def _agree(membership: Membership, sent: tuple[exchange.Shared, ...], now: datetime) -> None:
    """New ones wait for the network, changed ones wait anew, those that are gone are revoked."""
    uids = [each.uid for each in sent]
    known = {each.uid: each for each in Agreement.objects.filter(uid__in=uids)}
    if any(each.membership_id != membership.pk for each in known.values()):
        raise PackageRefused("package.not_theirs")
    gone = Agreement.objects.filter(membership=membership, standing__in=LIVE).exclude(uid__in=uids)
    gone.update(standing=Standing.REVOKED, revoked_at=now)
    for each in sent:
        row = known.get(each.uid) or Agreement(uid=each.uid, membership=membership)
        if _say(row, each) or row.standing == Standing.REVOKED:
            row.standing, row.granted_at, row.revoked_at = Standing.GRANTED, now, None
            row.answered_by, row.answered_at = None, None
            row.save()


def _say(row: Agreement, sent: exchange.Shared) -> bool:
    """Whether this changes what the agreement says: what was accepted was something else."""
    values = {
        "matter": sent.matter,
        "about": _about(sent),
        "purpose": sent.purpose,
        "first_year": sent.first_year,
        "last_year": sent.last_year,
        "starts_on": sent.starts_on,
        "ends_on": sent.ends_on,
    }
    changed = row.pk is None or any(getattr(row, name) != value for name, value in values.items())
    for name, value in values.items():
        setattr(row, name, value)
    return changed


def _about(sent: exchange.Shared) -> str:
    """The name of the indicator, which the network accepts or not."""
    indicator = sent.content.get("indicator") if sent.matter == Matter.INDICATOR else None
    return str(indicator["name"]) if indicator else ""
