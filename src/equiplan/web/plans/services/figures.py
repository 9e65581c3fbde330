"""Indicators of a plan, an axis or an action: what is looked at, aimed at and found."""

from datetime import date, datetime

from django.db import transaction

from equiplan.web.organisations.models import Member

from .. import permissions
from ..models import Action, Axis, Indicator, Plan, PlanStatus
from . import values
from .changes import Act, change_field, host_of, locked, write_audit
from .places import next_position
from .table import editable


@transaction.atomic
def add_indicator(of: Plan | Axis | Action, text: str, *, by: Member, now: datetime) -> Indicator:
    """A new indicator after the others of a plan, an axis or an action."""
    host = locked(of, by)
    name = values.title(text)
    under = {host._meta.model_name or "": host}
    place = next_position(Indicator.objects.filter(**under))
    indicator = Indicator.objects.create(position=place, text=name, **under)
    act = Act(by, now, "indicator.added")
    write_audit(indicator, host, act, field="is_removed", before=True, after=False)
    return indicator


def change_indicator(
    indicator: Indicator,
    field: str,
    value: object,
    *,
    by: Member,
    now: datetime,
    edit: int | None = None,
) -> Indicator:
    """The indicator with its text, unit, direction or baseline changed.

    `baseline` is a number, or a pair of a number and the day it was true; `edit` is that of the
    plan, axis or action it belongs to. Raises as `change` does.
    """
    if field not in editable(Indicator):
        raise KeyError(field)
    return change_field(indicator, field, value, Act(by, now, edit=edit))


def remove_indicator(indicator: Indicator, *, by: Member, now: datetime) -> Indicator:
    """The indicator, taken out with its values, and kept."""
    return change_field(indicator, "is_removed", True, Act(by, now, "indicator.removed"))


def aim(
    indicator: Indicator,
    *,
    on: date | str,
    value: object,
    upper: object = None,
    reason: str = "",
    by: Member,
    now: datetime,
) -> Indicator:
    """The indicator with the value to reach by the day `on`, `value` to `upper` for a band.

    Once its plan has been validated an aim changes for a `reason`, else ChangeRefused.
    """
    given = {"value": values.the_number(value), "upper": upper}
    return _aimed(indicator, on, given, Act(by, now, "indicator.aimed", values.text(reason)))


def remove_aim(
    indicator: Indicator, *, on: date | str, reason: str = "", by: Member, now: datetime
) -> Indicator:
    """The indicator without what was to be reached by the day `on`."""
    return _aimed(indicator, on, None, Act(by, now, "indicator.aimed", values.text(reason)))


def _aimed(indicator: Indicator, on: date | str, given: object, act: Act) -> Indicator:
    plan = permissions.plan_of(host_of(indicator))
    if plan.status != PlanStatus.DRAFT and not act.reason:
        raise values.ChangeRefused("aim.why")
    return change_field(indicator, f"aim:{values.the_day(on)}", given, act)


def record_value(
    indicator: Indicator,
    *,
    on: date | str,
    value: object,
    note: str = "",
    by: Member,
    now: datetime,
) -> Indicator:
    """The indicator with the value found on a day, in place of one given for that day before.

    `value` is a number, or a share as "24/80".
    """
    if values.share(value) is None:
        values.the_number(value)
    given = {"value": value, "note": note, "by_id": by.pk}
    act = Act(by, now, "indicator.measured")
    return change_field(indicator, f"value:{values.the_day(on)}", given, act)


def forget_value(indicator: Indicator, *, on: date | str, by: Member, now: datetime) -> Indicator:
    """The indicator without the value of a day."""
    act = Act(by, now, "indicator.measured")
    return change_field(indicator, f"value:{values.the_day(on)}", None, act)
