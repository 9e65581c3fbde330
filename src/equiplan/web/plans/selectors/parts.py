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

from django.db.models import Case, Count, Max, Model, Q, Sum, When

from equiplan.domain.plans import schema
from equiplan.domain.plans.fields import Use
from equiplan.domain.text.comparing import folded
from equiplan.web.platform.cache import Cached

from .. import storage
from ..models import Action, Axis, Indicator, Owner, Plan
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
    """What an action is filtered, sorted and counted by; `more` as that of its row."""

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
    more: Mapping[str, Any] = field(default_factory=dict, hash=False)

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


OF_EACH = frozenset({"status", "progress"})
"""What every row shows beside its title, in no column of its own."""
FIELDS = [
    *("pk", "edit", "number", "title", "status", "starts_on", "ends_on", "priority", "progress"),
    *("is_recurring", "due_on", "more"),
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


def _said(axis_ids: Collection[int]) -> dict[int, frozenset[str]]:
    """The names of the columns under which at least one action says something, by axis."""
    columns = [each for each in schema.fields("action", Use.TABLE) if each.name not in OF_EACH]
    says = {
        f"says_{each.name}": Max(Case(When(storage.says(each), then=1), default=0))
        for each in columns
    }
    rows = _live(axis_ids).values("axis_id").annotate(**says)
    return {
        row["axis_id"]: frozenset(each.name for each in columns if row[f"says_{each.name}"])
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


def _read_words(axis_ids: Collection[int]) -> dict[int, dict[int, str]]:
    """What actions say in the fields that are searched, in whatever holds them."""
    if not axis_ids:
        return {}
    searched = schema.fields("action", Use.SEARCH)
    columns = [name for each in searched if (name := storage.column(Action, each.name))]
    held = [each.name for each in searched if not storage.column(Action, each.name)]
    rows = [_rows_of(storage.ROWS[name], axis_ids) for name in held if name in storage.ROWS]
    words: dict[int, dict[int, str]] = defaultdict(dict)
    for axis_id, pk, more, *texts in _live(axis_ids).values_list("axis_id", "pk", "more", *columns):
        texts += [text for texts_of_row in rows for text in texts_of_row[pk]]
        texts += [text for name in held for text in _texts(more.get(name))]
        words[axis_id][pk] = folded("\n".join(map(str, texts)))
    return words


def _rows_of(rows: tuple[type[Model], str, str], axis_ids: Collection[int]) -> dict[int, list[str]]:
    kind, _name, text = rows
    live = {"removed_at": None} if kind is Indicator else {}
    return _texts_of(kind, text, axis_ids, **live)


def _texts(held: Any) -> list[Any]:
    return held if isinstance(held, list) else [] if held is None else [held]


def rows_of(plan: Plan, axis_ids: Collection[int], action_ids: Collection[int]) -> dict[int, Axis]:
    """Some axes with what they state, and some of their actions with all of their rows."""
    if not axis_ids:
        return {}
    axes = with_everything(plan, only=action_ids).filter(pk__in=axis_ids)
    return {axis.pk: axis for axis in axes}
