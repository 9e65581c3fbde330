"""Puts what was read into a plan that is there already: the changes that a person chose.

Rows are changed where they stand, each by the plan's own services, so that statuses, values and
history stay.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from equiplan.domain.plans.diff import Place
from equiplan.domain.plans.draft import IndicatorDetail
from equiplan.domain.plans.outline import Value
from equiplan.domain.plans.proposals import Proposal, Proposals, propose
from equiplan.domain.plans.statuses import ActionStatus
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member, Origin
from equiplan.web.organisations.origin import coming_from
from equiplan.web.plans import permissions
from equiplan.web.plans import selectors as of_plans
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Action, Axis, Indicator, Plan
from equiplan.web.plans.selectors.drafts import with_everything

from ..models import Reading
from .readings import AdoptionRefused, claim_to_adopt


@transaction.atomic
@coming_from(Origin.IMPORT)
def update(reading: Reading, plan: Plan, chosen: "Chosen", *, by: Member, now: datetime) -> Plan:
    """The plan with the chosen changes of its newer edition; all of them or none.

    AdoptionRefused when the plan or the reading changed since the choice was made, EditRefused
    for who may not decide on the plan.
    """
    permissions.check_may_decide(by, plan)
    draft = claim_to_adopt(reading)
    found = propose(of_plans.draft_of(plan), draft)
    if found.stamp != chosen.stamp:
        raise AdoptionRefused("imports.plan_changed")
    wanted = [one for one in found.all if one.key in chosen.keys]
    _Update(reading, plan, found, {one.key: one for one in found.all}, by, now).apply(wanted)
    Reading.objects.filter(pk=reading.pk).update(plan=plan)
    record(by, "plan.updated", plan, at=now, source=reading.upload.name, changes=len(wanted))
    return plan


@dataclass(frozen=True, slots=True)
class Chosen:
    """The keys of the proposals that a person takes, of those with this stamp."""

    stamp: str
    keys: frozenset[str]


@dataclass(slots=True)
class _Update:
    """A plan while it is being changed; `made` are the axes that it did not have."""

    reading: Reading
    plan: Plan
    found: Proposals
    known: dict[str, Proposal]
    by: Member
    now: datetime
    axes: list[Axis] = field(init=False)
    actions: list[list[Action]] = field(init=False)
    made: dict[int, Axis] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.axes = list(with_everything(self.plan))
        self.actions = [list(axis.actions.all()) for axis in self.axes]

    def apply(self, wanted: list[Proposal]) -> None:
        """Each of them, in an order in which every one still finds what it changes."""
        for step, kind in STEPS.items():
            for one in wanted:
                if (one.of, one.kind) == step:
                    kind(self, one)

    def axis(self, at: int) -> Axis:
        """The axis of the newer edition, made where the plan has none like it."""
        if at in self.found.axes:
            return self.axes[self.found.axes[at]]
        if at not in self.made:
            one = self.known[f"add-axis-{at}"]
            title = str(one.node.fields["title"])
            axis = plans.add_axis(self.plan, title, by=self.by, now=self.now)
            _write_axis(self, axis, one)
            self.made[at] = axis
        return self.made[at]

    def action(self, place: Place | None) -> Action:
        """The action of the plan at a place it had before anything was changed."""
        at = _sure(place)
        return self.actions[at.axis][at.position or 0]


def _sure(place: Place | None) -> Place:
    if place is None:
        raise ValueError("a proposal says where it stands")
    return place


def _given(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value or ""


def _change_plan(update: _Update, one: Proposal) -> None:
    for name, value in one.fields.items():
        plans.change_plan(update.plan, name, _given(value), by=update.by, now=update.now)


def _change_axis(update: _Update, one: Proposal) -> None:
    _write_axis(update, update.axes[_sure(one.was_at).axis], one)


def _write_axis(update: _Update, axis: Axis, one: Proposal) -> None:
    for name, value in one.words.items():
        plans.change_axis(axis, name, _given(value), by=update.by, now=update.now)
    _measure(update, axis, one)


def _change_action(update: _Update, one: Proposal) -> None:
    _write(update, update.action(one.was_at), one)


def _write(update: _Update, action: Action, one: Proposal) -> None:
    for name, value in one.words.items():
        # Why an action was abandoned, a document says at most in the words of its status.
        reason = update.reading.upload.name if value == ActionStatus.ABANDONED else ""
        plans.change(action, name, _given(value), by=update.by, now=update.now, reason=reason)
    _measure(update, action, one)


def _measure(update: _Update, host: Axis | Action, one: Proposal) -> None:
    """Gives the indicators of an axis or an action the figures of the proposal."""
    if not one.figures:
        return
    rows = {row.text: row for row in host.indicators.filter(removed_at=None)}
    for detail in one.node.details:
        if row := rows.get(detail.text):
            _give_figures(update, row, detail, one.figures)


def _give_figures(
    update: _Update, row: Indicator, detail: IndicatorDetail, figures: frozenset[str]
) -> None:
    act: Any = {"by": update.by, "now": update.now}
    if "unit" in figures and detail.unit:
        plans.change_indicator(row, "unit", detail.unit, **act)
    if "baseline" in figures and detail.baseline is not None:
        on = detail.baseline_on.isoformat() if detail.baseline_on else ""
        plans.change_indicator(row, "baseline", (detail.baseline, on), **act)
    known = {(each.on, each.value) for each in row.values.all()}
    for found in detail.values if "values" in figures else ():
        if (found.on, found.value) not in known:
            plans.record_value(row, on=found.on, value=found.value, note=found.note, **act)


def _add_axis(update: _Update, one: Proposal) -> None:
    update.axis(_sure(one.is_at).axis)


def _add_action(update: _Update, one: Proposal) -> None:
    axis = update.axis(_sure(one.is_at).axis)
    title = str(one.node.fields["title"])
    _write(update, plans.add_action(axis, title, by=update.by, now=update.now), one)


def _move_action(update: _Update, one: Proposal) -> None:
    to = update.axis(_sure(one.is_at).axis)
    plans.move_action(update.action(one.was_at), to, by=update.by, now=update.now)


def _remove_action(update: _Update, one: Proposal) -> None:
    plans.remove_action(update.action(one.was_at), by=update.by, now=update.now)


def _remove_axis(update: _Update, one: Proposal) -> None:
    plans.remove_axis(update.axes[_sure(one.was_at).axis], by=update.by, now=update.now)


# Removed last: what moves out of an axis has left it by then.
STEPS: dict[tuple[str, str], Callable[[_Update, Proposal], None]] = {
    ("plan", "changed"): _change_plan,
    ("axis", "changed"): _change_axis,
    ("axis", "added"): _add_axis,
    ("action", "moved"): _move_action,
    ("action", "changed"): _change_action,
    ("action", "added"): _add_action,
    ("action", "removed"): _remove_action,
    ("axis", "removed"): _remove_axis,
}
