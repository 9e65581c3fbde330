"""Changing what a plan says: one field at a time, by whoever may, with what they saw."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from equiplan.domain.plans.occurrences import Recorded
from equiplan.web.organisations.models import Member

from ..models import Action, ActionStatus, Axis, BudgetLine, Owner, Plan, Step
from ..selectors.recurring import to_complete
from . import occurrences, values
from .changes import Act, change_field, fresh, locked, write_audit
from .places import next_position
from .table import editable

R = TypeVar("R", bound=Model)


def _changed(row: R, field: str, value: object, act: Act) -> R:
    if field not in editable(type(row)):
        raise KeyError(field)
    return change_field(row, field, value, act)


def change(
    action: Action,
    field: str,
    value: object,
    *,
    by: Member,
    now: datetime,
    edit: int | None = None,
    reason: str = "",
) -> Action:
    """The action with one field changed; fields are those of the schema that are edited.

    Lists are texts, one a line. `status` "abandoned" takes its `reason`. `dates` is a dict of
    `starts_on`, `ends_on`, `precision`, `is_recurring`; `accountable` the id of an owner.
    An action that comes back and is said to be done has one occurrence done, and goes on.
    Raises ChangeRefused, EditRefused, EditConflict; KeyError for a field there is not.
    """
    if field == "status" and value == ActionStatus.DONE:
        each = to_complete(fresh(action), timezone.localdate(now))
        if each is not None:
            return record_occurrence(action, each.code, Recorded.DONE, by=by, now=now, edit=edit)
    if field == "status":
        value = (value, reason)
    return _changed(action, field, value, Act(by, now, reason=reason, edit=edit))


def record_occurrence(
    action: Action,
    code: str,
    state: str,
    *,
    note: str = "",
    by: Member,
    now: datetime,
    edit: int | None = None,
) -> Action:
    """The action with one of its occurrences done or skipped, or open again for an empty state.

    ChangeRefused for a code that is none of its occurrences.
    """
    act = Act(by, now, "action.occurrence", edit=edit)
    what = occurrences.given(state, note, by, now)
    return change_field(action, f"{occurrences.OCCURRENCE}:{code}", what, act)


def change_axis(
    axis: Axis, field: str, value: object, *, by: Member, now: datetime, edit: int | None = None
) -> Axis:
    """The axis with a field of the schema changed; see `change`."""
    return _changed(axis, field, value, Act(by, now, edit=edit))


def change_plan(
    plan: Plan, field: str, value: object, *, by: Member, now: datetime, edit: int | None = None
) -> Plan:
    """The plan with a field of the schema changed; see `change`."""
    return _changed(plan, field, value, Act(by, now, edit=edit))


def translate(
    row: R,
    texts: Mapping[str, Mapping[str, str]],
    *,
    by: Member,
    now: datetime,
    edit: int | None = None,
) -> R:
    """A plan, an axis, an action, an indicator or a document with texts in other languages.

    Texts are by language and field; an empty one is taken back.
    """
    return _changed(row, "translations", texts, Act(by, now, edit=edit))


def change_owner(
    owner: Owner, field: str, value: object, *, by: Member, now: datetime, edit: int | None = None
) -> Owner:
    """The owner with its `kind` or its `member` (an id, or nothing) changed; see `change`."""
    return _changed(owner, field, value, Act(by, now, edit=edit))


def tick(step: Step, is_done: bool, *, by: Member, now: datetime) -> Step:
    """The step, done or not."""
    return _changed(step, "is_done", is_done, Act(by, now))


def spend(line: BudgetLine, amount: object, *, by: Member, now: datetime) -> BudgetLine:
    """The budget line with what was spent of it so far, nothing when it is not known."""
    return _changed(line, "spent", amount, Act(by, now))


@transaction.atomic
def add_axis(plan: Plan, title: str, *, by: Member, now: datetime) -> Axis:
    """A new axis after all others."""
    host = locked(plan, by)
    place = next_position(Axis.objects.filter(plan=host))
    axis = Axis.objects.create(plan=host, position=place, title=values.title(title))
    _audit_added(axis, Act(by, now, "axis.added"))
    return axis


@transaction.atomic
def add_action(axis: Axis, title: str, *, by: Member, now: datetime) -> Action:
    """A new action at the end of its axis."""
    host = locked(axis, by)
    place = next_position(Action.objects.filter(axis=host))
    action = Action.objects.create(axis=host, position=place, title=values.title(title))
    _audit_added(action, Act(by, now, "action.added"))
    return action


def _audit_added(row: Axis | Action, act: Act) -> None:
    """Adding is the contrary of taking out, so that it is undone as everything else is."""
    write_audit(row, row, act, field="is_removed", before=True, after=False)


def move_action(action: Action, axis: Axis, *, by: Member, now: datetime) -> Action:
    """The action at the end of another axis of its plan; ChangeRefused for an axis elsewhere."""
    return change_field(action, "place", axis, Act(by, now, "action.moved"))


def remove_action(action: Action, *, by: Member, now: datetime) -> Action:
    """The action, taken out of its plan and kept."""
    return _set_removed(action, True, Act(by, now, "action.removed"))


def remove_axis(axis: Axis, *, by: Member, now: datetime) -> Axis:
    """The axis, taken out of its plan with its actions, and kept."""
    return _set_removed(axis, True, Act(by, now, "axis.removed"))


H = TypeVar("H", Axis, Action)


def restore(row: H, *, by: Member, now: datetime) -> H:
    """An axis or an action that had been taken out, back in its place."""
    return _set_removed(row, False, Act(by, now, f"{row._meta.model_name}.restored"))


def _set_removed(row: H, is_removed: bool, act: Act) -> H:
    return change_field(row, "is_removed", is_removed, act)
