"""Which brought documents are forgotten: those whose plan was adopted long enough ago.

What was read of them is the plan, and stays. A document that is also linked with an action, or
that somebody still works on, is kept.
"""

from datetime import datetime

from django.db.models import QuerySet

from equiplan.domain.access.retention import Retained, forgotten_before
from equiplan.web.organisations.models import Organisation, Origin
from equiplan.web.organisations.origin import coming_from
from equiplan.web.plans.models import LinkedDocument
from equiplan.web.uploads import services
from equiplan.web.uploads.models import Upload

from .models import Reading, State


def forget(now: datetime) -> int:
    """Forget the bytes that every organisation has kept long enough; how many files that was."""
    with coming_from(Origin.JOB):
        old = [
            upload
            for each in Organisation.objects.filter(is_external=False)
            for upload in _old(each, now)
        ]
        for upload in old:
            services.forget(upload, now=now)
    return len(old)


def _old(organisation: Organisation, now: datetime) -> QuerySet[Upload]:
    before = forgotten_before(organisation.retention, Retained.DOCUMENTS, now)
    if before is None:
        return Upload.objects.none()
    read = Reading.objects.filter(organisation=organisation)
    adopted = read.filter(state=State.ADOPTED, plan__adopted_at__lt=before, at__lt=before)
    in_use = read.exclude(pk__in=adopted.values("pk")).exclude(state=State.REFUSED)
    return (
        Upload.objects.filter(organisation=organisation, forgotten_at=None)
        .filter(pk__in=adopted.values("upload"))
        .exclude(pk__in=in_use.values("upload"))
        .exclude(pk__in=LinkedDocument.objects.filter(removed_at=None).values("upload"))
    )
