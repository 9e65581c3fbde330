"""What an organisation forgets by itself: people who have gone, invitations nobody accepted.

A worker does it once a day (`platform.schedules`); twice does no harm. Other apps forget what is
theirs by the same table, `domain.access.retention`.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from equiplan.domain.access.retention import Retained, forgotten_before

from .audit import record_by_itself
from .models import Invitation, Member, Organisation, Origin, Person
from .origin import coming_from
from .signals import person_forgotten


def forget(now: datetime) -> int:
    """Forget what every organisation has kept long enough; how many rows that was."""
    with coming_from(Origin.JOB):
        return sum(
            forget_people(each, now) + forget_invitations(each, now)
            for each in Organisation.objects.filter(is_external=False)
        )


@transaction.atomic
def forget_invitations(organisation: Organisation, now: datetime) -> int:
    """Invitations that nobody accepted, once they have ended long enough ago."""
    before = forgotten_before(organisation.retention, Retained.INVITATIONS, now)
    old = Invitation.objects.filter(organisation=organisation, accepted_at=None)
    old = old.filter(Q(ends_at__lt=before) | Q(withdrawn_at__lt=before))
    count, _by_kind = old.delete()
    return _told(organisation, "retention.invitations_forgotten", count, now)


@transaction.atomic
def forget_people(organisation: Organisation, now: datetime) -> int:
    """Those who were removed, and those whose last role has ended, long enough ago."""
    gone = list(_gone(organisation, now))
    members = [person.member_id for person in gone if person.member_id]
    for person in gone:
        person_forgotten.send(sender=Person, person=person)
    Person.objects.filter(pk__in=[person.pk for person in gone]).delete()
    Member.objects.filter(pk__in=members).delete()
    return _told(organisation, "retention.people_forgotten", len(gone), now)


def _gone(organisation: Organisation, now: datetime) -> QuerySet[Person]:
    before = forgotten_before(organisation.retention, Retained.PEOPLE, now)
    people = Person.objects.filter(organisation=organisation)
    if before is None:
        return people.none()
    ended = timezone.localdate(before)
    with_end = people.annotate(last=Max("member__assignments__ends_on"))
    has_open = Q(member__assignments__isnull=False, member__assignments__ends_on=None)
    still_here = people.filter(has_open).values("pk")
    return with_end.exclude(pk__in=still_here).filter(
        Q(removed_at__lt=before) | Q(removed_at=None, last__lt=ended)
    )


def _told(organisation: Organisation, event: str, count: int, now: datetime) -> int:
    if count:
        record_by_itself(organisation, event, organisation, at=now, count=count)
    return count
