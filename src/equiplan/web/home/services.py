"""The first thing done in an installation: its first organisation, and who administers it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from django.core.cache import cache
from django.db import transaction
from django.http import Http404

from equiplan.web.organisations import services as organisations
from equiplan.web.organisations.models import Member
from equiplan.web.organisations.services import Body, SignIn
from equiplan.web.platform import row_security
from equiplan.web.platform.roles import Role

from . import permissions

TURN = "home.start"
TURN_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Start:
    """Who begins, and for which organisation; its main language is the first of `languages`."""

    person: SignIn
    body: Body
    languages: tuple[str, ...]


def begin(start: Start, key: str, *, now: datetime) -> Member:
    """The first administrator of the first organisation; Http404 when somebody was quicker."""
    with _alone(), row_security.lifted(), transaction.atomic():
        permissions.check_start(key)
        member = organisations.enrol(start.person, start.body, Role.ADMINISTRATOR, at=now)
        said = organisations.identity_of(member.organisation)
        spoken = replace(said, languages=start.languages)
        organisations.identify(spoken, by=member, now=now)
    return member


@contextmanager
def _alone() -> Iterator[None]:
    """One at a time, in all processes: two people with the key must not both be the first."""
    if not cache.add(TURN, 1, TURN_SECONDS):
        raise Http404
    try:
        yield
    finally:
        cache.delete(TURN)
