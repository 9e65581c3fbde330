"""Two states of a plan side by side, as people read it: what was added, removed, moved, changed."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from equiplan.domain.plans import schema
from equiplan.domain.plans.diff import Change, Difference, Segment, compare_versions, segments
from equiplan.domain.plans.fields import Field as SchemaField
from equiplan.domain.plans.fields import Kind, Of
from equiplan.domain.plans.outline import Value
from equiplan.domain.plans.schema import INDICATORS
from equiplan.domain.plans.versions import VersionContent
from equiplan.web.platform.language import worded

from . import words

Label = str | Promise

# Fields that are said in figures or codes: the whole value is replaced, never a part of a number.
WHOLE = frozenset({Kind.STATUS, Kind.CHOICE, Kind.PERCENT, Kind.DAY, Kind.YEARS, Kind.YEAR})
OF_INDICATOR = "indicator."
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
    axes = tuple(_entry("axis", each, sides) for each in found.axes)
    actions = tuple(_entry("action", each, sides) for each in found.actions)
    counted = Counter(entry.kind for entry in (*axes, *actions))
    return Differences(_fields("plan", found.plan), axes, actions, dict(counted))


def _entry(of: Of, one: Difference, sides: tuple[VersionContent, VersionContent]) -> Entry:
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
        fields=_fields(of, one.changes),
    )


def _kind(one: Difference) -> str:
    if one.before is None:
        return "added"
    if one.after is None:
        return "removed"
    return "changed" if one.changes else "moved"


def _fields(of: Of, changes: Iterable[Change]) -> tuple[Field, ...]:
    return tuple(
        Field(label_of(of, change.field), _segments(of, change), _is_whole(of, change.field))
        for change in changes
    )


def label_of(of: Of, name: str) -> Label:
    """What a field of `domain.plans.outline` is called; KeyError for one that is not."""
    if name.startswith(OF_INDICATOR):
        figure = schema.find("indicator", name.removeprefix(OF_INDICATOR))
        return f"{worded(INDICATORS)} – {worded(figure.label)}"
    return worded(schema.find(of, name).label)


def _is_whole(of: Of, name: str) -> bool:
    if name.startswith(OF_INDICATOR):
        return False
    return name == "number" or schema.find(of, name).kind in WHOLE


def _segments(of: Of, change: Change) -> tuple[Segment, ...]:
    before, after = (_said(of, change.field, each) for each in (change.before, change.after))
    whole = tuple(
        piece for piece in (Segment("removed", before), Segment("added", after)) if piece.text
    )
    if _is_whole(of, change.field):
        return whole
    cut = segments(before, after)
    kept = sum(len(piece.text) for piece in cut if piece.kind == "same")
    return cut if kept >= ALIKE * max(len(before), len(after)) else whole


def _plain(value: Value) -> str:
    return "\n".join(value) if isinstance(value, tuple) else value or ""


def _said(of: Of, name: str, value: Value) -> str:
    """A value as its readers know it: words for codes, days as they are written."""
    figure = name.removeprefix(OF_INDICATOR)
    field = schema.find(of if figure == name else "indicator", figure)
    if field.kind == Kind.YEARS and isinstance(value, tuple):
        return words.years(int(value[0]), int(value[-1]))
    text = _plain(value)
    if field.choices:
        return "\n".join(_worded(field, line) for line in text.split("\n"))
    return DAY.sub(_day, text) if field.kind in DATED else text


DATED = frozenset({Kind.DAY, Kind.BASELINE, Kind.SERIES})


def _worded(field: SchemaField, line: str) -> str:
    """A code by its word, after the name of an indicator where it is that of one."""
    name, dash, code = line.rpartition(" — ")
    chosen = field.choices.get(code)
    return f"{name}{dash}{worded(chosen)}" if chosen else line


def _day(found: re.Match[str]) -> str:
    return words.day(date.fromisoformat(found.group()))


def summary(found: Differences) -> list[tuple[str, int, Label]]:
    """How many axes and actions of each kind, for the top of the page."""
    labels = {
        "added": _("added"),
        "removed": _("removed"),
        "changed": _("changed"),
        "moved": _("moved"),
    }
    return [(kind, found.counts.get(kind, 0), label) for kind, label in labels.items()]
