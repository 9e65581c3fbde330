"""What the commands about the site have in common: settings loaded, the database ready."""

import argparse
import os
from typing import TYPE_CHECKING

from equiplan.domain.text.messages import say

from .messages import MESSAGES
from .terminal.language import current
from .terminal.outcomes import CommandRefused, Outcome, file_refused
from .terminal.output import complain, write

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def boot(*, migrated: bool = False) -> None:
    """Load Django with the product's settings, or those `DJANGO_SETTINGS_MODULE` names.

    CommandRefused where they cannot be read, or where the database is to be `migrated` and is not.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "equiplan.web.settings.product")
    try:
        import django

        django.setup()
    except OSError as wrong:
        raise file_refused(wrong) from wrong
    except Exception as wrong:  # a setting may be wrong in any way
        why = " ".join(str(wrong).split()) or type(wrong).__name__
        raise CommandRefused("site.settings", why=why) from wrong
    from django.utils import translation

    translation.activate(current())
    if migrated:
        require_migrated()


def require_migrated() -> None:
    """CommandRefused unless the database has the tables of this version."""
    from .migrate import pending

    if pending():
        raise CommandRefused("site.not_migrated")


def sentence(code: str, **facts: object) -> str:
    """What a command says, in its language."""
    return say(MESSAGES, code, current(), **facts)


def tell(code: str, **facts: object) -> None:
    """A sentence for the person at the terminal."""
    write(sentence(code, **facts))


def refuse(code: str, **facts: object) -> int:
    """Why nothing was done and what to do; the exit code of a refusal."""
    complain(sentence(code, **facts))
    return Outcome.REFUSED
