"""A plan in short, axis by axis: what tells that an axis has changed, and what is asked of it.

Every change counts the edit of the axis or action it is done to, and rows are never deleted, so two
counts that only grow tell whether anything in an axis is no longer what it was. What is known of
an axis in short is kept for as long as they stay the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, Max, Model, OuterRef, Q, Sum, When

from equiplan.domain.text.comparing import folded
from equiplan.web.platform.cache import Cached

from ..models import Action, Axis, Indicator, Owner, Plan, Step, Target
from .drafts import with_everything


@dataclass(frozen=True, slots=True)
class AxisStamp:
    """An axis by its id, and what changes as soon as anything in it does."""

    axis_id: int
    number: str
    title: str
    actions: int
    edits: tuple[int, int, int]
    translations: Any = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class ActionShort:
    """What an action is asked for by, sorted by and counted by."""

    pk: int
    edit: int
    number: str
    title: str
    status: str
    starts_on: date | None
    ends_on: date | None
    priority: str
    progress: int | None
    is_recurring: bool
    due_on: date | None
    owners: tuple[str, ...]

    @property
    def due(self) -> date | None:
        """As `Action.due`."""
        return self.due_on if self.is_recurring else self.ends_on


@dataclass(frozen=True, slots=True)
class AxisShort:
    """The actions of an axis in short; `said` are the codes of what at least one says."""

    actions: tuple[ActionShort, ...]
    said: frozenset[str]


Words = Mapping[int, str]
_shorts: Cached[AxisShort] = Cached(2000)
_words: Cached[Words] = Cached(500)


def stamps(plan: Plan) -> tuple[AxisStamp, ...]:
    """The axes of a plan with their stamps, in one query."""
    counted = plan.axes.filter(removed_at=None).annotate(
        live=Count("actions", filter=Q(actions__removed_at=None)),
        rows=Count("actions"),
        edits=Sum("actions__edit", default=0),
    )
    rows_of_axes = counted.values_list(
        "pk", "number", "title", "live", "edit", "rows", "edits", "translations"
    )
    return tuple(
        AxisStamp(pk, number, title, live, (edit, rows, edits), others)
        for pk, number, title, live, edit, rows, edits, others in rows_of_axes.order_by("position")
    )


def shorts(stamped: Iterable[AxisStamp]) -> dict[int, AxisShort]:
    """Axes in short, by their ids: three queries for those that have changed, none for others."""
    known = {stamp: _shorts.get(stamp) for stamp in stamped}
    read = _read_shorts([stamp.axis_id for stamp, short in known.items() if short is None])
    return {
        stamp.axis_id: short or _shorts.put(stamp, read[stamp.axis_id])
        for stamp, short in known.items()
    }


FIELDS = [
    *("pk", "edit", "number", "title", "status", "starts_on", "ends_on", "priority", "progress"),
    *("is_recurring", "due_on"),
]


def _read_shorts(axis_ids: Collection[int]) -> dict[int, AxisShort]:
    if not axis_ids:
        return {}
    owners = _texts_of(Owner, "name", axis_ids)
    actions: dict[int, list[ActionShort]] = defaultdict(list)
    for row in _live(axis_ids).values("axis_id", *FIELDS).order_by("position"):
        actions[row.pop("axis_id")].append(ActionShort(**row, owners=tuple(owners[row["pk"]])))
    filled = _said(axis_ids)
    return {pk: AxisShort(tuple(actions[pk]), filled.get(pk, frozenset())) for pk in axis_ids}


def _live(axis_ids: Collection[int]) -> Any:
    return Action.objects.filter(axis__in=axis_ids, removed_at=None)


def _texts_of(
    kind: type[Model], field: str, axis_ids: Collection[int], **more: Any
) -> dict[int, list[str]]:
    """What rows of actions say, in their order, by the id of the action."""
    rows = kind._default_manager.filter(action__axis__in=axis_ids, action__removed_at=None, **more)
    texts: dict[int, list[str]] = defaultdict(list)
    for action_id, text in rows.order_by("position").values_list("action", field):
        texts[action_id].append(text)
    return texts


# The code of a heading -> the condition of the actions that say something under it.
SAYS: dict[str, Q] = {
    "measures": Q(Exists(Step.objects.filter(action=OuterRef("pk")))),
    "indicators": Q(Exists(Indicator.objects.filter(action=OuterRef("pk"), removed_at=None))),
    "targets": Q(Exists(Target.objects.filter(action=OuterRef("pk")))),
    "calendar": ~Q(calendar=""),
    "budget": ~Q(budget=""),
    "priority": ~Q(priority=""),
    "comments": ~Q(comments=""),
}


def _said(axis_ids: Collection[int]) -> dict[int, frozenset[str]]:
    says = {code: Max(Case(When(says, then=1), default=0)) for code, says in SAYS.items()}
    rows = _live(axis_ids).values("axis_id").annotate(**{f"says_{c}": s for c, s in says.items()})
    return {
        row["axis_id"]: frozenset(code for code in SAYS if row[f"says_{code}"])
        for row in rows.order_by()
    }


def words_of(stamped: Collection[AxisStamp]) -> Words:
    """All that actions say, without accents or case, by their ids."""
    known = {stamp: _words.get(stamp) for stamp in stamped}
    missing = [stamp for stamp, words in known.items() if words is None]
    read = _read_words([stamp.axis_id for stamp in missing])
    for stamp in missing:
        known[stamp] = _words.put(stamp, read.get(stamp.axis_id, {}))
    return {pk: words for kept in known.values() for pk, words in (kept or {}).items()}


OWN_WORDS = ["number", "title", "description", "calendar", "budget", "comments", "priority"]


def _read_words(axis_ids: Collection[int]) -> dict[int, dict[int, str]]:
    if not axis_ids:
        return {}
    rows = [
        _texts_of(Step, "text", axis_ids),
        _texts_of(Indicator, "text", axis_ids, removed_at=None),
        _texts_of(Target, "text", axis_ids),
        _texts_of(Owner, "name", axis_ids),
    ]
    words: dict[int, dict[int, str]] = defaultdict(dict)
    for axis_id, pk, *texts in _live(axis_ids).values_list("axis_id", "pk", *OWN_WORDS):
        texts += [text for texts_of_row in rows for text in texts_of_row[pk]]
        words[axis_id][pk] = folded("\n".join(texts))
    return words


def rows_of(plan: Plan, axis_ids: Collection[int], action_ids: Collection[int]) -> dict[int, Axis]:
    """Some axes with what they state, and some of their actions with all of their rows."""
    if not axis_ids:
        return {}
    axes = with_everything(plan, only=action_ids).filter(pk__in=axis_ids)
    return {axis.pk: axis for axis in axes}
