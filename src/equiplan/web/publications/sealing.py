"""What the seal of a publication covers, and whether a row still is what it was sealed for."""

from datetime import UTC

from equiplan.domain.access.audit_chain import BEGINNING, seal

from . import rendering
from .models import Publication

COVERED = ("number", "title", "what", "series", "policy", "threshold", "is_open", "sha256")


def says(publication: Publication) -> dict[str, object]:
    """What a publication is sealed for: everything that left, but for who published it."""
    told: dict[str, object] = {name: getattr(publication, name) for name in COVERED}
    at = publication.published_at.astimezone(UTC).isoformat()
    return {**told, "organisation": publication.organisation_id, "published_at": at}


def is_intact(publication: Publication, before: Publication | None) -> bool:
    """Whether nothing of a publication was changed since it left; `before` is the one before it."""
    after = before.seal if before else BEGINNING
    is_whole = rendering.digest(publication) == publication.sha256
    return is_whole and seal(says(publication), after=after) == publication.seal
