"""What was read as the page of the check shows it: each row with what people did to it so far."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from equiplan.domain.plans import corrected
from equiplan.domain.plans import draft as read
from equiplan.domain.plans.corrections import Correction, CorrectionKind
from equiplan.domain.plans.doubts import LONG_TITLE, Doubt, doubts
from equiplan.domain.plans.fields import Field
from equiplan.domain.text.languages import Language
from equiplan.importing.coverage import Target
from equiplan.importing.findings import said
from equiplan.importing.source import anchor_of
from equiplan.web.plans import words
from equiplan.web.plans.pages import Cell, cell_of, headings

from .leftover import BLOCK, COLUMN
from .paging import Slot

_SHORT = 60
_DOUBTS: dict[str, str | Promise] = {
    LONG_TITLE: _("This title is very long: it may be a paragraph, or two actions."),
}
CORRECTIONS: dict[CorrectionKind, str | Promise] = {
    CorrectionKind.CHANGE: _("Corrected: %(what)s"),
    CorrectionKind.CHECK: _("Checked: %(what)s"),
    CorrectionKind.UNCHECK: _("To be checked again: %(what)s"),
    CorrectionKind.DROP: _("Left out: %(what)s"),
    CorrectionKind.RESTORE: _("Brought back: %(what)s"),
    CorrectionKind.MERGE: _("Merged with the row above: %(what)s"),
    CorrectionKind.MOVE: _("Moved to another axis: %(what)s"),
    CorrectionKind.RESOLVE: _("Seen: %(what)s"),
    CorrectionKind.REOPEN: _("To be looked at again: %(what)s"),
    CorrectionKind.ADD: _("Taken over as an action: %(what)s"),
}


@dataclass(frozen=True, slots=True)
class DoubtLine:
    """Why a cell is to be looked at; `accept` is the key by which a person says that it is right.

    `next` is the address of the doubt after it, empty for the last.
    """

    id: str
    sentence: str
    accept: str
    next: str


@dataclass(frozen=True, slots=True)
class CheckCell:
    """What an action says under a heading; `spot` is the id of its place in the document."""

    cell: Cell
    id: str
    spot: str
    doubts: tuple[DoubtLine, ...]


@dataclass(frozen=True, slots=True)
class CheckRow:
    """An action; `above` names the row it can be merged with, empty for the first.

    `line` is the anchor of the block it was read from, where that is shown. `doubts` are those of
    its title, or of all of it.
    """

    key: str
    number: str | None
    title: str
    cells: tuple[CheckCell, ...]
    place: str
    spot: str
    line: str
    doubts: tuple[DoubtLine, ...]
    is_checked: bool
    above: str


@dataclass(frozen=True, slots=True)
class CheckAxis:
    """An axis with its rows, and those left out of it; `anchor` is its id in the page."""

    key: str
    anchor: str
    number: str | None
    title: str
    spot: str
    objective: str | None
    indicators: tuple[str, ...]
    targets: tuple[str, ...]
    rows: tuple[CheckRow, ...]
    left_out: tuple[CheckRow, ...]


@dataclass(frozen=True, slots=True)
class Jump:
    """An axis to go to, in this part of the reading or in another: `url` leads there."""

    url: str
    number: str | None
    title: str
    rows: int


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding in the reader's language; `anchor` is its place in the source, if shown."""

    key: str
    severity: read.Severity
    sentence: str
    place: str
    anchor: str


