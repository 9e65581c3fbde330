"""The only writers of networks: one transaction, its rows and one audit event each."""

from .agreements import Grant, answer_agreement, check_grant, grant
from .checks import NetworkRefused
from .memberships import answer_membership, ask, invite

__all__ = [
    "Grant",
    "NetworkRefused",
    "answer_agreement",
    "answer_membership",
    "ask",
    "check_grant",
    "grant",
    "invite",
]
