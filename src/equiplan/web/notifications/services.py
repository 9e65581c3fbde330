"""The only writers of digests: what people choose, and what was done about their letters."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from equiplan.domain.notifications import Rhythm, letter_day
from equiplan.web.organisations.models import Member
from equiplan.web.platform import row_security
from equiplan.web.platform.waiting import Topic

from .models import Digest
from .permissions import clock, digest_named

KINDS = tuple(topic.value for topic in Topic)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a member wants to be told, and how often."""

    rhythm: str
    kinds: frozenset[str]


def choose(member: Member, choice: Choice, *, now: datetime) -> Digest:
    """Keep a choice; the first letter is the next one due, not one that is past.

    It is nobody's affair but the member's: the audit log has no line of it.
    """
    past = letter_day(Rhythm(choice.rhythm), clock(member.organisation, now))
    topics = {kind: kind in choice.kinds for kind in KINDS}
    values = {**topics, "rhythm": choice.rhythm, "sent_on": past, "trouble": ""}
    with row_security.opened([member.organisation_id]):
        digest, _made = Digest.objects.update_or_create(member=member, defaults=values)
    return digest


def stop(token: str) -> None:
    """End the digest of a letter's token; nothing happens when it is ended or unknown."""
    with row_security.lifted():
        digest = digest_named(token)
        if digest:
            Digest.objects.filter(pk=digest.pk).update(rhythm=Rhythm.NEVER)


def take(digest: Digest, day: date) -> bool:
    """Whether this call, and no other process, may send the letter of a day."""
    free = Digest.objects.filter(pk=digest.pk, rhythm=digest.rhythm)
    free = free.filter(Q(sent_on=None) | Q(sent_on__lt=day))
    return bool(free.update(sent_on=day, trouble=Digest.Trouble.CUT))


def settle(digest: Digest) -> None:
    """The letter has left, or there was nothing to say."""
    Digest.objects.filter(pk=digest.pk).update(trouble="")


def give_back(digest: Digest) -> None:
    """The letter did not leave for now: whoever looks next may send it."""
    Digest.objects.filter(pk=digest.pk).update(sent_on=digest.sent_on, trouble=Digest.Trouble.LATER)


def refuse(digest: Digest) -> None:
    """The letter was refused for good; the next one is tried."""
    Digest.objects.filter(pk=digest.pk).update(trouble=Digest.Trouble.REFUSED)
