"""How anything in a plan is changed: claimed, read, taken, written, and told in one audit line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar, cast

from django.db import transaction
from django.db.models import F, Model

from equiplan.domain.errors import Refused
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import AuditLine, Member, Unit
from equiplan.web.platform.facts import say_changed

from .. import permissions
from ..messages import MESSAGES
from ..models import Action, Axis, Comment, Indicator, LinkedDocument, Owner, Plan
from .fields import Json
from .table import TOGETHER, field_of
from .values import ChangeRefused

R = TypeVar("R", bound=Model)
Host = Plan | Axis | Action

# What has to be at hand to read the words of a row.
WITH: dict[type[Model], tuple[str, ...]] = {Axis: ("plan",), Action: ("axis__plan",)}


ACTIONS, DELIVERABLES = "plans.actions", "plans.deliverables"
# A field of a row -> the facts that it changes.
COUNTED_BY: dict[tuple[type[Model], str], tuple[str, ...]] = {
    **dict.fromkeys(
        [(Action, field) for field in ("status", "dates", "calendar", "occurrence")], (ACTIONS,)
    ),
    (Plan, "period"): (ACTIONS,),
    **dict.fromkeys(
        [(Action, "place"), (Action, "is_removed"), (Axis, "is_removed"), (Axis, "title")],
        (ACTIONS, DELIVERABLES),
    ),
    (LinkedDocument, "is_removed"): (DELIVERABLES,),
}


class EditConflict(Refused):
    """Somebody changed the same field since it was seen; nothing was written, nothing is lost.

    Facts: `field`, `theirs` (what it holds now), `mine` (what was to be written), `by` (their
    name), `at` (when they did).
    """

    messages = MESSAGES


@dataclass(frozen=True, slots=True)
class Act:
    """Who does it, when, why, and the code of the event where it is not just a change.

    `edit` is the counter that the person saw, None when it does not matter.
    """

    by: Member
    now: datetime
    event: str = ""
    reason: str = ""
    edit: int | None = None
    undoes: int | None = None


def host_of(row: Model) -> Host:
    """The plan, axis or action whose history a row belongs to."""
    if isinstance(row, Plan | Axis | Action):
        return row
    if isinstance(row, Indicator):
        host = row.action or row.axis or row.plan
        if host is None:
            raise TypeError("An indicator belongs to something.")
        return host
    action: Action = row.action  # type: ignore[attr-defined]
    return action


def fresh(row: R) -> R:
    """The row as the database holds it now; ChangeRefused when somebody has deleted it."""
    kind = type(row)
    rows = kind._default_manager.select_related(*WITH.get(kind, ()))
    found = rows.filter(pk=row.pk).first()
    if found is None:
        raise ChangeRefused("change.not_here")
    return found


H = TypeVar("H", bound=Host)


def lock(host: H) -> H:
    """The host, for this transaction alone until it ends.

    Counting the edit first makes everybody else who writes to the same row wait, on both
    databases, so that what is read next is still true when it is written.
    """
    type(host)._default_manager.filter(pk=host.pk).update(edit=F("edit") + 1)
    return fresh(host)


def locked(host: H, by: Member) -> H:
    """The host, claimed by somebody who may change it; EditRefused for others."""
    mine = lock(host)
    permissions.check_may_edit(by, mine)
    return mine


Check = Callable[[Member, Host, Model], None]


def _deciders(by: Member, host: Host, _row: Model) -> None:
    permissions.check_may_decide(by, permissions.plan_of(host))


def _deciders_while_open(by: Member, host: Host, row: Model) -> None:
    _deciders(by, host, row)
    permissions.check_may_edit(by, host)


def _who_said_it(by: Member, host: Host, row: Model) -> None:
    if getattr(row, "by_id", None) == by.pk:
        permissions.check_may_comment(by, host)
    else:
        _deciders_while_open(by, host, row)


# Who may change what, where it is not simply who may change the host.
CHECKS: dict[tuple[type[Model], str], Check] = {
    (Plan, "status"): _deciders,
    (Plan, "unit"): _deciders_while_open,
    (Axis, "is_removed"): _deciders_while_open,
    (Action, "is_removed"): _deciders_while_open,
    (Action, "place"): _deciders_while_open,
    (Comment, "is_removed"): _who_said_it,
}


def check_may(by: Member, host: Host, row: Model, name: str) -> None:
    """Raise EditRefused when a member may not change a field of a row now."""
    check = CHECKS.get((type(row), name))
    if isinstance(row, Indicator) and name.startswith("value:"):
        permissions.check_may_report(by, host)
    elif check:
        check(by, host, row)
    else:
        permissions.check_may_edit(by, host)


def check_becomes(by: Member, row: Model, name: str, becomes: Json) -> None:
    """Raise EditRefused when a member may change a field, and not to that."""
    if isinstance(row, Plan) and name == "unit":
        permissions.check_may_decide_in(by, Unit.objects.filter(pk=becomes).first())


@transaction.atomic
def change_field(row: R, name: str, given: object, act: Act) -> R:
    """The row with a field as a person gave it; nothing is written when nothing changes.

    KeyError for a field there is not, ChangeRefused for a value that cannot be kept, EditRefused
    for somebody who may not, EditConflict when another has changed it since `stamp.edit`.
    """
    host, row = locked_with(row)
    check_may(act.by, host, row, name)
    field = field_of(row, name)
    was, becomes = field.read(row), field.take(row, given)
    if becomes == was:
        return row
    check_becomes(act.by, row, name, becomes)
    check_unseen(row, host, name, act, field.said(becomes))
    return write(row, host, name, becomes, act)[0]


def locked_with(row: R) -> tuple[Host, R]:
    """The claimed host of a row, and the row as it is now; they are one where it is its own."""
    before = host_of(row)
    host = lock(before)
    return host, cast("R", host) if before is row else fresh(row)


def write(
    row: R, host: Host, name: str, becomes: Json, act: Act, **more: object
) -> tuple[R, AuditLine]:
    """Write a field of a row of a claimed host: the row after it, and the line that can undo it."""
    field = field_of(row, name)
    was = field.read(row)
    field.write(row, becomes, act.now)
    after = fresh(row)
    became = field.read(after)
    facts: dict[str, Any] = {
        **more,
        "field": name,
        "before": field.kept(was),
        "after": field.kept(became),
    }
    if (facts["before"], facts["after"]) != (was, became):
        facts |= {"was": was, "became": became}
    return after, write_audit(after, host, act, **facts)


def write_audit(row: Model, host: Host, act: Act, **facts: object) -> AuditLine:
    """The audit line of something done to a row of a claimed host."""
    if row != host:
        # The name of an owner may be that of a person, and a name here could never be erased.
        name = "" if isinstance(row, Owner) else str(row)[:200]
        facts["part"] = [row._meta.label_lower, row.pk, name]
    if act.reason:
        facts["reason"] = act.reason
    if act.undoes:
        facts["undoes"] = act.undoes
    event = act.event or f"{host._meta.model_name}.changed"
    done_to = (host,) if row == host else (host, row)
    say_counts_changed(permissions.plan_of(host), row, str(facts.get("field", "")))
    return record(act.by, event, *done_to, at=act.now, edit=host.edit, **facts)


def say_counts_changed(plan: Plan, row: Model, field: str) -> None:
    """Tell who counts actions and documents, when a change of `field` may change their number."""
    name = field.partition(":")[0]
    if (type(row), name) in COUNTED_BY:
        say_changed(plan.organisation_id, *COUNTED_BY[type(row), name])


def check_unseen(row: Model, host: Host, name: str, act: Act, mine: Json) -> None:
    """Raise EditConflict when somebody else changed the field since the edit that was seen."""
    if act.edit is None or act.edit >= host.edit - 1:
        return
    line = last_change(row, host, name, since=act.edit, but_by=act.by)
    if line is not None:
        theirs = field_of(row, name)
        raise conflict("edit.conflict", line, name, theirs.said(theirs.read(row)), mine)


def conflict(code: str, line: AuditLine, name: str, theirs: Json, mine: Json) -> EditConflict:
    """The refusal that holds both texts; `line` is the other person's change."""
    return EditConflict(
        code, field=name, theirs=theirs, mine=mine, by=str(line.by or ""), at=line.at
    )


def last_change(
    row: Model, host: Host, name: str, *, since: int = -1, but_by: Member | None = None
) -> AuditLine | None:
    """The latest line that changed a field of a row after the host's edit `since`."""
    lines = AuditLine.objects.filter(about=host._meta.label_lower, about_id=host.pk)
    if but_by is not None:
        lines = lines.exclude(by=but_by.account)
    names = TOGETHER.get(name, frozenset({name}))
    part = [] if row == host else [row._meta.label_lower, row.pk]
    for line in lines.order_by("-pk").select_related("by").iterator(chunk_size=50):
        if line.facts.get("edit", -1) <= since:
            return None
        if line.facts.get("field") in names and line.facts.get("part", [])[:2] == part:
            return line
    return None
