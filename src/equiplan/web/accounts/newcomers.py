"""Who may get an account on the word of the provider: those whom a layer above has invited.

An app above registers a function that answers with the account it has opened, or None.
"""

from collections.abc import Callable

from .models import Account

Welcome = Callable[[str, str], Account | None]
_WELCOMES: list[Welcome] = []


def register(welcome: Welcome) -> Welcome:
    """Have it asked when a verified address has no account here."""
    _WELCOMES.append(welcome)
    return welcome


def welcome(address: str, onward: str) -> Account | None:
    """The account somebody above opens for a verified address that was on its way to a page."""
    return next((made for ask in _WELCOMES if (made := ask(address, onward))), None)
