"""What the seal of a release covers, and whether a row still is what it was sealed for."""

from datetime import UTC

from equiplan.domain.access.audit_chain import BEGINNING, seal

from . import rendering
from .models import Release

COVERED = ("number", "title", "what", "series", "policy", "threshold", "is_open", "sha256")


def says(release: Release) -> dict[str, object]:
    """What a release is sealed for: everything that left, but for who published it."""
    told: dict[str, object] = {name: getattr(release, name) for name in COVERED}
    at = release.published_at.astimezone(UTC).isoformat()
    return {**told, "organisation": release.organisation_id, "published_at": at}


def is_intact(release: Release, before: Release | None) -> bool:
    """Whether nothing of a release was changed since it left; `before` is the one before it."""
    after = before.seal if before else BEGINNING
    is_whole = rendering.digest(release) == release.sha256
    return is_whole and seal(says(release), after=after) == release.seal
