"""What was done to a plan, an axis or an action, by whom and when, and what can be undone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from equiplan.web.organisations.models import AuditLine, Member, Person

from ..models import Action, Axis, Owner, Plan, Version

OF_PEOPLE = frozenset({"person"})
"""The fields of which a line keeps the id of a person and not their name."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing done: an event ("action.changed"), on a `field` the values before and after.

    `day` is that of a field told by a day ("aim", "value"); `part` names the indicator, owner,
    step, … it was done to; `about` is the label of the object ("plans.action"), `name` its name.
    """

    pk: int
    event: str
    about: str
    about_id: int | None
    name: str
    field: str
    day: str
    part: str
    before: Any
    after: Any
    reason: str
    version: int | None
    by: str
    at: datetime
    is_undone: bool
    may_undo: bool


def history(host: Plan | Axis | Action, *, most: int = 200) -> tuple[HistoryLine, ...]:
    """The latest lines of a plan, an axis or an action, newest first, in one query."""
    lines = AuditLine.objects.filter(about=host._meta.label_lower, about_id=host.pk)
    return told(lines[:most].select_related("by"))


def whole_history(plan: Plan, *, most: int = 200) -> tuple[HistoryLine, ...]:
    """The latest lines of a plan and of all that is in it, newest first."""
    return told(_lines_of(plan)[:most].select_related("by"))


def changes_since(version: Version, *, most: int = 500) -> tuple[HistoryLine, ...]:
    """What was changed in a plan since a version was frozen, newest first."""
    frozen = AuditLine.objects.filter(
        about=Plan._meta.label_lower,
        about_id=version.plan_id,
        event__in=("plan.validated", "plan.revised"),
        facts__version=version.number,
    )
    first = frozen.order_by("pk").values_list("pk", flat=True).first() or 0
    lines = _lines_of(version.plan).filter(pk__gt=first).exclude(event="plan.revised")
    return told(lines[:most].select_related("by"))


def _lines_of(plan: Plan) -> QuerySet[AuditLine]:
    axes = Axis.objects.filter(plan=plan).values("pk")
    actions = Action.objects.filter(axis__plan=plan).values("pk")
    return AuditLine.objects.filter(
        Q(about=Plan._meta.label_lower, about_id=plan.pk)
        | Q(about=Axis._meta.label_lower, about_id__in=axes)
        | Q(about=Action._meta.label_lower, about_id__in=actions),
        organisation=plan.organisation,
    )


def told(lines: Iterable[AuditLine]) -> tuple[HistoryLine, ...]:
    """Lines as people read them; newest first, so that what undoes comes before what is undone."""
    undone: set[int] = set()
    found = []
    lines = list(lines)
    names = _names(lines)
    owners = _owners(lines)
    for line in lines:
        told_line = _told(line, names, is_undone=line.pk in undone)
        found.append(replace(told_line, part=told_line.part or owners.get(_part(line), "")))
        if "undoes" in line.facts and line.pk not in undone:
            undone.add(line.facts["undoes"])
    return tuple(found)


def _names(lines: list[AuditLine]) -> dict[int, str]:
    """Who the people are whom lines name by their id: the record itself keeps no name."""
    ours = [line.facts for line in lines if line.facts.get("field") in OF_PEOPLE]
    ids = {facts[side] for facts in ours for side in ("before", "after") if facts.get(side)}
    return dict(Person.objects.filter(pk__in=ids).values_list("pk", "name")) if ids else {}


def _part(line: AuditLine) -> int:
    """The id of the owner that a line was done to, 0 for anything else."""
    label, pk, *_name = line.facts.get("part") or ("", 0)
    return int(pk) if label == Owner._meta.label_lower else 0


def _owners(lines: list[AuditLine]) -> dict[int, str]:
    """What the owners that lines were done to are called now."""
    ids = {_part(line) for line in lines} - {0}
    return dict(Owner.objects.filter(pk__in=ids).values_list("pk", "name")) if ids else {}


def _told(line: AuditLine, names: dict[int, str], *, is_undone: bool) -> HistoryLine:
    facts = line.facts
    sides = facts.get("before"), facts.get("after")
    if facts.get("field") in OF_PEOPLE:
        sides = names.get(sides[0] or 0, ""), names.get(sides[1] or 0, "")
    field, _colon, day = facts.get("field", "").partition(":")
    return HistoryLine(
        pk=line.pk,
        event=line.event,
        about=line.about,
        about_id=line.about_id,
        name=line.label,
        field=field,
        day=day,
        part=facts["part"][2] if "part" in facts else "",
        before=sides[0],
        after=sides[1],
        reason=facts.get("reason", ""),
        version=facts.get("version"),
        by=str(line.by) if line.by else "",
        at=line.at,
        is_undone=is_undone,
        may_undo=not is_undone and "before" in facts and "after" in facts,
    )


def undoable_line(host: Plan | Axis | Action, *, by: Member, at: datetime) -> AuditLine | None:
    """The line of what somebody did to a plan, an axis or an action at an instant, if any."""
    lines = AuditLine.objects.filter(about=host._meta.label_lower, about_id=host.pk)
    return lines.filter(by=by.account, at=at, facts__has_key="before").order_by("-pk").first()


def row_about(line: AuditLine) -> Plan | Axis | Action | None:
    """The plan, axis or action that a line is about, as long as it is there."""
    kinds: dict[str, type[Plan | Axis | Action]] = {
        kind._meta.label_lower: kind for kind in (Plan, Axis, Action)
    }
    kind = kinds.get(line.about)
    return kind._default_manager.filter(pk=line.about_id or 0).first() if kind else None
