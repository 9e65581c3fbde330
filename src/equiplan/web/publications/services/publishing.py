"""Letting a draft leave, once and for ever; and marking a release as withdrawn."""

from datetime import UTC, datetime

from django.db import IntegrityError, transaction

from equiplan.domain.access.audit_chain import BEGINNING, seal
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member

from .. import permissions, rendering
from ..models import Draft, Release, State
from ..sealing import says
from .preparing import ReleaseRefused, check_may

TOLD = ("title", "what", "series", "policy", "threshold", "is_open", "source", "tables")


def publish(draft: Draft, *, by: Member, now: datetime) -> Release:
    """The release that a draft becomes; ReleaseRefused when it may not leave, or not any more."""
    check_may(by)
    try:
        with transaction.atomic():
            return _publish(draft, by=by, now=now)
    except IntegrityError as error:  # another release has taken the number in between
        raise ReleaseRefused("release.overtaken") from error


def _publish(draft: Draft, *, by: Member, now: datetime) -> Release:
    rows = Draft.objects.filter(pk=draft.pk, state=State.READY)
    if not rows.update(state=State.PUBLISHED):
        raise ReleaseRefused("release.not_ready")
    last = permissions.of_series(draft.organisation, draft.series).last()
    if (last.number if last else 0) != draft.after:
        raise ReleaseRefused("release.overtaken")
    before = permissions.releases_of(draft.organisation).first()
    release = Release(
        organisation=draft.organisation,
        number=before.number + 1 if before else 1,
        audit=draft.report["audit"],
        published_by=by,
        published_at=now,
        **{name: getattr(draft, name) for name in TOLD},
    )
    release.sha256 = rendering.digest(release)
    release.seal = seal(says(release), after=before.seal if before else BEGINNING)
    release.save(force_insert=True)
    record(by, "release.published", release, draft, at=now, number=release.number)
    draft.state = State.PUBLISHED
    return release


@transaction.atomic
def withdraw(release: Release, *, reason: str, by: Member, now: datetime) -> None:
    """Mark a release: its page says so and why. It still counts for what leaves later."""
    check_may(by)
    if not reason.strip():
        raise ReleaseRefused("release.why")
    rows = Release.objects.filter(pk=release.pk, withdrawn_at=None)
    if not rows.update(withdrawn_at=now.astimezone(UTC), withdrawn_why=reason.strip()[:300]):
        raise ReleaseRefused("release.withdrawn_already")
    record(by, "release.withdrawn", release, at=now, number=release.number)
