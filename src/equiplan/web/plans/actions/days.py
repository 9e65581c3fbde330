"""Fields of an indicator told by a day: the value to reach by it, the value found on it."""

from datetime import datetime
from functools import partial
from typing import Any

from equiplan.web.organisations.models import Member

from ..models import Indicator, IndicatorTarget, IndicatorValue
from . import values
from .fields import Field, Json


def aim_by(day: str) -> Field:
    """What is to be reached by a day: `value`, and `upper` for a band; None for nothing."""
    return Field(
        lambda indicator: indicator.aims.filter(by=day).values("value", "upper").first(),
        lambda _indicator, given: _aim(given),
        partial(_write_aim, day),
    )


def _aim(given: Any) -> Json:
    value = values.number(given and given["value"])
    if value is None:
        return None
    upper = values.number(given.get("upper"))
    if upper is not None and upper < value:
        raise values.ChangeRefused("aim.reversed")
    return {"value": value, "upper": upper}


def _write_aim(day: str, indicator: Indicator, value: Json, _now: datetime) -> None:
    if value is None:
        indicator.aims.filter(by=day).delete()
    else:
        IndicatorTarget.objects.update_or_create(indicator=indicator, by=day, defaults=value)


def value_on(day: str) -> Field:
    """What was found on a day: `value`, `note` and who gave it; None for nothing."""
    return Field(
        lambda indicator: indicator.values.filter(on=day).values("value", "note", "by_id").first(),
        lambda _indicator, given: _value(given),
        partial(_write_value, day),
        lambda value: value and {"value": value["value"], "note": value["note"]},
    )


def _value(given: Any) -> Json:
    value = values.number(given and given["value"])
    if value is None:
        return None
    return {"value": value, "note": values.text(given.get("note")), "by_id": given.get("by_id")}


def _write_value(day: str, indicator: Indicator, value: Json, _now: datetime) -> None:
    if value is None:
        indicator.values.filter(on=day).delete()
        return
    by = Member.objects.filter(pk=value["by_id"]).first()
    told = {"value": value["value"], "note": value["note"], "by": by}
    IndicatorValue.objects.update_or_create(indicator=indicator, on=day, defaults=told)
