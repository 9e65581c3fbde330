"""Where an action stands: in which axis, and at which place there."""

from datetime import datetime
from typing import Any

from django.db.models import F, Max

from ..models import Action, Axis
from .fields import Field, Json
from .values import ChangeRefused


def next_position(rows: Any) -> int:
    """The position after all others, those taken out included."""
    return (rows.aggregate(last=Max("position"))["last"] or 0) + 1


def _read(action: Action) -> Json:
    return {"axis": action.axis_id, "position": action.position}


def _take(action: Action, given: object) -> Json:
    """The end of another axis of the same plan."""
    if not isinstance(given, Axis) or given.plan_id != action.axis.plan_id:
        raise ChangeRefused("change.not_here")
    if given.pk == action.axis_id:
        return _read(action)
    return {"axis": given.pk, "position": None}


def _write(action: Action, place: Json, _now: datetime) -> None:
    """To that place, or to the end where it is taken; nobody else adds there meanwhile."""
    Axis.objects.filter(pk=place["axis"]).update(edit=F("edit") + 1)
    others = Action.objects.filter(axis_id=place["axis"]).exclude(pk=action.pk)
    position = place["position"]
    if position is None or others.filter(position=position).exists():
        position = next_position(others)
    Action.objects.filter(pk=action.pk).update(axis_id=place["axis"], position=position)


def _said(place: Json) -> Json:
    return Axis.objects.filter(pk=place["axis"]).values_list("title", flat=True).first()


PLACE = Field(_read, _take, _write, _said)
