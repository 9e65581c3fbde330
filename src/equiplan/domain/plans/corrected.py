"""A draft with the corrections of people applied: each row keeps its key, whatever is done to it.

Keys come from the places of what was read, so that corrections still find their rows when the
document is read again; those that find nothing any more are told, and change nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from hashlib import blake2s
from typing import Any

from . import records, schema
from .corrections import Correction, CorrectionKind, CorrectionRefused, of, words_of
from .draft import Action, Axis, Finding, PlanDraft, Where
from .fields import Field, Kind, Use
from .parsing import parsed

_PARSED = frozenset(
    {
        "target.not_understood",
        "calendar.not_understood",
        "calendar.two_days",
        "budget.not_understood",
        "status.not_understood",
    }
)
_READ_BY = frozenset({"period", "language"})
"""Facts of the plan by which the words of its actions are understood."""
_BETWEEN = {Kind.TITLE: " ", Kind.LINE: " "}
_OF_ONE = frozenset({"number", "priority_year"})
"""Fields of which the upper of two merged rows keeps its own."""


@dataclass(slots=True)
class Row:
    """An action with what people did to it; `merged_into` is the key of the row that took it."""

    key: str
    action: Action
    is_checked: bool = False
    is_dropped: bool = False
    merged_into: str = ""

    @property
    def is_live(self) -> bool:
        """Whether it is an action of the plan."""
        return not (self.is_dropped or self.merged_into)


@dataclass(slots=True)
class Part:
    """An axis with its rows; the actions of `axis` itself are left out."""

    key: str
    axis: Axis
    rows: list[Row] = field(default_factory=list)
    is_dropped: bool = False

    def live(self) -> list[Row]:
        """The rows that are actions of the plan."""
        return [] if self.is_dropped else [row for row in self.rows if row.is_live]


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding; resolved once a person has said so."""

    key: str
    finding: Finding
    is_resolved: bool


@dataclass(slots=True)
class Corrected:
    """What was read, as corrected so far; `about` holds the facts of the plan and no axes.

    `lost` are the corrections that found nothing to correct.
    """

    about: PlanDraft
    parts: list[Part]
    findings: tuple[Seen, ...] = ()
    lost: tuple[Correction, ...] = ()
    touched: set[Where] = field(default_factory=set)
    resolved: set[str] = field(default_factory=set)

    def row(self, key: str) -> Row:
        """An action by its key; KeyError for one there is not."""
        return next(row for part in self.parts for row in part.rows if row.key == key)

    def part(self, key: str) -> Part:
        """An axis by its key."""
        return next(part for part in self.parts if part.key == key)

    def part_of(self, row: Row) -> Part:
        """The axis that a row is in."""
        return next(part for part in self.parts if row in part.rows)

    def above(self, row: Row) -> Row | None:
        """The action right above another in its axis, None for the first."""
        live = self.part_of(row).live()
        at = next((n for n, each in enumerate(live) if each.key == row.key), 0)
        return live[at - 1] if at else None

    def live(self) -> list[Row]:
        """Every row that is an action of the plan."""
        return [row for part in self.parts for row in part.live()]

    def unresolved(self) -> tuple[Finding, ...]:
        """The findings that nobody has resolved."""
        return tuple(seen.finding for seen in self.findings if not seen.is_resolved)

    def draft(self) -> PlanDraft:
        """The plan as it would be adopted now."""
        axes = tuple(
            replace(part.axis, actions=tuple(row.action for row in part.live()))
            for part in self.parts
            if not part.is_dropped
        )
        return replace(self.about, axes=axes, findings=self.unresolved())


def _key(prefix: str, words: str) -> str:
    return prefix + blake2s(words.encode(errors="replace"), digest_size=6).hexdigest()


class _Keys:
    """Keys that tell apart whatever has the same words."""

    def __init__(self) -> None:
        self._met: dict[str, int] = {}

    def give(self, prefix: str, words: str) -> str:
        """The key of the next thing with these words."""
        digest = _key(prefix, words)
        met = self._met[digest] = self._met.get(digest, 0) + 1
        return digest if met == 1 else f"{digest}-{met}"


def corrected(read: PlanDraft, corrections: Iterable[Correction]) -> Corrected:
    """What was read with corrections applied in order; values of changed words are read anew."""
    keys = _Keys()
    state = Corrected(
        replace(read, axes=(), findings=()), [_part(axis, keys) for axis in read.axes]
    )
    state.lost = tuple(each for each in corrections if not _applies(state, each))
    _settle(state, read)
    return state


def _part(axis: Axis, keys: _Keys) -> Part:
    part = Part(keys.give("x", f"{axis.number}|{axis.title}"), replace(axis, actions=()))
    part.rows = [Row(keys.give("r", action.where.text), action) for action in axis.actions]
    return part


def _applies(state: Corrected, correction: Correction) -> bool:
    """Applies a correction; whether it found what it corrects."""
    try:
        return _APPLY[correction.kind](state, correction)
    except (StopIteration, KeyError, CorrectionRefused):
        return False


def _change(state: Corrected, what: Correction) -> bool:
    if not what.key:
        state.about = _with(state.about, what)
        if what.field in _READ_BY:
            state.touched |= {row.action.where for part in state.parts for row in part.rows}
    elif what.key.startswith("x"):
        part = state.part(what.key)
        part.axis = _with(part.axis, what)
    else:
        row = state.row(what.key)
        row.action = _with(row.action, what)
        row.is_checked = True
        state.touched.add(row.action.where)
    return True


