"""Where a person is signed in: seen now and then, listed in plain words, ended at will."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.usersessions.internal.flows.sessions import end_sessions
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from equiplan.domain.access.visits import Device, device_of, network_of, shortened
from equiplan.web.platform import clock

from .models import Account

SEEN = "seen_at"


@dataclass(frozen=True, slots=True)
class Visit:
    """A place where the person is signed in."""

    pk: int
    device: Device
    place: str
    began_at: datetime
    seen_at: datetime
    is_here: bool


@receiver(user_logged_in)
def begin(request: HttpRequest, **_more: Any) -> None:
    """Remember when a session was last seen, from its first moment."""
    request.session[SEEN] = clock.now().timestamp()


@receiver(pre_save, sender=UserSession)
def keep_a_neighbourhood(instance: UserSession, **_more: Any) -> None:
    """Write down the network somebody comes from, not the address."""
    instance.ip = network_of(instance.ip)


def see(request: HttpRequest, *, now: datetime) -> None:
    """Note that a session is in use, once an hour at most; it then lasts its days from now."""
    if now.timestamp() - request.session.get(SEEN, 0) < settings.SESSION_SEEN_EVERY:
        return
    request.session[SEEN] = now.timestamp()
    UserSession.objects.create_from_request(request)


def of_person(request: HttpRequest, account: Account) -> Sequence[Visit]:
    """Where a person is signed in, this place first, then the latest seen."""
    if not UserSession.objects.filter(session_key=request.session.session_key).exists():
        UserSession.objects.create_from_request(request)
    here = request.session.session_key
    listed = [_visit(each, here) for each in UserSession.objects.purge_and_list(account)]
    return sorted(listed, key=lambda visit: (not visit.is_here, -visit.seen_at.timestamp()))


def _visit(row: UserSession, here: str | None) -> Visit:
    return Visit(
        pk=row.pk,
        device=device_of(row.user_agent),
        place=shortened(row.ip),
        began_at=row.created_at,
        seen_at=row.last_seen_at,
        is_here=row.session_key == here,
    )


def end_others(request: HttpRequest, account: Account) -> int:
    """Sign a person out everywhere but here; how many places that was."""
    rows = UserSession.objects.filter(user=account)
    return _end(request, rows.exclude(session_key=request.session.session_key))


def end_one(request: HttpRequest, account: Account, pk: int) -> int:
    """Sign a person out of one place of theirs; 404 for another person's."""
    get_object_or_404(UserSession, user=account, pk=pk)
    return _end(request, UserSession.objects.filter(user=account, pk=pk))


def _end(request: HttpRequest, rows: Any) -> int:
    ended = list(rows)
    end_sessions(request, ended)
    return len(ended)
