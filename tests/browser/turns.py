"""Which pages are looked at in every language and width today: the changed ones, some of the rest.

Where very much has changed, or no history tells what has, each changed page has one of these looks,
in turn. `LOOKS=all` gives every page all of them (`make nightly` says so).
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from django.test.signals import template_rendered

ROOT = Path(__file__).resolve().parents[2]
DAYS = 7
LATELY = 2  # days: what is looked at fully because it changed is so before it lands, and once after
# Taken when the tests are gathered: some of them stop the clock.
TODAY = datetime.now(tz=UTC).toordinal()
# The frame and its components are in every page: they take their turn, and the first looks.
FRAME = ("base.html", "ui/", "platform/")


# As many templates as two days of work on a few pages change; a change of the house changes more.
MANY = 24
T = TypeVar("T")


def looks_in_turn(
    page: str,
    templates: set[str],
    changed: frozenset[str] | None,
    looks: Sequence[T],
    day: int = TODAY,
) -> Sequence[T]:
    """Those of some looks that a page has today.

    All where it is its day, or its own templates are among the few that changed; one, another each
    day, where it is one of very many that changed, or nothing can tell (`changed` is None).
    """
    number = crc32(page.encode())
    if number % DAYS == day % DAYS:
        return looks
    own = {name for name in templates if not name.startswith(FRAME)}
    if changed is not None and not own & changed:
        return ()
    at = (number // DAYS + day) % len(looks)
    return looks[at : at + 1] if changed is None or len(changed) > MANY else looks


def all_are_wanted() -> bool:
    """Whether every page is to have every look."""
    return os.environ.get("LOOKS") == "all"


@cache
def changed_lately() -> frozenset[str] | None:
    """The templates that the last days changed; None where nothing can tell."""
    since = ("log", f"--since={LATELY} days ago", "--name-only", "--format=")
    asked = (("rev-parse", "--is-shallow-repository"), since, ("diff", "--name-only", "HEAD"))
    told = [_git(*each) for each in asked]
    if None in told or told[0] != "false":
        return None
    lines = "\n".join(str(each) for each in told[1:]).splitlines()
    return frozenset(line.split("/templates/")[1] for line in lines if "/templates/" in line)


def _git(*arguments: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


@contextmanager
def templates_rendered() -> Iterator[set[str]]:
    """The names of the templates that the server renders inside."""
    names: set[str] = set()

    def note(template: Any, **_signal: object) -> None:
        if template.name:
            names.add(template.name)

    template_rendered.connect(note)
    yield names
    template_rendered.disconnect(note)