def _with(thing: Any, what: Correction) -> Any:
    """The thing with one field changed; KeyError for a name that is no field of a draft's."""
    field = schema.find(of(thing), what.field)
    if not field.has(Use.DRAFT):
        raise KeyError(what.field)
    return records.with_value(thing, field, words_of(field).read(what.value))


def _check(state: Corrected, what: Correction) -> bool:
    state.row(what.key).is_checked = what.kind is CorrectionKind.CHECK
    return True


def _drop(state: Corrected, what: Correction) -> bool:
    dropped = what.kind is CorrectionKind.DROP
    if what.key.startswith("x"):
        part = state.part(what.key)
        part.is_dropped = dropped
        state.touched |= {row.action.where for row in part.rows}
    else:
        row = state.row(what.key)
        row.is_dropped = dropped
        state.touched.add(row.action.where)
    return True


def _merge(state: Corrected, what: Correction) -> bool:
    row, above = state.row(what.key), state.row(what.value)
    if not (row.is_live and above.is_live) or row is above:
        return False
    above.action = merged(above.action, row.action)
    above.is_checked, row.merged_into = True, above.key
    state.touched |= {above.action.where, row.action.where}
    return True


def _move(state: Corrected, what: Correction) -> bool:
    row, to = state.row(what.key), state.part(what.value)
    state.part_of(row).rows.remove(row)
    to.rows.append(row)
    return True


def _add(state: Corrected, what: Correction) -> bool:
    """An action after another, at the head of an axis, or in the first axis there is."""
    if what.where is None:
        return False
    row = Row(_key("ra", f"{what.where.text}|{what.value}"), Action(_title(what.value), what.where))
    if any(each.key == row.key for part in state.parts for each in part.rows):
        return False
    part, at = _place(state, what.key)
    part.rows.insert(at, row)
    row.is_checked = True
    state.touched.add(what.where)
    return True


def _title(text: str) -> str:
    title: str = words_of(schema.find("action", "title")).read(text)
    return title


def _place(state: Corrected, key: str) -> tuple[Part, int]:
    """Where something new goes: an axis, and before which of its rows."""
    if key.startswith("x"):
        return state.part(key), 0
    if key:
        row = state.row(key)
        part = state.part_of(row)
        return part, part.rows.index(row) + 1
    if not state.parts:
        state.parts.append(Part(_key("x", "added"), Axis(state.about.title or "—")))
    return state.parts[0], len(state.parts[0].rows)


def _resolve(state: Corrected, what: Correction) -> bool:
    (state.resolved.add if what.kind is CorrectionKind.RESOLVE else state.resolved.discard)(
        what.key
    )
    return True


_APPLY: dict[CorrectionKind, Callable[[Corrected, Correction], bool]] = {
    CorrectionKind.CHANGE: _change,
    CorrectionKind.CHECK: _check,
    CorrectionKind.UNCHECK: _check,
    CorrectionKind.DROP: _drop,
    CorrectionKind.RESTORE: _drop,
    CorrectionKind.MERGE: _merge,
    CorrectionKind.MOVE: _move,
    CorrectionKind.RESOLVE: _resolve,
    CorrectionKind.REOPEN: _resolve,
    CorrectionKind.ADD: _add,
}


def merged(above: Action, below: Action) -> Action:
    """Two halves of an action as one: lists one after the other, texts joined, nothing twice."""
    whole = replace(above, indicator_details=above.indicator_details + below.indicator_details)
    for each in schema.fields("action", Use.DRAFT):
        both = records.value(above, each), records.value(below, each)
        whole = records.with_value(whole, each, _merged(each, *both))
    return whole


def _merged(field: Field, above: Any, below: Any) -> Any:
    if field.is_list:
        return tuple(dict.fromkeys(above + below))
    if field.name in _OF_ONE or not isinstance(above or below, str):
        return above or below
    joined = _joined(above, below, _BETWEEN.get(field.kind, "\n"))
    return joined or ("" if field.kind == Kind.TITLE else None)


def _joined(above: str | None, below: str | None, between: str) -> str | None:
    texts = dict.fromkeys(text for text in (above, below) if text)
    return between.join(texts) or None


def _settle(state: Corrected, read: PlanDraft) -> None:
    """Reads anew the values of what was touched, and tells the findings that are left."""
    rows = [row for row in state.live() if row.action.where in state.touched]
    actions = tuple(row.action for row in rows)
    again = parsed(replace(state.about, axes=(Axis("", actions=actions),)))
    for row, action in zip(rows, again.axes[0].actions, strict=True):
        row.action = action
    kept = (each for each in read.findings if not _is_stale(each, state.touched))
    keys = _Keys()
    found = ((keys.give("f", _words(finding)), finding) for finding in (*kept, *again.findings))
    state.findings = tuple(Seen(key, each, key in state.resolved) for key, each in found)


def _is_stale(finding: Finding, touched: set[Where]) -> bool:
    return finding.code in _PARSED and finding.where in touched


def _words(finding: Finding) -> str:
    place = finding.where.text if finding.where else ""
    return f"{finding.code}|{place}|{sorted(finding.facts.items())}"
