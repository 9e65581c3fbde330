"""Which pages are looked at in every language and width today: the changed ones, some of the rest.

`LOOKS=all` looks at all of them (`make nightly` says so), as does a copy without history.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from django.test.signals import template_rendered

ROOT = Path(__file__).resolve().parents[2]
DAYS = 7
LATELY = 2  # days: what is looked at fully because it changed is so before it lands, and once after
# Taken when the tests are gathered: some of them stop the clock.
TODAY = datetime.now(tz=UTC).toordinal()
# The frame and its components are in every page: they take their turn, and the first looks.
FRAME = ("base.html", "ui/", "platform/")


def is_in_turn(
    page: str, templates: set[str], changed: frozenset[str] | None, day: int = TODAY
) -> bool:
    """Whether a page is looked at fully: its own templates have changed, or it is its day."""
    if changed is None:
        return True
    own = {name for name in templates if not name.startswith(FRAME)}
    return bool(own & changed) or crc32(page.encode()) % DAYS == day % DAYS


@cache
def changed_lately() -> frozenset[str] | None:
    """The templates that the last days changed; None where all are wanted, or nothing can tell."""
    since = ("log", f"--since={LATELY} days ago", "--name-only", "--format=")
    asked = (("rev-parse", "--is-shallow-repository"), since, ("diff", "--name-only", "HEAD"))
    told = [_git(*each) for each in asked]
    if os.environ.get("LOOKS") == "all" or None in told or told[0] != "false":
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
