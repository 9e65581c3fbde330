"""What a field of a plan is: a name, a kind, its words in three languages, and where it appears.

The fields there are stand in `schema.py`; what is done with a field follows from its kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Flag, StrEnum, auto
from typing import Literal

from ..text.languages import Language

Of = Literal["plan", "axis", "action", "indicator"]
Value = str | int | tuple[str, ...] | None
"""What a field holds that no dataclass and no column names; None and () are nothing said."""


Label = Mapping[Language, str]
"""The same words in three languages."""


class Kind(StrEnum):
    """What a field holds, and so how it is read, written, asked for, compared and shown."""

    TITLE = "title"  # a line that has to be there
    LINE = "line"
    TEXT = "text"
    LIST = "list"  # texts, one an entry
    PEOPLE = "people"  # a list of who carries it
    TARGETS = "targets"  # a list in which numbers are understood
    CALENDAR = "calendar"  # a text in which days are understood
    MONEY = "money"  # a text in which amounts are understood
    STATUS = "status"  # a text in which one of `choices` is understood
    PERCENT = "percent"  # a text in which a percentage is understood
    CHOICE = "choice"  # one of `choices`
    YEAR = "year"
    YEARS = "years"  # first and last
    DAY = "day"
    DATES = "dates"  # first and last day, with their precision
    NUMBER = "number"
    BASELINE = "baseline"  # a number and the day it was true
    SERIES = "series"  # numbers, each with its day
    WEIGHT = "weight"
    TRUTH = "truth"
    REFERENCE = "reference"  # another row, by its id


LISTS = frozenset({Kind.LIST, Kind.PEOPLE, Kind.TARGETS})
"""Kinds of several texts."""
UNDERSTOOD: dict[Kind, str] = {
    Kind.TARGETS: "target_values",
    Kind.CALENDAR: "calendar_period",
    Kind.STATUS: "status_value",
    Kind.PERCENT: "progress_value",
}
"""The kinds of words out of which a value is read, and the attribute that holds it."""
_UNDERSTOOD_MONEY = {"budget": "budget_lines", "spent": "spent_lines"}


class Use(Flag):
    """Where a field appears."""

    DRAFT = auto()  # read out of documents, put right there, in drafts and their JSON
    CORE = auto()  # in every draft, every export and every check, said or not
    EDIT = auto()  # changed in the living plan, with its history
    TABLE = auto()  # a column of the plan, under which its cells stand
    SORT = auto()
    FILTER = auto()
    SEARCH = auto()
    COMPARE = auto()
    TRANSLATE = auto()
    EXPORT = auto()  # in Word and Excel documents
    TERMINAL = auto()  # in the table of the terminal; its cards have all that is exported
    LIVE = auto()  # follows what happens: a newer edition that is silent takes nothing back


NOWHERE = Use(0)
EVERYWHERE = ~NOWHERE & ~Use.CORE & ~Use.LIVE


@dataclass(frozen=True, eq=False)
class Field:
    """One field of a plan, an axis, an action or an indicator.

    `heading` is what documents call it where that is not its `label`; `known_as` are further
    headings it is recognised by, without accents or case; `width` that of its column in
    characters. `choices` are codes with their words; the first is what nothing said means.
    """

    name: str
    kind: Kind
    label: Label
    uses: Use = EVERYWHERE
    heading: Label | None = None
    known_as: tuple[str, ...] = ()
    choices: Mapping[str, Label] = field(default_factory=dict)
    at_most: int | None = None
    width: int = 24

    def has(self, use: Use) -> bool:
        """Whether it appears there."""
        return use in self.uses

    @property
    def is_list(self) -> bool:
        """Whether it holds several texts."""
        return self.kind in LISTS

    @property
    def nothing(self) -> Value:
        """What it holds where nothing is said."""
        return () if self.is_list else None

    @property
    def understood(self) -> str:
        """The attribute of a draft with what was understood of its words, or "" for none."""
        return _UNDERSTOOD_MONEY.get(self.name, "") or UNDERSTOOD.get(self.kind, "")

    def called(self, language: Language) -> str:
        """What documents call it."""
        return (self.heading or self.label)[language]
