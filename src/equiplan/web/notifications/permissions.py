"""Who may reach digests: a person's own, and the one that a letter's link may end."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.core import signing
from django.db.models import QuerySet
from django.utils import timezone

from equiplan.domain.notifications import Rhythm
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member, Organisation

from .models import Digest

SALT = "notifications.unsubscribe"


def digest_of(member: Member) -> Digest:
    """What a member has chosen; before that, what they are offered: nothing is sent unasked."""
    return Digest.objects.filter(member=member).first() or Digest(member=member)


def wanted(now: datetime) -> QuerySet[Digest]:
    """The digests of those who asked for one and still have a role, whoever's they are."""
    held = organisations.held_on(timezone.localdate(now))
    asked = Digest.objects.exclude(rhythm=Rhythm.NEVER)
    here = asked.filter(member__account__is_active=True, member__in=held.values("member"))
    return here.select_related("member__account", "member__organisation").order_by("pk")


def clock(organisation: Organisation, now: datetime) -> datetime:
    """The time where an organisation is; that of the site while it has not said."""
    try:
        zone = ZoneInfo(organisation.time_zone or settings.TIME_ZONE)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        zone = ZoneInfo(settings.TIME_ZONE)
    return now.astimezone(zone)


def token_of(digest: Digest) -> str:
    """What lets the reader of a letter end it, and do nothing else."""
    return signing.dumps(digest.pk, salt=SALT)


def digest_named(token: str) -> Digest | None:
    """The digest of a letter's token; None when it was not made here or the digest is gone."""
    try:
        pk = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return Digest.objects.filter(pk=pk).first()
