"""The clock that tests run by: the real one, or EQUIPLAN_TEST_CLOCK, or the instant of a test."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
import time_machine

from .travel.sitecustomize import VARIABLE

FOLDER = Path(__file__).parent / "travel"


def reach_children() -> None:
    """Have every Python process that this one starts look at its clock first."""
    known = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    if str(FOLDER) not in known:
        os.environ["PYTHONPATH"] = os.pathsep.join((str(FOLDER), *filter(None, known)))


def told() -> dict[str, str]:
    """What an environment says that was made before the clock was set, such as a fixture's."""
    return {name: os.environ[name] for name in (VARIABLE,) if name in os.environ}


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """Now is this instant, here and in the processes started meanwhile, and time goes on."""
    distance = instant.timestamp() - _real_time()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, f"{distance:+f}")
        with time_machine.travel(instant.timestamp(), tick=True):
            yield


def _real_time() -> float:
    hatch = time_machine.escape_hatch
    return hatch.time.time() if hatch.is_travelling() else time.time()
