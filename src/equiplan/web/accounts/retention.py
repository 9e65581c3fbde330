"""Sessions that have ended are forgotten every day, and what was kept to list them."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session


def forget(now: datetime) -> int:
    """Forget the sessions that have ended; how many those were."""
    count, _by_kind = Session.objects.filter(expire_date__lt=now).delete()
    alive = Session.objects.values("session_key")
    UserSession.objects.exclude(session_key__in=alive).delete()
    return count
