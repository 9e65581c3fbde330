"""Loads the demonstration: each body brings its own document, adopts it, and lives in it.

It goes the way a person goes, so that the demonstration shows what the product does.
"""

from datetime import datetime
from pathlib import Path

from django.core.files import File
from django.db import transaction

from equiplan import samples
from equiplan.importing.limits import LIMITS
from equiplan.importing.sandbox.worker import read_in_worker
from equiplan.web.organisations.demo import PASSWORD, SAMPLES, officer_of
from equiplan.web.organisations.models import Member
from equiplan.web.plans import demo as plans
from equiplan.web.platform import clock
from equiplan.web.uploads.services import digest, receive

from . import selectors, services
from .models import Reading

# Brought and not yet adopted, so that something waits to be checked.
WAITING = {"agency": "agency-en", "network": "network-es"}


def load(now: datetime | None = None) -> None:
    """Each of the four bodies with its plan; run twice, the second run changes nothing."""
    at = now or clock.now()
    for sample in SAMPLES:
        _live(sample, at)


@transaction.atomic
def _live(sample: str, now: datetime) -> None:
    """One body with what has happened to its plan until now, all of it or nothing."""
    began = plans.began_at(sample, now)
    member = officer_of(sample, began)
    brought = _read(sample, member, began)
    if brought is not None:
        adopted = services.adopt(brought, by=member, now=began)
        plans.live(adopted, sample, by=member, password=PASSWORD, now=now)
    if sample in WAITING:
        _read(WAITING[sample], member, now)


def _read(sample: str, member: Member, now: datetime) -> Reading | None:
    """The reading of a sample by a member; None when their organisation has brought it before."""
    path = samples.path(sample)
    with path.open("rb") as bytes_of_it:
        file = File(bytes_of_it, name=path.name)
        if selectors.earlier(member.organisation, digest(file)) is not None:
            return None
        upload = receive(file, by=member, at_most=LIMITS.file_bytes, now=now)
    reading = services.begin(upload, by=member, now=now)
    services.end(reading, read_in_worker(Path(upload.file.path)))
    reading.refresh_from_db()
    return reading
