"""The key of this installation: what it signs its packages with, and what it is known by."""

from functools import cache
from pathlib import Path

from django.conf import settings

from equiplan.exchange import public_key
from equiplan.web.settings.storage import exchange_key


def private() -> str:
    """The private key; it never leaves this machine."""
    return _kept(Path(settings.DATA))


def public() -> str:
    """The public key, which others check our signatures with."""
    return public_key(private())


@cache
def _kept(folder: Path) -> str:
    return exchange_key(folder)
