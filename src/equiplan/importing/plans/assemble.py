"""The draft of a document: its tables, cards or prose, whichever says most, and its metadata."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from equiplan.domain.plans.draft import Action, Axis, Finding, PlanDraft

from ..blocks import Document, Table
from ..choices import NOTHING_CHOSEN, Choice
from ..constraints import NO_CONSTRAINTS, BlockClass, Constraints
from ..source import anchor_of
from . import cards, narrative, tables
from .flattened import with_tables
from .frame import apart, framed
from .inference import reading as inference
from .inference.model import Model
from .metadata import Metadata, metadata
from .references import completed
from .words import folded

_MORE, _FULLER = 1.5, 1.2
"""A reading must find this many times the actions of a surer one to be taken instead; or as many,
and say this many times as much of them: then the surer one was of a summary."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a document."""

    axes: tuple[Axis, ...]
    findings: tuple[Finding, ...]
    classes: tuple[BlockClass, ...] = ()
    bound: int = 0

    @property
    def actions(self) -> int:
        """How many actions it found."""
        return sum(len(axis.actions) for axis in self.axes)

    @property
    def labelled(self) -> float:
        """How many fields it says an action, and beside them an axis."""
        stated = sum(bool(a.objective) + bool(a.indicators) + bool(a.targets) for a in self.axes)
        return self.told / max(self.actions, 1) + stated / max(len(self.axes), 1)

    @property
    def twofold(self) -> bool:
        """Whether it takes each action for an axis too: the heading over a table about it."""
        return self.actions > 0 and all(
            [action.title for action in axis.actions] == [axis.title] for axis in self.axes
        )

    @property
    def told(self) -> int:
        """How many fields of its actions say something: actions alone do not make a plan."""
        return sum(
            bool(value)
            for axis in self.axes
            for action in axis.actions
            for value in (
                action.title, action.indicators, action.targets, action.calendar, action.owners,
                action.budget, action.comments,
            )
        )  # fmt: skip


_LABELLED = 2.0
"""Prose says more than this an action (its title counted) and an axis where labels say it."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The draft of a document, and the classes of blocks that its text was read by."""

    draft: PlanDraft
    classes: tuple[BlockClass, ...] = ()


def _text(
    document: Document, weights: Model | None, constraints: Constraints, *, cells: bool
) -> Reading:
    """The text read by its labels where these say most of it, by inference everywhere else."""
    found = inference.read(document, weights, cells=cells, constraints=constraints)
    inferred = Reading(found.axes, found.findings, found.classes, found.bound)
    if found.bound:
        return inferred
    labelled = narrative.read(document)
    by_label = Reading(labelled.axes, tuple(labelled.findings))
    if by_label.actions and by_label.labelled > _LABELLED:
        return by_label
    if by_label.labelled == _LABELLED and by_label.actions >= 2 * inferred.actions:
        return by_label
    return inferred if inferred.actions or not by_label.actions else by_label


def _readings(
    document: Document, choice: Choice, weights: Model | None, constraints: Constraints
) -> tuple[Reading, ...]:
    """The readings of a document, the surest first: headers say more than the shape of prose."""
    by_table = tables.read_tables(document, choice)
    by_card = cards.read_cards(document)
    table = Reading(by_table.axes, by_table.findings)
    card = Reading(
        tuple(part.read() for part in by_card.parts if part.rows), tuple(by_card.findings)
    )
    cells = not choice and not card.actions and (table.twofold or not table.actions)
    return table, card, _text(document, weights, constraints, cells=cells)


def _best(readings: Sequence[Reading]) -> Reading:
    best = readings[0]
    for other in readings[1:]:
        if not best.axes:
            best = other
            continue
        if best.twofold and other.actions >= best.actions and other.labelled >= best.labelled:
            best = other
            continue
        more = other.actions > _MORE * best.actions and other.told > best.told
        fuller = other.actions >= best.actions > 0 and other.told > _FULLER * best.told
        best = other if more or fuller else best
    return best


_SAID = (
    *("measures", "indicators", "targets", "calendar", "owners", "budget", "comments", "priority"),
    *("status", "progress", "spent", "verification", "indicator_details"),
)


