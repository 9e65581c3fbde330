"""Letting a draft leave, once and for ever; and marking a publication as withdrawn."""

from datetime import UTC, datetime

from django.db import IntegrityError, transaction

from equiplan.domain.access.audit_chain import BEGINNING, seal
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member

from .. import permissions, rendering
from ..models import Draft, Publication, State
from ..sealing import says
from .preparing import PublicationRefused, check_may

TOLD = (
    "title",
    "what",
    "series",
    "kin",
    "contributors",
    "policy",
    "threshold",
    "is_open",
    "source",
    "tables",
)


def publish(draft: Draft, *, by: Member, now: datetime) -> Publication:
    """The publication that a draft becomes; ReleaseRefused when it may not leave, or not any
    more."""
    check_may(by)
    try:
        with transaction.atomic():
            return _publish(draft, by=by, now=now)
    except IntegrityError as error:  # another has taken the number, or the place in its series
        raise PublicationRefused("publication.overtaken") from error


def _publish(draft: Draft, *, by: Member, now: datetime) -> Publication:
    rows = Draft.objects.filter(pk=draft.pk, state=State.READY)
    if not rows.update(state=State.PUBLISHED):
        raise PublicationRefused("publication.not_ready")
    last = permissions.of_kin(draft.organisation, draft.kin).last()
    if (last.number if last else 0) != draft.after:
        raise PublicationRefused("publication.overtaken")
    before = permissions.publications_of(draft.organisation).first()
    publication = Publication(
        organisation=draft.organisation,
        number=before.number + 1 if before else 1,
        after=draft.after,
        audit=draft.report["audit"],
        published_by=by,
        published_at=now,
        **{name: getattr(draft, name) for name in TOLD},
    )
    publication.sha256 = rendering.digest(publication)
    publication.seal = seal(says(publication), after=before.seal if before else BEGINNING)
    publication.save(force_insert=True)
    record(by, "publication.published", publication, draft, at=now, number=publication.number)
    draft.state = State.PUBLISHED
    return publication


@transaction.atomic
def withdraw(publication: Publication, *, reason: str, by: Member, now: datetime) -> None:
    """Mark a release: its page says so and why. It still counts for what leaves later."""
    check_may(by)
    if not reason.strip():
        raise PublicationRefused("publication.why")
    rows = Publication.objects.filter(pk=publication.pk, withdrawn_at=None)
    if not rows.update(withdrawn_at=now.astimezone(UTC), withdrawn_why=reason.strip()[:300]):
        raise PublicationRefused("publication.withdrawn_already")
    record(by, "publication.withdrawn", publication, at=now, number=publication.number)
