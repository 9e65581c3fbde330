"""What the pages of publications are looked at with, in each state."""

from typing import Any

from equiplan.web.publications import services
from tests.web.readings import NOW

from .making import prepared, published, waiting


def some(stage: Any) -> tuple[object, ...]:
    """Two publications, one withdrawn, and a draft."""
    published(stage.member)
    closed = published(stage.member, series="x", is_open=False)
    services.withdraw(closed, reason="Une école manquait", by=stage.member, now=NOW)
    prepared(stage.member, series="y")
    return ()


def one(stage: Any) -> tuple[object, ...]:
    """An open release."""
    return (published(stage.member).number,)


def opened(stage: Any) -> tuple[object, ...]:
    """The address of an open release."""
    return (published(stage.member).uid,)


def ready(stage: Any) -> tuple[object, ...]:
    """A draft that may be published."""
    return (prepared(stage.member).pk,)


def blocked(stage: Any) -> tuple[object, ...]:
    """A draft that the audit blocks."""
    return (prepared(stage.member, title="Les 44 personnes de l’école A").pk,)


def under_way(stage: Any) -> tuple[object, ...]:
    """A draft whose job has not begun."""
    return (waiting(stage.member).pk,)
