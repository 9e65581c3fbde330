"""What a version of a plan keeps: the whole of it on one day, with the ids of its rows."""

from collections.abc import Iterable

from equiplan.domain.plans.draft import Measured
from equiplan.domain.plans.statuses import ActionStatus
from equiplan.domain.plans.translations import listed
from equiplan.domain.plans.versions import (
    ActionState,
    Aim,
    AxisState,
    IndicatorState,
    VersionContent,
    read_version,
)

from ..models import Action, Axis, Indicator, Plan, Version
from .drafts import drafted, with_everything


def content_of(plan: Plan) -> VersionContent:
    """The plan as it stands, in a fixed number of queries."""
    axes = tuple(with_everything(plan, "aims", "values"))
    own = plan.indicators.filter(removed_at=None).prefetch_related("aims", "values")
    return VersionContent(
        draft=drafted(plan, axes),
        axes=tuple(_axis(axis) for axis in axes),
        indicators=_indicators(own),
        translations=listed(plan.translations),
    )


def content_in(version: Version) -> VersionContent:
    """The plan as it stood when a version was frozen."""
    return read_version(version.content)


def _axis(axis: Axis) -> AxisState:
    return AxisState(
        id=axis.pk,
        indicators=_indicators(axis.indicators.all()),
        translations=listed(axis.translations),
        actions=tuple(_action(action) for action in axis.actions.all()),
    )


def _action(action: Action) -> ActionState:
    accountable = (owner.name for owner in action.owners.all() if owner.is_accountable)
    return ActionState(
        id=action.pk,
        status=ActionStatus(action.status),
        progress=action.progress,
        precision=action.precision,
        is_recurring=action.is_recurring,
        description=action.description,
        accountable=next(accountable, ""),
        abandoned_because=action.abandoned_because,
        spent=tuple(
            None if line.spent is None else float(line.spent) for line in action.budget_lines.all()
        ),
        indicators=_indicators(action.indicators.all()),
        translations=listed(action.translations),
    )


def _indicators(rows: Iterable[Indicator]) -> tuple[IndicatorState, ...]:
    return tuple(_indicator(row) for row in rows)


def _indicator(row: Indicator) -> IndicatorState:
    return IndicatorState(
        id=row.pk,
        text=row.text,
        unit=row.unit,
        direction=row.direction,
        baseline=row.baseline,
        baseline_on=row.baseline_on,
        aims=tuple(Aim(aim.by, aim.value, aim.upper) for aim in row.aims.all()),
        translations=listed(row.translations),
        values=tuple(Measured(each.on, each.value, each.note) for each in row.values.all()),
        more=row.more,
    )
