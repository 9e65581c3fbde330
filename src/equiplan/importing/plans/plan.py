"""A plan while it is being read: axes opened, objectives and actions put under them."""

import re
from dataclasses import dataclass, field, replace

from equiplan.domain.plans.draft import Action, Axis, Finding, Where

from .figures import Figures
from .titles import Rank, Title
from .values import Texts, action, entries, figures
from .vocabulary import Field
from .words import folded

_AGAIN = re.compile(r"\s*\((?:suite|fin|cont\w*\.?|sigue|cont\.)\)\s*$", re.IGNORECASE)
"""What a title repeated on the next page ends with."""


@dataclass(slots=True)
class Row:
    """An action being read; `titles` are the paragraphs of its own cell.

    `table` is equal for rows of tables with one and the same header.
    """

    titles: list[str]
    number: str | None
    place: Where
    texts: Texts
    objective: str | None = None
    table: int = 0

    @property
    def title(self) -> str:
        """Its title on one line."""
        return " ".join(self.titles)

    def read(self) -> Action:
        """The action, all its rows read."""
        return action(self.title, self.number, self.place, self.texts)


@dataclass(slots=True)
class Part:
    """An axis being read. `rank` None: nothing announced it but its looks or its column.

    `stated` are its own indicators and targets.
    """

    title: str
    number: str | None
    rank: Rank | None
    place: Where
    objectives: list[str] = field(default_factory=list)
    stated: dict[Field, list[str]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    kind: str | None = None

    def said(self) -> list[str]:
        """The distinct objectives, stated for the axis or beside its actions, in order; not the
        one that is the title of the axis."""
        beside = [row.objective for row in self.rows if row.objective]
        said = dict.fromkeys([*self.objectives, *beside])
        return [text for text in said if folded(text) != folded(self.title)]

    def objective(self) -> str | None:
        """The objective of the axis: what is stated once for it, or for groups of its actions.

        One objective per action is that action's, not the axis's, and has no place.
        """
        stated = list(dict.fromkeys(self.objectives))
        said = self.said()
        shared = len(said) == 1 or len(said) < len(self.rows)
        return "\n".join(said if shared else stated) or None

    def read(self) -> Axis:
        """The axis, all its actions read."""
        known = Figures(entries(self.stated.get(Field.INDICATORS, ())))
        for kind in (Field.UNIT, Field.BASELINE, Field.VALUES):
            known.add(kind, self.stated.get(kind, ()))
        return Axis(
            title=self.title,
            number=self.number,
            objective=self.objective(),
            indicators=tuple(known.indicators),
            targets=entries(self.stated.get(Field.TARGETS, ())),
            actions=tuple(row.read() for row in self.rows),
            kind=self.kind,
            indicator_details=known.details(),
        )


@dataclass(slots=True)
class Plan:
    """The axes read so far; the last opened is the current one.

    `above` is the title last opened from the text above a table: it holds for the tables under
    it, unless one of them opens another axis.
    """

    parts: list[Part] = field(default_factory=list)
    current: Part | None = None
    above: Title | None = None
    known: dict[tuple[str | None, str], Part] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def open(self, title: Title, place: Where) -> Part:
        """An axis by this title; one that is already there is taken up again."""
        title = replace(title, text=_AGAIN.sub("", title.text))
        key = (title.number, folded(title.text))
        part = self.known.get(key)
        if part is None:
            part = self.known[key] = Part(
                title.text, title.number, title.rank, place, kind=title.kind
            )
            self.parts.append(part)
        self.current = part
        return part

    def add(self, row: Row) -> None:
        """An action under the current axis; without one, under an axis without a title yet."""
        part = self.current or self.open(Title(""), row.place)
        part.rows.append(row)

    @property
    def last(self) -> Row | None:
        """The action read last."""
        return self.current.rows[-1] if self.current and self.current.rows else None

    def note(self, code: str, place: Where, **facts: str | int) -> None:
        """Something seen and not understood."""
        self.findings.append(Finding(code, "note", place, dict(facts)))

    def note_figures(self) -> None:
        """A finding for each figure of an indicator that has no place under it."""
        for row in self.rows():
            for text in figures(row.texts)[1].left:
                self.note("reading.figure_left_out", row.place, text=text[:80])

    def rows(self) -> list[Row]:
        """Every action."""
        return [row for part in self.parts for row in part.rows]

    def filled(self) -> int:
        """How many fields its actions fill: the measure of how complete a reading is."""
        return sum(1 + sum(bool(row.texts.of(wanted)) for wanted in Field) for row in self.rows())
