"""Which series stand beside an indicator by somebody's choice."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member
from equiplan.web.plans.models import Indicator

from .. import permissions
from ..models import Beside
from .series import check_may


@transaction.atomic
def put_beside(
    indicator: Indicator, series_ids: Collection[int], *, by: Member, now: datetime
) -> None:
    """These series of the organisation beside an indicator, and no others; unknown ones not."""
    check_may(by)
    kept = permissions.kept_of(by.organisation).filter(pk__in=series_ids)
    wanted = set(kept.values_list("pk", flat=True))
    rows = Beside.objects.filter(indicator=indicator)
    before = set(rows.values_list("series_id", flat=True))
    if wanted == before:
        return
    rows.exclude(series_id__in=wanted).delete()
    Beside.objects.bulk_create(
        Beside(indicator=indicator, series_id=each) for each in sorted(wanted - before)
    )
    record(by, "indicator.compared", indicator, at=now, series=sorted(wanted))
