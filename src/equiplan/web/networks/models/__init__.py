"""Rows of networks: who belongs to which, what each lets the other see, who lives elsewhere."""

from .agreements import Agreement, Matter, Standing
from .memberships import Membership, MembershipStatus
from .peers import Package, Peer

__all__ = [
    "Agreement",
    "Matter",
    "Membership",
    "MembershipStatus",
    "Package",
    "Peer",
    "Standing",
]
