"""A task that begins, waits for a sign and ends, leaving a trace of each."""

import os
import time
from pathlib import Path

from django_tasks import task


@task()
def wait_for_sign(folder: str) -> None:
    """Write "begun" and this process's id; when the file `go` is there, "ended"."""
    here = Path(folder)
    _trace(here, f"begun {os.getpid()}")
    while not (here / "go").exists():
        time.sleep(0.02)
    _trace(here, "ended")


@task()
def fail() -> None:
    """Stop on an error."""
    raise ValueError("as meant")


def _trace(folder: Path, line: str) -> None:
    with (folder / "trace").open("a") as file:
        file.write(f"{line}\n")
