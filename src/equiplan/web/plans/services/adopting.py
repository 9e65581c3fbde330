"""Makes a plan of a draft: the rows it takes, level by level, and one audit line."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar

from django.db import models, transaction

from equiplan.domain.plans import draft as read
from equiplan.domain.text.messages import N_
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member, Unit
from equiplan.web.platform.facts import say_changed

from .. import permissions, storage
from ..models import (
    Action,
    ActionStatus,
    Axis,
    BudgetLine,
    Indicator,
    IndicatorValue,
    Owner,
    Plan,
    Step,
    Target,
    TargetValue,
)
from ..selectors.recurring import due_of
from . import owning, readings, values
from .changes import ACTIONS

S = TypeVar("S", Indicator, Target)
NO_DATES = read.CalendarPeriod(None, None)
UNTITLED = N_("Untitled plan")


@transaction.atomic
def adopt_draft(
    draft: read.PlanDraft, *, by: Member, source: str, now: datetime, unit: Unit | None = None
) -> Plan:
    """The plan made of a draft, all of it or nothing; `source` names the document.

    EditRefused for who may not decide on the plans of the unit, of the organisation without one.
    """
    permissions.check_may_decide_in(by, unit)
    first, last = draft.period or (None, None)
    plan = Plan.objects.create(
        organisation=by.organisation,
        unit=unit,
        **{"title": UNTITLED[draft.language or "fr"], **storage.columns(draft, Plan)},
        first_year=first,
        last_year=last,
        source=source,
        adopted_at=now,
    )
    rows = _rows(plan, draft.axes)
    owners = [each for each in rows.leaves if isinstance(each, Owner)]
    owning.link_read(owners, plan.organisation_id)
    _save(rows)
    say_changed(plan.organisation_id, ACTIONS)
    record(by, "plan.adopted", plan, at=now, source=source, actions=_count(draft))
    return plan


def _count(draft: read.PlanDraft) -> int:
    return sum(len(axis.actions) for axis in draft.axes)


@dataclass(slots=True)
class _Rows:
    """Rows to be saved level by level, so that a plan of any size takes eight inserts."""

    axes: list[Axis] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    leaves: list[models.Model] = field(default_factory=list)


def _rows(plan: Plan, axes: Iterable[read.Axis]) -> _Rows:
    rows = _Rows()
    for position, axis in enumerate(axes, 1):
        row = Axis(
            plan=plan,
            position=position,
            **storage.columns(axis, Axis),
        )
        rows.axes.append(row)
        rows.leaves += _indicators(axis, axis=row)
        rows.leaves += _stated(Target, axis.targets, axis=row)
        for place, action in enumerate(axis.actions, 1):
            _add_action(rows, row, place, action)
    return rows


def _add_action(rows: _Rows, axis: Axis, position: int, action: read.Action) -> None:
    row = Action(
        axis=axis,
        position=position,
        **storage.columns(action, Action),
        **_dates(action, axis.plan),
        where=action.where.text[:255],
    )
    if row.status == ActionStatus.ABANDONED:
        row.abandoned_because = action.status or row.get_status_display()
    row.due_on = due_of(row)
    rows.actions.append(row)
    rows.leaves += [
        *(Step(action=row, position=n, text=text) for n, text in enumerate(action.measures, 1)),
        *(Owner(action=row, position=n, name=name) for n, name in enumerate(action.owners, 1)),
        *_indicators(action, action=row),
        *_stated(Target, action.targets, action=row),
        *_target_values(row, action.target_values),
        *_budget_lines(row, action),
    ]


def _dates(action: read.Action, plan: Plan) -> dict[str, Any]:
    """The dates of the draft, with the precision of its words when they say the same dates."""
    period = action.calendar_period or NO_DATES
    if period.start and period.end and period.end < period.start:
        period = NO_DATES
    days = {"starts_on": period.start, "ends_on": period.end}
    dates = readings.dates_said(action.calendar or "", plan)
    is_said = all(dates[name] == values.plain(day) for name, day in days.items())
    return days | {
        "precision": dates["precision"] if is_said else "",
        "is_recurring": dates["is_recurring"],
    }


def _indicators(host: read.Axis | read.Action, **of: Axis | Action) -> list[models.Model]:
    """The indicators of an axis or an action, and the values that the document knows of them."""
    known = {each.text: each for each in reversed(host.indicator_details)}
    made: list[models.Model] = []
    for row in _stated(Indicator, host.indicators, **of):
        detail = known.pop(row.text, None)
        made.append(row)
        if detail is not None:
            for name, value in storage.columns(detail, Indicator).items():
                setattr(row, name, value)
            row.baseline, row.baseline_on = detail.baseline, detail.baseline_on
            days = {each.on: each for each in detail.values}
            made += [
                IndicatorValue(indicator=row, on=each.on, value=each.value, note=each.note)
                for each in days.values()
            ]
    return made


def _stated(kind: type[S], texts: Iterable[str], **of: Axis | Action) -> list[S]:
    return [kind(position=n, text=text, **of) for n, text in enumerate(texts, 1)]


def _target_values(action: Action, aimed: Iterable[read.TargetValue]) -> list[TargetValue]:
    return [
        TargetValue(
            action=action,
            position=n,
            text=value.text,
            value=value.value,
            unit=value.unit,
            comparator=value.comparator or "",
            category=(value.category or "")[:255],
            by=value.by,
        )
        for n, value in enumerate(aimed, 1)
    ]


def _budget_lines(action: Action, read_action: read.Action) -> list[BudgetLine]:
    lines = list(filter(values.is_kept, read_action.budget_lines))
    spent = _spent(lines, list(filter(values.is_kept, read_action.spent_lines)))
    return [
        BudgetLine(
            action=action,
            position=n,
            text=line.text,
            amount=Decimal(str(line.amount)),
            currency=line.currency,
            per=line.per or "",
            approximate=line.approximate,
            funder=(line.funder or "")[:255],
            spent=amount,
        )
        for n, (line, amount) in enumerate(zip(lines, spent, strict=True), 1)
    ]


def _spent(
    planned: list[read.BudgetLine], spent: list[read.BudgetLine]
) -> Iterable[Decimal | None]:
    """What was spent of each line, where the document spends in the same lines as it plans."""
    if [each.currency for each in planned] != [each.currency for each in spent]:
        return [None] * len(planned)
    return [Decimal(str(each.amount)) for each in spent]


def _save(rows: _Rows) -> None:
    Axis.objects.bulk_create(rows.axes)
    Action.objects.bulk_create(rows.actions)
    by_kind: dict[type[models.Model], list[models.Model]] = {}
    for leaf in rows.leaves:  # a value comes after its indicator
        by_kind.setdefault(type(leaf), []).append(leaf)
    for kind, leaves in by_kind.items():
        kind._default_manager.bulk_create(leaves)
