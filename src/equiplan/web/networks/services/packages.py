"""Packages that go out: made and signed, handed over as a file or sent to the other installation.

What was revoked, what is over and what was left behind is not in the next one; where the other
side has an address, that one goes out at once.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from equiplan import exchange
from equiplan.domain.access.networks import Side
from equiplan.domain.errors import Refused
from equiplan.exchange import PackageRefused
from equiplan.exchange.limits import LASTS
from equiplan.exchange.sending import target_of
from equiplan.web.organisations.audit import record, record_by_itself
from equiplan.web.organisations.models import Member
from equiplan.web.platform import clock, tasks

from .. import keys
from ..models import Membership, Peer
from ..selectors.outgoing import outgoing
from .checks import check_may

AGAIN = timedelta(days=7)  # long before the last one expires


@dataclass(frozen=True, slots=True)
class Made:
    """A package as it goes out; `digest` says what it shares, whatever its number and its dates."""

    number: int
    packed: bytes
    signature: str
    digest: str

    @property
    def name(self) -> str:
        """What its file is called."""
        return exchange.ZIP_NAME.format(number=self.number)

    @property
    def zipped(self) -> bytes:
        """Both of its files in one."""
        return exchange.zipped(self.packed, self.signature)


@transaction.atomic
def make(peer: Peer, *, by: Member | None, now: datetime) -> Made:
    """The next package for an organisation elsewhere, to hand over as a file."""
    if by is not None:
        check_may(by, Side.MEMBER)
    made = _made(peer, now)
    facts = {"number": made.number, "digest": made.digest}
    if by is None:
        record_by_itself(peer.here, "package.made", peer, at=now, **facts)
    else:
        record(by, "package.made", peer, at=now, **facts)
    Peer.objects.filter(pk=peer.pk).update(sent_at=now, sent_digest=made.digest)
    return made


def send_soon(peer: Peer, *, by: Member) -> None:
    """Have the next package sent by a worker; PackageRefused where there is nowhere to send it."""
    check_may(by, Side.MEMBER)
    _check_address(peer)
    tasks.start(send_one, peer.pk, organisation=peer.here_id)


@task()
def send_one(peer_id: int) -> None:
    """Send the next package; what went wrong stays with the peer. A second run sends it anew."""
    peer = Peer.objects.select_related("here", "elsewhere").filter(pk=peer_id).first()
    if peer is not None:
        try:
            send(peer, now=clock.now())
        except Refused:
            return


def send(peer: Peer, *, now: datetime) -> Made:
    """Send the next package and wait for the answer; PackageRefused, kept as well, if it fails."""
    try:
        made = _sent(peer, now)
    except PackageRefused as refusal:
        why = {"code": refusal.code, "facts": refusal.facts}
        Peer.objects.filter(pk=peer.pk).update(failure=why, failed_at=now)
        raise
    with transaction.atomic():
        # Of two on their way at once, the later one says what the other side has.
        Peer.objects.filter(pk=peer.pk, sent_number=made.number).update(
            sent_at=now, sent_digest=made.digest, failure={}, failed_at=None
        )
        facts = {"number": made.number, "digest": made.digest}
        record_by_itself(peer.here, "package.sent", peer, at=now, **facts)
    return made


def _sent(peer: Peer, now: datetime) -> Made:
    _check_address(peer)
    with transaction.atomic():
        made = _made(peer, now)
    letter = exchange.Letter(made.packed, made.signature, str(peer.here.uid), str(peer.uid))
    exchange.send(letter, peer.address, allowed=settings.EQUIPLAN_PEERS)
    return made


def _check_address(peer: Peer) -> None:
    if not peer.address:
        raise PackageRefused("sending.no_address")


def tell_elsewhere(membership: Membership) -> None:
    """Something was revoked or left: where the network lives elsewhere, tell it at once."""
    for peer in _peers_with(membership):
        if _may_be_sent_to(peer):
            tasks.start(send_one, peer.pk, organisation=peer.here_id)


def _peers_with(membership: Membership) -> list[Peer]:
    if not membership.network.is_external:
        return []
    return list(Peer.objects.filter(here=membership.member_id, elsewhere=membership.network_id))


def send_what_changed(now: datetime) -> int:
    """Have sent what is not as it was sent last, or was sent long ago; how many packages."""
    peers = Peer.objects.select_related("here", "elsewhere").order_by("pk")
    due = [each for each in peers if _may_be_sent_to(each) and _is_due(each, now)]
    for each in due:
        tasks.start(send_one, each.pk, organisation=each.here_id)
    return len(due)


def _may_be_sent_to(peer: Peer) -> bool:
    try:
        return bool(peer.address) and target_of(peer.address).host in settings.EQUIPLAN_PEERS
    except PackageRefused:
        return False


def _is_due(peer: Peer, now: datetime) -> bool:
    agreements = _agreements(peer, now)
    if peer.sent_at is None:
        return bool(agreements)
    is_old = bool(agreements) and peer.sent_at < now - AGAIN
    return is_old or _digest(agreements) != peer.sent_digest


def _made(peer: Peer, now: datetime) -> Made:
    agreements = _agreements(peer, now)
    number = _next_number(peer, now)
    package = exchange.Package(
        sender=exchange.Party(peer.here.uid, peer.here.name),
        key=keys.public(),
        recipient=exchange.Party(peer.uid, peer.elsewhere.name),
        number=number,
        issued_at=now,
        expires_at=now + LASTS,
        agreements=agreements,
    )
    packed = exchange.packed(package)
    signature = exchange.signature_of(packed, keys.private())
    return Made(number, packed, signature, _digest(agreements))


def _agreements(peer: Peer, now: datetime) -> tuple[exchange.Shared, ...]:
    found = Membership.objects.filter(network=peer.elsewhere_id, member=peer.here_id)
    rows = found.select_related("network", "member").order_by("pk")
    today = timezone.localdate(now)
    return tuple(shared for each in rows for shared in outgoing(each, today))


def _digest(agreements: tuple[exchange.Shared, ...]) -> str:
    return sha256(repr(agreements).encode()).hexdigest()


def _next_number(peer: Peer, now: datetime) -> int:
    """Above the last, and above the clock: a database restored from long ago does not fall back."""
    while True:
        last = Peer.objects.values_list("sent_number", flat=True).get(pk=peer.pk)
        number = max(last + 1, int(now.timestamp()))
        if Peer.objects.filter(pk=peer.pk, sent_number=last).update(sent_number=number):
            return number