@dataclass(frozen=True, slots=True)
class CheckPage:
    """A plan as read and corrected so far; `findings` wait for a look, `seen` have had it.

    `axes` hold the rows of the part that is shown, `jumps` lead to every axis. `lost` is how many
    corrections found nothing to correct once the columns had changed.
    """

    title: str | None
    organisation: str | None
    language: str | None
    years: str
    axes: tuple[CheckAxis, ...]
    jumps: tuple[Jump, ...]
    axes_left_out: tuple[CheckAxis, ...]
    findings: tuple[FindingLine, ...]
    seen: tuple[FindingLine, ...]
    actions: int
    checked: int
    lost: int
    doubts: int
    first_doubt: str

    @property
    def has_errors(self) -> bool:
        """Whether a finding is more than worth a look."""
        return any(line.severity == "error" for line in self.findings)


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a reading is shown: these rows, and of the document these anchors and spots."""

    slots: Collection[Slot]
    anchors: Collection[str]
    spots: Mapping[Target, str]

    def spot(self, key: str, field: str) -> str:
        """The id of the place of a field in the document, empty where it is not shown."""
        return self.spots.get(Target(key, field), "")


def page_of(state: corrected.Corrected, language: Language, shown: Shown) -> CheckPage:
    """The page of a draft under correction: of its axes and rows those that are shown."""
    live = state.live()
    lines = [(seen.is_resolved, _line(seen, language, shown.anchors)) for seen in state.findings]
    here, keys = {axis for axis, _row in shown.slots}, {row for _axis, row in shown.slots}
    left = _doubts(doubts(state), keys, language)
    look = _Look(keys, shown, left)
    parts = list(enumerate(state.parts, 1))
    about = state.about
    return CheckPage(
        title=about.title,
        organisation=about.organisation,
        language=about.language,
        years="–".join(map(str, dict.fromkeys(about.period or ()))),
        axes=tuple(_axis(n, part, look) for n, part in parts if part.key in here),
        jumps=tuple(_jump(n, part, here) for n, part in parts if not part.is_dropped),
        axes_left_out=tuple(
            _axis(n, part, _Look((), shown, {})) for n, part in parts if part.is_dropped
        ),
        findings=tuple(line for resolved, line in lines if not resolved),
        seen=tuple(line for resolved, line in lines if resolved),
        actions=len(live),
        checked=sum(row.is_checked for row in live),
        lost=len(state.lost),
        doubts=sum(map(len, left.values())),
        first_doubt=next((_address(doubt, keys) for doubt in doubts(state)), ""),
    )


Doubts = Mapping[tuple[str, str], Sequence[DoubtLine]]
"""By the key of a row and its field."""


@dataclass(frozen=True, slots=True)
class _Look:
    """The rows that are shown, where they stand in the document, and what is doubtful in them."""

    keys: Collection[str]
    shown: Shown
    doubts: Doubts


def _doubts(found: Sequence[Doubt], here: Collection[str], language: Language) -> Doubts:
    made: dict[tuple[str, str], list[DoubtLine]] = {}
    following = [*(_address(doubt, here) for doubt in found[1:]), ""]
    for doubt, address in zip(found, following, strict=False):
        sentence = said(doubt.seen.finding, language) if doubt.seen else str(_DOUBTS[doubt.code])
        line = DoubtLine(_id(doubt), sentence, f"{doubt.key}.{doubt.field}", address)
        made.setdefault((doubt.key, doubt.field), []).append(line)
    return made


def _id(doubt: Doubt) -> str:
    of = doubt.seen.key if doubt.seen else doubt.field
    return f"doubt-{doubt.key}-{of}"


def _address(doubt: Doubt, here: Collection[str]) -> str:
    there = "" if doubt.key in here else f"?at={doubt.key}"
    return f"{there}#{_id(doubt)}"


def _jump(position: int, part: corrected.Part, here: Collection[str]) -> Jump:
    there = "" if part.key in here else f"?at={part.key}"
    url = f"{there}#axis-{position}"
    return Jump(url, part.axis.number, part.axis.title, len(part.live()))


def _axis(position: int, part: corrected.Part, look: _Look) -> CheckAxis:
    axis, live = part.axis, part.live()
    above = ["", *(_short(row.action) for row in live)]
    return CheckAxis(
        key=part.key,
        anchor=f"axis-{position}",
        number=axis.number,
        title=axis.title,
        spot=look.shown.spot(part.key, "title"),
        objective=axis.objective,
        indicators=axis.indicators,
        targets=axis.targets,
        rows=tuple(
            _row(row, title, look)
            for row, title in zip(live, above, strict=False)
            if row.key in look.keys
        ),
        left_out=tuple(
            _row(row, "", look) for row in part.rows if row.is_dropped and row.key in look.keys
        ),
    )


def _short(thing: read.Action | read.Axis) -> str:
    named = f"{thing.number} {thing.title}" if thing.number else thing.title
    return named if len(named) <= _SHORT else f"{named[:_SHORT]}…"


def _row(row: corrected.Row, above: str, look: _Look) -> CheckRow:
    action, anchor = row.action, anchor_of(row.action.where)
    of_row = (*look.doubts.get((row.key, ""), ()), *look.doubts.get((row.key, "title"), ()))
    return CheckRow(
        key=row.key,
        number=action.number,
        title=action.title,
        cells=tuple(_cell(heading, row, look) for heading in headings()),
        place=words.place(action.where),
        spot=look.shown.spot(row.key, "title") or anchor,
        line=anchor if anchor in look.shown.anchors else "",
        doubts=tuple(of_row),
        is_checked=row.is_checked,
        above=above,
    )


def _cell(heading: Field, row: corrected.Row, look: _Look) -> CheckCell:
    return CheckCell(
        cell_of(heading, row.action),
        id=f"{row.key}-{heading.name}",
        spot=look.shown.spot(row.key, heading.name),
        doubts=tuple(look.doubts.get((row.key, heading.name), ())),
    )


def _line(seen: corrected.Seen, language: Language, known: Collection[str]) -> FindingLine:
    finding = seen.finding
    anchor = anchor_of(finding.where) if finding.where else ""
    return FindingLine(
        key=seen.key,
        severity=finding.severity,
        sentence=said(finding, language),
        place=words.place(finding.where) if finding.where else "",
        anchor=anchor if anchor in known else "",
    )


@dataclass(frozen=True, slots=True)
class Last:
    """The last correction, which can be taken back: what it did, to what, and who made it."""

    number: int
    key: str
    sentence: str
    by: str


def last(state: corrected.Corrected, made: Sequence[Correction], number: int, by: str) -> Last:
    """The last step in words: the corrections that a person made at once."""
    first = made[0]
    what = str(CORRECTIONS[first.kind]) % {"what": _named(state, first.key, len(made))}
    return Last(number, first.key, what, by)


def _named(state: corrected.Corrected, key: str, count: int) -> str:
    if key.startswith((BLOCK, COLUMN)):
        return ngettext("%(n)d passage", "%(n)d passages", count) % {"n": count}
    if key.startswith("f"):
        return ngettext("%(n)d finding", "%(n)d findings", count) % {"n": count}
    names = {row.key: _short(row.action) for part in state.parts for row in part.rows}
    names |= {part.key: _short(part.axis) for part in state.parts}
    return names.get(key) or str(_("the facts of the plan"))
