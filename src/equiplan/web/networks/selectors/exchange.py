"""What the page of other installations shows: who we are to them, and whom we know there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from equiplan.domain.errors import Refused
from equiplan.domain.text.languages import Language
from equiplan.exchange import Introduction, PackageRefused, fingerprint
from equiplan.web.organisations.models import Organisation

from .. import keys, permissions
from ..models import Membership, Package, Peer


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An organisation of another installation, and what went between us.

    It is our network, our member, or nothing any more; `received` is its last package.
    """

    peer: Peer
    fingerprint: str
    is_network: bool
    is_member: bool
    received: Package | None
    has_expired: bool

    @property
    def has_left(self) -> bool:
        """Whether neither is a member of the other any more."""
        return not (self.is_network or self.is_member)

    @property
    def failure(self) -> Refused | None:
        """Why the last sending failed, None where none has since one arrived."""
        why = self.peer.failure
        return PackageRefused(why["code"], **why["facts"]) if why else None


@dataclass(frozen=True, slots=True)
class Told:
    """A neighbour, with the sentence of what went wrong in the language of the page."""

    neighbour: Neighbour
    failure: str


def introduction_of(organisation: Organisation, address: str) -> Introduction:
    """What another administrator needs to know us."""
    uid, name, kind = organisation.uid, organisation.name, organisation.kind
    return Introduction(uid, name, kind, keys.public(), address)


def our_fingerprint() -> str:
    """What we read out on the telephone."""
    return fingerprint(keys.public())


def neighbours(organisation: Organisation, today: date, language: Language) -> tuple[Told, ...]:
    """The organisations of other installations that we know, by name, in two queries."""
    peers = permissions.peers_of(organisation).select_related("package")
    networks, members = _related(organisation, today)
    found = [_neighbour(each, networks, members, today) for each in peers]
    return tuple(
        Told(each, each.failure.sentence(language) if each.failure else "") for each in found
    )


def _related(organisation: Organisation, today: date) -> tuple[set[int], set[int]]:
    """The ids of the networks and of the members that an organisation has elsewhere today."""
    rows: Iterable[Membership] = permissions.external(organisation).filter(
        permissions.active(today)
    )
    pairs = [(each.network_id, each.member_id) for each in rows]
    ours = organisation.pk
    return {n for n, m in pairs if m == ours}, {m for n, m in pairs if n == ours}


def _neighbour(peer: Peer, networks: set[int], members: set[int], today: date) -> Neighbour:
    package = getattr(peer, "package", None)
    return Neighbour(
        peer=peer,
        fingerprint=fingerprint(peer.public_key),
        is_network=peer.elsewhere_id in networks,
        is_member=peer.elsewhere_id in members,
        received=package,
        has_expired=package is not None and _expired(package.expires_at, today),
    )


def _expired(expires_at: datetime, today: date) -> bool:
    return timezone.localdate(expires_at) <= today