def _complemented(best: Reading, others: Sequence[Reading]) -> Reading:
    """The reading with what cards or tables beside it say of its actions: a calendar in an annex,
    cards before a table that sums them up."""
    for other in others:
        known = {_key(action): action for axis in other.axes for action in axis.actions}
        if other is best or len(known) < other.actions:
            continue
        axes = tuple(
            replace(axis, actions=tuple(_with(a, known.get(_key(a))) for a in axis.actions))
            for axis in best.axes
        )
        best = replace(best, axes=axes)
    return best


def _key(action: Action) -> str:
    return folded(action.title).strip(" .")


def _with(action: Action, other: Action | None) -> Action:
    """An action with what another reading of it says where it says nothing itself."""
    if other is None:
        return action
    silent = (name for name in _SAID if not getattr(action, name))
    said = {name: held for name in silent if (held := getattr(other, name))}
    return replace(action, **said) if said else action


def _completed(reading: Reading, document: Document) -> Reading:
    """The reading with what tables of indicators say of its actions by their numbers."""
    axes, used = completed(reading.axes, document)
    kept = (
        f for f in reading.findings if f.code != "reading.table_left_out" or f.where not in used
    )
    return replace(reading, axes=axes, findings=tuple(kept))


def _titled(axes: Sequence[Axis], title: str | None) -> tuple[Axis, ...]:
    """An axis that nothing names takes the plan's own title."""
    return tuple(axis if axis.title else replace(axis, title=title or "—") for axis in axes)


def _same_numbers(axes: Sequence[Axis]) -> list[Finding]:
    """Two axes of one number: a slip of the authors, or a heading misread."""
    counts = Counter(axis.number for axis in axes if axis.number)
    places = {axis.number: axis.actions[0].where for axis in axes if axis.actions}
    return [
        Finding("reading.same_axis_number", "warning", places.get(number), {"number": number})
        for number, count in counts.items()
        if count > 1
    ]


def _judged(reading: Reading) -> tuple[Finding, ...]:
    if not reading.axes:
        return (Finding("reading.no_plan", "error"),)
    return (*reading.findings, *_same_numbers(reading.axes))


def _without(document: Document, constraints: Constraints) -> Document:
    """The document without the rows of tables of which a person says that they are no part."""
    dropped = {anchor for anchor, role in constraints.items() if role in _NO_PART}
    if not dropped:
        return document
    blocks = (
        replace(block, rows=tuple(r for r in block.rows if anchor_of(r.place) not in dropped))
        if isinstance(block, Table)
        else block
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


_NO_PART = frozenset({"context", "not_plan"})


def _chosen(readings: Sequence[Reading], choice: Choice, constraints: Constraints) -> Reading:
    """The reading taken: who says what the columns of tables hold has said that the tables are the
    plan, who says what lines of the text are a part of, that the text is."""
    parts = any(role not in _NO_PART for role in constraints.values())
    if parts and readings[-1].bound and readings[-1].axes:
        return readings[-1]
    return readings[0] if choice and readings[0].axes else _best(readings)


def understood(
    document: Document,
    choice: Choice = NOTHING_CHOSEN,
    weights: Model | None = None,
    *,
    constraints: Constraints = NO_CONSTRAINTS,
) -> Understood:
    """The draft of a document; without a plan in it, no axes and an error that says so.

    `weights` are those of the product unless a trial of others says otherwise.
    """
    said, document = apart(_without(with_tables(document), constraints))
    readings = _readings(document, choice, weights, constraints)
    reading = _completed(
        _complemented(_chosen(readings, choice, constraints), readings[:2]), document
    )
    about: Metadata = metadata(document)
    draft = PlanDraft(
        title=_title(document, constraints) or about.title,
        organisation=about.organisation,
        language=about.language,
        period=about.period,
        axes=_titled(reading.axes, about.title),
        findings=(*document.findings, *_judged(reading)),
    )
    return Understood(framed(draft, document, said), reading.classes)


def _title(document: Document, constraints: Constraints) -> str | None:
    """The text of the block of which a person says that it is the plan's title."""
    titles = {anchor for anchor, role in constraints.items() if role == "title"}
    found = (p.text for p in document.paragraphs() if titles and anchor_of(p.place) in titles)
    return next(found, None)


def assembled(
    document: Document, choice: Choice = NOTHING_CHOSEN, weights: Model | None = None
) -> PlanDraft:
    """The draft alone."""
    return understood(document, choice, weights).draft
