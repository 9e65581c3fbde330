"""What the commands about the site have in common: settings loaded, words to the terminal."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def boot() -> None:
    """Load Django with the product's settings, or those `DJANGO_SETTINGS_MODULE` names."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "equiplan.web.settings.product")
    import django

    django.setup()
    from django.utils import translation

    translation.activate("en")  # the terminal speaks one language


def tell(line: str) -> None:
    """A line for the person at the terminal."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def refuse(line: str) -> int:
    """Why nothing was done and what to do; the exit code of a refusal."""
    sys.stderr.write(f"equiplan: {line}\n")
    return 1
