"""How long an organisation keeps things, as it chooses."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from equiplan.domain.access.retention import Retained, is_allowed, months

from .. import permissions
from ..audit import record
from ..models import Member, Organisation
from .enrolling import PeopleRefused
from .identity import claimed


@transaction.atomic
def set_retention(
    chosen: Mapping[Retained, int | None], *, by: Member, now: datetime
) -> Organisation:
    """The organisation with its own months, None for good; PeopleRefused out of bounds."""
    permissions.check_may_change(by)
    if not all(is_allowed(kind, number) for kind, number in chosen.items()):
        raise PeopleRefused("retention.out_of_bounds")
    organisation = claimed(by.organisation)
    was = {str(kind): months(organisation.retention, kind) for kind in Retained}
    becomes = was | {str(kind): number for kind, number in chosen.items()}
    if becomes != was:
        Organisation.objects.filter(pk=organisation.pk).update(retention=becomes)
        record(by, "retention.set", organisation, at=now, before=was, after=becomes)
    organisation.refresh_from_db()
    return organisation
