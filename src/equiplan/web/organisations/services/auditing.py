"""The record is taken away as a file: that too is written in it."""

from datetime import datetime

from ..audit import record
from ..models import AuditLine, Member
from ..selectors.record import Asked


def record_taken_away(extension: str, asked: Asked, *, by: Member, now: datetime) -> AuditLine:
    """Write that somebody took the record, or what they looked for in it, away."""
    # Whom they looked for is a name, and names are never written here.
    facts = {
        "of_deed": asked.event,
        "of_origin": asked.origin,
        "since": str(asked.since or ""),
        "until": str(asked.until or ""),
    }
    return record(by, "audit.exported", at=now, format=extension, **facts)
