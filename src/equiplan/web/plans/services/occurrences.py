"""The occurrences of actions that come back: recorded, and what follows from them in the action."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from django.utils import timezone

from equiplan.domain.plans.occurrences import Recorded
from equiplan.web.organisations.models import Member

from ..models import Action, ActionStatus, Occurrence, Plan
from ..selectors import recurring
from . import values
from .fields import Field, Json

OCCURRENCE = "occurrence"
_COLUMNS = ("state", "on", "note", "by_id")


def occurrence_of(code: str) -> Field:
    """What was recorded of an occurrence: its state, when, a note, by whom; None for nothing."""
    return Field(
        lambda action: _read(action, code),
        lambda action, given: _take(action, code, given),
        partial(_write, code),
        lambda value: value and {"state": value["state"], "note": value["note"]},
    )


def _read(action: Action, code: str) -> Json:
    row = action.occurrences.filter(code=code).values(*_COLUMNS).first()
    return row and {name: values.plain(value) for name, value in row.items()}


def _take(action: Action, code: str, given: Any) -> Json:
    if not given or not given.get("state"):
        return None
    if all(each.code != code for each in recurring.occurrences_of(action)):
        raise values.ChangeRefused("change.not_here")
    return {
        "state": values.choice(given["state"], Occurrence.State.values),
        "on": values.the_day(given["on"]),
        "note": values.text(given.get("note")),
        "by_id": given.get("by_id"),
    }


def _write(code: str, action: Action, value: Json, now: datetime) -> None:
    if value is None:
        action.occurrences.filter(code=code).delete()
    else:
        by = Member.objects.filter(pk=value["by_id"]).first()
        values = {"state": value["state"], "on": value["on"], "note": value["note"], "by": by}
        Occurrence.objects.update_or_create(action=action, code=code, defaults=values)
    _follow_status(action)
    follow(action, now)


def _follow_status(action: Action) -> None:
    """An action with an occurrence done is in progress, and done when none is open any more."""
    row = Action.objects.select_related("axis__plan").get(pk=action.pk)
    recorded = recurring.recorded_in(row.occurrences.all())
    if row.status == ActionStatus.ABANDONED:
        return
    is_over = all(each.code in recorded for each in recurring.occurrences_of(row))
    is_begun = Recorded.DONE in recorded.values() or row.status != ActionStatus.NOT_STARTED
    begun = ActionStatus.IN_PROGRESS if is_begun else ActionStatus.NOT_STARTED
    Action.objects.filter(pk=row.pk).update(status=ActionStatus.DONE if is_over else begun)


def follow(host: Action | Plan, _now: datetime) -> None:
    """Keep what is due next in step with the calendar, the plan and what was recorded."""
    own = {"pk": host.pk} if isinstance(host, Action) else {"axis__plan": host}
    rows = list(
        Action.objects.filter(is_recurring=True, **own)
        .select_related("axis__plan")
        .prefetch_related("occurrences")
    )
    for row in rows:
        row.due_on = recurring.due_of(row, row.occurrences.all())
    Action.objects.bulk_update(rows, ["due_on"], batch_size=500)


def followed(field: Field) -> Field:
    """A field that says when things happen: what is due next follows it."""
    write: Callable[[Any, Json, datetime], None] = field.write

    def both(row: Any, value: Json, now: datetime) -> None:
        write(row, value, now)
        follow(row, now)

    return replace(field, write=both)


def given(state: str, note: str, by: Member, now: datetime) -> Json:
    """What is recorded, and by whom and when; None to take it back."""
    day = timezone.localdate(now)
    return {"state": state, "on": day, "note": note, "by_id": by.pk} if state else None
