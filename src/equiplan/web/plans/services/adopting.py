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

from .. import permissions
from ..models import Action, Axis, BudgetLine, Indicator, Owner, Plan, Step, Target, TargetValue
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
        title=(draft.title or UNTITLED[draft.language or "fr"])[:500],
        issuer=(draft.organisation or "")[:500],
        language=draft.language or "",
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
            number=(axis.number or "")[:60],
            title=axis.title,
            objective=axis.objective or "",
        )
        rows.axes.append(row)
        rows.leaves += _stated(Indicator, axis.indicators, axis=row)
        rows.leaves += _stated(Target, axis.targets, axis=row)
        for place, action in enumerate(axis.actions, 1):
            _add_action(rows, row, place, action)
    return rows


def _add_action(rows: _Rows, axis: Axis, position: int, action: read.Action) -> None:
    row = Action(
        axis=axis,
        position=position,
        number=(action.number or "")[:60],
        title=action.title,
        calendar=action.calendar or "",
        **_dates(action, axis.plan),
        budget=action.budget or "",
        priority=action.priority or "",
        comments=action.comments or "",
        where=action.where.text[:255],
    )
    row.due_on = due_of(row)
    rows.actions.append(row)
    rows.leaves += [
        *(Step(action=row, position=n, text=text) for n, text in enumerate(action.measures, 1)),
        *(Owner(action=row, position=n, name=name) for n, name in enumerate(action.owners, 1)),
        *_stated(Indicator, action.indicators, action=row),
        *_stated(Target, action.targets, action=row),
        *_target_values(row, action.target_values),
        *_budget_lines(row, action.budget_lines),
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


def _budget_lines(action: Action, lines: Iterable[read.BudgetLine]) -> list[BudgetLine]:
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
        )
        for n, line in enumerate(filter(values.is_kept, lines), 1)
    ]


def _save(rows: _Rows) -> None:
    Axis.objects.bulk_create(rows.axes)
    Action.objects.bulk_create(rows.actions)
    by_kind: dict[type[models.Model], list[models.Model]] = {}
    for leaf in rows.leaves:
        by_kind.setdefault(type(leaf), []).append(leaf)
    for kind, leaves in by_kind.items():
        kind._default_manager.bulk_create(leaves)
