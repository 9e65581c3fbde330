"""An indicator of a plan in one go: its name, where it starts from, where it should be by when."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from equiplan.web.organisations.models import Member

from ..models import Indicator, Plan
from .figures import add_indicator, aim, change_indicator


@dataclass(frozen=True, slots=True)
class Measure:
    """What is looked at; `baseline` is None while nobody knows, `on` the day it was true."""

    text: str
    unit: str
    direction: str
    target: float
    by: date
    baseline: float | None = None
    on: date | None = None
    reason: str = ""


@transaction.atomic
def measure(plan: Plan, given: Measure, *, by: Member, now: datetime) -> Indicator:
    """The new indicator of a plan with all of that, or none of it."""
    indicator = add_indicator(plan, given.text, by=by, now=now)
    values: dict[str, object] = {"unit": given.unit, "direction": given.direction}
    if given.baseline is not None:
        values["baseline"] = (given.baseline, given.on.isoformat() if given.on else "")
    for field, value in values.items():
        if value:
            indicator = change_indicator(indicator, field, value, by=by, now=now)
    return aim(indicator, on=given.by, value=given.target, reason=given.reason, by=by, now=now)
