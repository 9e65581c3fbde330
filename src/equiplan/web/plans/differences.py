"""Two states of a plan side by side, as people read it: what was added, removed, moved, changed."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from equiplan.domain.plans.diff import Change, Difference, Segment, compare_versions, segments
from equiplan.domain.plans.outline import Value
from equiplan.domain.plans.versions import VersionContent

from . import words
from .forms import LANGUAGES, PRECISIONS
from .models import ActionStatus, Indicator

Label = str | Promise

# What each field of `domain.plans.outline` is called.
LABELS: dict[str, Label] = {
    "title": gettext_lazy("Title"),
    "organisation": gettext_lazy("Issued by"),
    "language": gettext_lazy("Language"),
    "period": gettext_lazy("Period"),
    "number": gettext_lazy("Number"),
    "objective": gettext_lazy("Objective"),
    "description": gettext_lazy("Description"),
    "measures": gettext_lazy("Measures"),
    "indicators": gettext_lazy("Indicators"),
    "targets": gettext_lazy("Targets"),
    "calendar": gettext_lazy("Calendar"),
    "owners": gettext_lazy("Owners"),
    "accountable": gettext_lazy("Accountable"),
    "budget": gettext_lazy("Budget"),
    "budget_lines": gettext_lazy("Amounts planned"),
    "spent": gettext_lazy("Amounts spent"),
    "comments": gettext_lazy("Comments"),
    "priority": gettext_lazy("Priority"),
    "status": gettext_lazy("Status"),
    "progress": gettext_lazy("Progress"),
    "abandoned_because": gettext_lazy("Why it was abandoned"),
    "starts_on": gettext_lazy("First day"),
    "ends_on": gettext_lazy("Last day"),
    "precision": gettext_lazy("How precise the dates are"),
    "is_recurring": gettext_lazy("Comes back every year"),
    "units": gettext_lazy("Units of indicators"),
    "directions": gettext_lazy("Directions of indicators"),
    "baselines": gettext_lazy("Baselines"),
    "aims": gettext_lazy("Targets of indicators"),
    "values": gettext_lazy("Values of indicators"),
}
# Fields whose value is a code, and the words for it.
CHOICES: dict[str, dict[str, Label]] = {
    "language": dict(LANGUAGES),
    "status": dict(ActionStatus.choices),
    "precision": dict(PRECISIONS),
    "is_recurring": {"yes": gettext_lazy("yes")},
}
# What a plan says in figures or codes: the whole value is replaced, never a part of a number.
WHOLE = frozenset({*CHOICES, "number", "period", "progress", "starts_on", "ends_on"})
DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
ALIKE = 0.3
"""Share of a text that must have stayed for its changes to be marked word by word."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field that differs: its name, and both values in one text.

    `is_ours` where the words are those of the page, not of the plan.
    """

    label: Label
    segments: tuple[Segment, ...]
    is_ours: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """An axis or an action that differs; `row` is its id while it is in the plan of today."""

    kind: str
    number: str
    title: str
    axis: str
    row: int | None
    is_moved: bool
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """All that differs; `counts` are of axes and actions together, by kind."""

    plan: tuple[Field, ...]
    axes: tuple[Entry, ...]
    actions: tuple[Entry, ...]
    counts: dict[str, int]

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.plan or self.axes or self.actions)


def differences(before: VersionContent, after: VersionContent) -> Differences:
    """What differs between two states of one plan, in the language of the page."""
    found = compare_versions(before, after)
    sides = (before, after)
    axes = tuple(_entry(each, sides) for each in found.axes)
    actions = tuple(_entry(each, sides) for each in found.actions)
    counted = Counter(entry.kind for entry in (*axes, *actions))
    return Differences(_fields(found.plan), axes, actions, dict(counted))


def _entry(one: Difference, sides: tuple[VersionContent, VersionContent]) -> Entry:
    node = one.after or one.before
    place, side = (one.is_at, sides[1]) if one.is_at else (one.was_at, sides[0])
    if node is None or place is None:
        raise ValueError("a difference is about something")
    is_action = place.position is not None
    return Entry(
        kind=_kind(one),
        number=_plain(node.fields.get("number")),
        title=_plain(node.fields.get("title")),
        axis=side.draft.axes[place.axis].title if is_action else "",
        row=node.key if one.after else None,
        is_moved=one.is_moved,
        fields=_fields(one.changes),
    )


def _kind(one: Difference) -> str:
    if one.before is None:
        return "added"
    if one.after is None:
        return "removed"
    return "changed" if one.changes else "moved"


def _fields(changes: Iterable[Change]) -> tuple[Field, ...]:
    return tuple(
        Field(LABELS.get(change.field, change.field), _segments(change), change.field in WHOLE)
        for change in changes
    )


def _segments(change: Change) -> tuple[Segment, ...]:
    before, after = _said(change.field, change.before), _said(change.field, change.after)
    whole = tuple(
        piece for piece in (Segment("removed", before), Segment("added", after)) if piece.text
    )
    if change.field in WHOLE:
        return whole
    cut = segments(before, after)
    kept = sum(len(piece.text) for piece in cut if piece.kind == "same")
    return cut if kept >= ALIKE * max(len(before), len(after)) else whole


def _plain(value: Value) -> str:
    return "\n".join(value) if isinstance(value, tuple) else value or ""


def _said(field: str, value: Value) -> str:
    """A value as its readers know it: words for codes, days as they are written."""
    if field == "period" and isinstance(value, tuple):
        return words.years(int(value[0]), int(value[-1]))
    if field == "directions" and isinstance(value, tuple):
        return "\n".join(map(_direction, value))
    text = _plain(value)
    text = str(CHOICES.get(field, {}).get(text, text))
    return DAY.sub(_day, text) if field in DATED else text


DATED = frozenset({"starts_on", "ends_on", "baselines", "aims", "values"})


def _day(found: re.Match[str]) -> str:
    return words.day(date.fromisoformat(found.group()))


def _direction(line: str) -> str:
    name, dash, code = line.rpartition(" — ")
    return f"{name}{dash}{dict(Indicator.Direction.choices).get(code, code)}"


def summary(found: Differences) -> list[tuple[str, int, Label]]:
    """How many axes and actions of each kind, for the top of the page."""
    labels = {
        "added": _("added"),
        "removed": _("removed"),
        "changed": _("changed"),
        "moved": _("moved"),
    }
    return [(kind, found.counts.get(kind, 0), label) for kind, label in labels.items()]
