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


# What a value is besides who gave it, and what it was before that was known.
BEFORE: dict[str, Json] = {
    "value": None,
    "numerator": None,
    "denominator": None,
    "note": "",
    "source": "",
}
_VALUE = (*BEFORE, "by_id")


def value_on(day: str) -> Field:
    """What was found on a day: `value`, what it is a share of, `note`, and who or what gave it."""
    return Field(
        lambda indicator: indicator.values.filter(on=day).values(*_VALUE).first(),
        lambda _indicator, given: _value(given),
        partial(_write_value, day),
        lambda value: value and {"value": value["value"], "note": value["note"]},
    )


def _value(given: Any) -> Json:
    """A number, or a share as its two parts: "24/80" is 30 percent, and keeps both."""
    found = values.share(given and given["value"])
    if found is None:
        return None
    more = {"note": values.text(given.get("note")), "by_id": given.get("by_id"), "source": ""}
    return {**found, **more}


def _write_value(day: str, indicator: Indicator, value: Json, _now: datetime) -> None:
    if indicator.values.filter(on=day).exclude(source="").exists():
        raise values.ChangeRefused("value.filled")
    if value is None:
        indicator.values.filter(on=day).delete()
        return
    by = Member.objects.filter(pk=value["by_id"]).first()
    defaults = {name: value.get(name, BEFORE[name]) for name in BEFORE} | {"by": by}
    IndicatorValue.objects.update_or_create(indicator=indicator, on=day, defaults=defaults)
