"""From where what this thread does comes: a page, a job, an import, the terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from .models import Origin

_origin: ContextVar[Origin] = ContextVar("origin", default=Origin.TERMINAL)


def current() -> Origin:
    """The origin of what is done now."""
    return _origin.get()


@contextmanager
def coming_from(origin: Origin) -> Iterator[None]:
    """Everything done inside comes from there."""
    before = _origin.set(origin)
    try:
        yield
    finally:
        _origin.reset(before)
