"""Figures follow facts: one job an organisation when something changes, and all at night.

A job first takes the marks of what is stale away, then fills all indicators of its organisation.
Who changes a fact marks its bindings, which locks them until the change is written: a job that
begins meanwhile waits, and sees it; one that had begun is followed by another.
"""

from datetime import datetime
from typing import Any

from django_tasks import task
from django_tasks_db.models import DBTaskResult

from equiplan.web.organisations.models import Organisation
from equiplan.web.platform import clock

from . import services
from .models import Binding


@task(priority=-5)  # a person who waits for a document to be read comes first
def refresh(organisation_id: int) -> None:
    """Fill the indicators of an organisation; run twice, the second changes nothing."""
    organisation = Organisation.objects.filter(pk=organisation_id).first()
    if organisation is None:
        return
    now = clock.now()
    stale = Binding.objects.filter(organisation=organisation, stale_at__isnull=False)
    stale.update(stale_at=None)
    services.refresh(organisation, now=now)


def hear(*, organisation_id: int, code: str, **_signal: Any) -> None:
    """Mark what depends on a fact that has changed, and have it filled; once is enough."""
    bindings = Binding.objects.filter(organisation=organisation_id, facts__contains=f"|{code}|")
    if bindings.update(stale_at=clock.now()):
        ask_for(organisation_id)


def ask_for(organisation_id: int) -> bool:
    """Enqueue the refresh of an organisation; nothing when one waits already."""
    waiting = DBTaskResult.objects.ready().filter(
        task_path=refresh.module_path, args_kwargs__args__0=organisation_id
    )
    if waiting.exists():
        return False
    refresh.enqueue(organisation_id)
    return True


def refresh_all(_now: datetime) -> int:
    """Have all indicators filled that are bound, in a job an organisation; how many jobs."""
    bound = Binding.objects.order_by("organisation").values_list("organisation", flat=True)
    return sum(ask_for(organisation_id) for organisation_id in bound.distinct())
