"""What a letter says: the news of an organisation, and what of them concerns one of its members."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from equiplan.domain.notifications import Rhythm, due_letter
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.waiting import WaitingKind, kinds

from .models import Digest
from .permissions import clock, wanted

MOST = 10  # lines of a part; how many more there are is said


@dataclass(frozen=True, slots=True)
class News:
    """What waits in an organisation on a day, whomever it concerns: rows by kind."""

    today: date
    rows: tuple[tuple[WaitingKind[Any], Sequence[Any]], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The things of one kind, at most `MOST` of `total`."""

    kind: WaitingKind[Any]
    total: int
    rows: tuple[Any, ...]

    @property
    def more(self) -> int:
        """How many are not among the rows."""
        return self.total - len(self.rows)


@dataclass(frozen=True, slots=True)
class Letter:
    """What one member is told on one day; without parts there is nothing to say."""

    member: Member
    today: date
    parts: tuple[Part, ...] = field(default=())

    @property
    def total(self) -> int:
        """How many things there are to do."""
        return sum(part.total for part in self.parts)


def news(organisation: Organisation, today: date) -> News:
    """The news of an organisation, in a fixed number of queries."""
    return News(today, tuple((kind, list(kind.find(organisation, today))) for kind in kinds()))


def letter(digest: Digest, news_of_day: News) -> Letter:
    """What of the news concerns the member of a digest, and is of the topics they chose."""
    chosen = (each for each in news_of_day.rows if getattr(digest, each[0].topic))
    parts = (_part(kind, digest.member, rows) for kind, rows in chosen)
    return Letter(digest.member, news_of_day.today, tuple(part for part in parts if part.total))


def _part(kind: WaitingKind[Any], member: Member, rows: Sequence[Any]) -> Part:
    heard = [row for row in rows if kind.concerns(member, row) or kind.informs(member, row)]
    return Part(kind, len(heard), tuple(heard[:MOST]))


def due(now: datetime, organisation_id: int | None = None) -> list[tuple[Digest, date]]:
    """The digests whose letter should leave now, each with the day of that letter.

    Of one organisation, or of all of them.
    """
    asked = wanted(now)
    if organisation_id is not None:
        asked = asked.filter(member__organisation=organisation_id)
    days = ((digest, due_of(digest, now)) for digest in asked)
    return [(digest, day) for digest, day in days if day]


def due_of(digest: Digest, now: datetime) -> date | None:
    """The day of the letter to send now, None when there is none."""
    here = clock(digest.member.organisation, now)
    return due_letter(Rhythm(digest.rhythm), here, last=digest.sent_on)


def in_trouble() -> int:
    """How many people's last letter may not have arrived, for `equiplan doctor`."""
    return Digest.objects.exclude(rhythm=Rhythm.NEVER).exclude(trouble="").count()
