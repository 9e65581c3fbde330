"""The only writers of releases: one transaction, its rows and one audit event each."""

from .preparing import Asked, PublicationRefused, give_up, prepare
from .publishing import publish, withdraw
from .working import work

__all__ = ["Asked", "PublicationRefused", "give_up", "prepare", "publish", "withdraw", "work"]
