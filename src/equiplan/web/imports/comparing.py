"""What was read beside a plan that is there already: which it may be, and what differs."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.plans.diff import Change, Segment, text_of
from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.plans.editions import are_editions, sketch
from equiplan.domain.plans.outline import Node
from equiplan.domain.plans.proposals import Proposal, propose
from equiplan.web.plans import permissions as plans
from equiplan.web.plans import selectors as of_plans
from equiplan.web.plans.differences import label_of
from equiplan.web.plans.models import Plan

from . import permissions, selectors
from .models import Reading

MOST = 50
KINDS: dict[tuple[str, str], str | Promise] = {
    ("axis", "added"): _("Add this axis"),
    ("axis", "removed"): _("Take this axis out"),
    ("action", "added"): _("Add this action"),
    ("action", "removed"): _("Take this action out"),
    ("action", "moved"): _("Move it to the axis “%(axis)s”"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One proposal: what it is called, what changes in words, whether it is taken to begin with.

    What is missing from what was read is not taken out of the plan unless a person says so. Where
    the plan has changed too since the document was exported, both sides stand in `conflict`: what
    the plan says now, what the document says; it is a person who chooses.
    """

    key: str
    label: str | Promise
    segments: tuple[Segment, ...]
    is_taken: bool
    conflict: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Thing:
    """The plan, an axis or an action with what is proposed for it."""

    of: str
    number: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ComparePage:
    """All that differs; `reordered` counts what only stands at another place."""

    things: tuple[Thing, ...]
    count: int
    stamp: str
    reordered: int


def page_of(plan: Plan, reading: Reading) -> ComparePage:
    """What differs between a plan and a reading as corrected so far."""
    draft = selectors.draft_of(reading)
    found = propose(of_plans.draft_of(plan), draft)
    grouped: dict[tuple[str, str], list[Proposal]] = {}
    for one in found.all:
        grouped.setdefault((one.of, repr(one.was_at or one.key)), []).append(one)
    things = tuple(_thing(each, draft) for each in grouped.values())
    return ComparePage(things, len(found.all), found.stamp, found.reordered)


def _thing(proposals: list[Proposal], draft: PlanDraft) -> Thing:
    first = proposals[0]
    named = "" if first.of == "plan" else _text(first.node, "title")
    lines = tuple(_line(one, draft) for one in proposals)
    return Thing(first.of, _text(first.node, "number"), named, lines)


def _text(node: Node, name: str) -> str:
    return str(node.fields.get(name) or "")


def _line(one: Proposal, draft: PlanDraft) -> Line:
    if one.change:
        return _changed(one, one.change)
    label: str | Promise = KINDS[one.of, one.kind]
    if one.kind == "moved" and one.is_at:
        label = str(label) % {"axis": draft.axes[one.is_at.axis].title}
    return Line(one.key, label, (), is_taken=one.kind != "removed")


def _changed(one: Proposal, change: Change) -> Line:
    label = label_of(one.of, change.field)
    if one.is_conflict:
        sides = (text_of(change.before), text_of(change.after))
        return Line(one.key, label, (), is_taken=False, conflict=sides)
    return Line(one.key, label, change.segments(), is_taken=True)


@dataclass(frozen=True, slots=True)
class Candidates:
    """The plans of which what was read is likely an edition, and the others."""

    likely: tuple[Plan, ...]
    others: tuple[Plan, ...]


def candidates(reading: Reading, draft: PlanDraft) -> Candidates:
    """The plans that a reading may go into, those that it likely is an edition of apart.

    The same file has become them, or one of its name, or they have nearly the same title and
    actions.
    """
    made = sketch(draft.title, (action.title for axis in draft.axes for action in axis.actions))
    latest = list(plans.plans_of(reading.organisation)[:MOST])
    titles = of_plans.action_titles(latest)
    same = permissions.plans_of_file(reading)
    found: dict[bool, list[Plan]] = {True: [], False: []}
    for plan in latest:
        is_likely = (
            plan.pk in same
            or plan.source == reading.upload.name
            or are_editions(made, sketch(plan.title, titles[plan.pk]))
        )
        found[is_likely].append(plan)
    return Candidates(tuple(found[True]), tuple(found[False]))
