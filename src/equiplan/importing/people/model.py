"""What is told of a roster: its columns, how they are to be counted, and the counts; no person."""

from collections.abc import Iterator
from collections.abc import Mapping as Mapped
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from equiplan.domain.figures.cells import Sex
from equiplan.domain.text.comparing import words

UNKNOWN = Sex.UNKNOWN.value
"""The category of a cell that says nothing, in any dimension."""

EVERY_ROW = ""
COUNTED_TOO, LEFT_OUT = "count", "leave-out"
PAY = "pay"
QUARTILE = "quartile"
DIMENSIONS = (
    "body",
    "role",
    "grade",
    "unit",
    "age",
    "programme",
    "country",
    "contract",
    "working_time",
    "year",
)
"""What columns are recognised as, in the order in which they are proposed."""

MOST_DIMENSIONS = 4
MOST_AMOUNTS = 2
SEXES = frozenset(sex.value for sex in Sex if sex is not Sex.TOTAL)

Facts = Mapped[str, str | int]


class Role(StrEnum):
    """What a column is for."""

    SEX = "sex"
    DIMENSION = "dimension"
    AMOUNT = "amount"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know of a whole roster; its sentence is found by the code."""

    code: str
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """What a person has to choose before a file can be counted right; its sentence is that of the
    code. `columns` are the headings that can be answered with."""

    code: str
    facts: Facts = field(default_factory=dict)
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """What a column is used as; `dimension` names a dimension, or what an amount is of.

    `quartile` asks that people be put in the quarters of an amount too.
    """

    role: Role
    dimension: str = ""
    quartile: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """How the columns of a roster are counted, by the key of their heading; kept between rosters.

    `sex` tells what a value of the column of sex means; `sheet` is the sheet of a workbook. The
    others answer a `Question`, None until somebody has: `hidden_rows` is COUNTED_TOO or LEFT_OUT,
    `once_per` the key of the column by which each person counts once or EVERY_ROW, `weight` the
    key of the column that holds counts or EVERY_ROW.
    """

    columns: Mapped[str, Use] = field(default_factory=dict)
    sex: Mapped[str, str] = field(default_factory=dict)
    sheet: str | None = None
    hidden_rows: str | None = None
    once_per: str | None = None
    weight: str | None = None

    def used_as(self, role: Role) -> Iterator[tuple[str, Use]]:
        """The keys of the columns with a role, and their uses."""
        return ((key, use) for key, use in self.columns.items() if use.role is role)

    @property
    def dimensions(self) -> tuple[str, ...]:
        """What people are counted by apart from sex, sorted."""
        named = {use.dimension for _, use in self.used_as(Role.DIMENSION)}
        if any(use.quartile for _, use in self.used_as(Role.AMOUNT)):
            named.add(QUARTILE)
        return tuple(sorted(named))

    def to_json(self) -> dict[str, Any]:
        """Plain values for `json.dumps`."""
        return {
            "columns": {key: asdict(use) for key, use in self.columns.items()},
            "sex": dict(self.sex),
            "sheet": self.sheet,
            "hidden_rows": self.hidden_rows,
            "once_per": self.once_per,
            "weight": self.weight,
        }

    @classmethod
    def from_json(cls, given: object) -> "Mapping":
        """The mapping that `to_json` wrote; what makes no sense is left out."""
        plain: dict[str, Any] = given if isinstance(given, dict) else {}
        columns, sex, sheet = (plain.get(name) for name in ("columns", "sex", "sheet"))
        uses = ((str(key)[:200], _use(value)) for key, value in _pairs(columns))
        return cls(
            {key: use for key, use in uses if use is not None},
            {str(key)[:40]: str(code) for key, code in _pairs(sex) if code in SEXES},
            sheet if isinstance(sheet, str) else None,
            hidden if (hidden := plain.get("hidden_rows")) in (COUNTED_TOO, LEFT_OUT) else None,
            _key(plain.get("once_per")),
            _key(plain.get("weight")),
        )


def _key(given: object) -> str | None:
    return given[:200] if isinstance(given, str) else None


def _pairs(given: object) -> Iterator[tuple[object, Any]]:
    return iter(given.items()) if isinstance(given, dict) else iter(())


def _use(given: object) -> Use | None:
    plain = given if isinstance(given, dict) else {}
    role = plain.get("role")
    if role not in {each.value for each in Role}:
        return None
    name = dimension_name(str(plain.get("dimension", "")))
    needs_name = role in {Role.DIMENSION, Role.AMOUNT}
    if needs_name and not name:
        return None
    return Use(Role(role), name if needs_name else "", plain.get("quartile") is True)


def dimension_name(text: str) -> str:
    """A text as the name of a dimension: folded letters and digits, at most 40."""
    return "_".join(words(text.replace("_", " ")))[:40].strip("_")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading as written, its `key` in a mapping, and what it is proposed to be.

    `filled` rows say something, `distinct` different things. `values` are its categories with how
    many rows each has, most frequent first; none where they may tell of a person or are too many.
    A `personal` column (names, addresses, identifiers) can only be ignored.
    """

    index: int
    heading: str
    key: str
    role: Role
    dimension: str
    filled: int
    distinct: int
    values: tuple[tuple[str, int], ...] = ()
    personal: bool = False


@dataclass(frozen=True, slots=True)
class SexValue:
    """A value of the column of sex, the SDMX code it is read as ("" for none), and its rows."""

    value: str
    sex: str
    rows: int


@dataclass(frozen=True, slots=True)
class SexReading:
    """How the column of sex is written; `unread` rows hold what is not understood.

    `to_confirm` says that a person has to tell what its values mean.
    """

    coding: str
    values: tuple[SexValue, ...]
    unread: int
    to_confirm: bool


@dataclass(frozen=True, slots=True)
class Understood:
    """What a file of people was understood as, before anything is counted.

    `header_row` is the number of the row of headings, from 1; `mapping` what is proposed.
    """

    format: str
    sheet: str | None
    sheets: tuple[str, ...]
    header_row: int
    rows: int
    columns: tuple[Column, ...]
    sex: SexReading | None
    notes: tuple[Note, ...]
    mapping: Mapping
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many people of a sex there are in one cell of a breakdown."""

    sex: str
    breakdown: Mapped[str, str]
    number: int


@dataclass(frozen=True, slots=True)
class AmountRow:
    """The sum and the median of an amount over `number` people, five or more."""

    column: str
    sex: str
    breakdown: Mapped[str, str]
    number: int
    total: float
    median: float


@dataclass(frozen=True, slots=True)
class RowNote:
    """A row that was not counted, or of which one cell counts as unknown, and why.

    `row` is its number in the file, from 1, 0 where the file has no rows to number.
    """

    row: int
    code: str
    heading: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of a roster. `told` are the first rows with something to say, `refused` is how
    many of the `rows` read were not counted."""

    dimensions: tuple[str, ...]
    counts: tuple[CountRow, ...]
    amounts: tuple[AmountRow, ...]
    rows: int
    refused: int
    told: tuple[RowNote, ...] = ()
    notes: tuple[Note, ...] = ()

    def of(self, sex: Sex) -> int:
        """How many people of a sex were counted."""
        return sum(row.number for row in self.counts if row.sex == sex)

    @property
    def women(self) -> int:
        """How many women were counted."""
        return self.of(Sex.FEMALE)

    @property
    def men(self) -> int:
        """How many men were counted."""
        return self.of(Sex.MALE)

    @property
    def others(self) -> int:
        """How many people who are neither were counted."""
        return self.of(Sex.OTHER)

    @property
    def unknown(self) -> int:
        """How many people whose sex is not told were counted."""
        return self.of(Sex.UNKNOWN)


def to_json(value: Understood | Counted) -> dict[str, Any]:
    """Plain values for `json.dumps`."""
    plain = asdict(value)
    if isinstance(value, Understood):
        plain["mapping"] = value.mapping.to_json()
    return plain


def understood_from_json(plain: dict[str, Any]) -> Understood:
    """What `to_json` wrote of an `Understood`."""
    sex = plain["sex"]
    changed = {
        "sheets": tuple(plain["sheets"]),
        "columns": tuple(_column(each) for each in plain["columns"]),
        "sex": sex and SexReading(**{**sex, "values": _each(SexValue, sex["values"])}),
        "notes": _each(Note, plain["notes"]),
        "mapping": Mapping.from_json(plain["mapping"]),
        "questions": tuple(
            Question(**{**one, "columns": tuple(one["columns"])}) for one in plain["questions"]
        ),
    }
    return Understood(**{**plain, **changed})


def _column(plain: dict[str, Any]) -> Column:
    values = tuple((str(value), int(rows)) for value, rows in plain["values"])
    return Column(**{**plain, "role": Role(plain["role"]), "values": values})


def counted_from_json(plain: dict[str, Any]) -> Counted:
    """What `to_json` wrote of a `Counted`."""
    changed = {
        "dimensions": tuple(plain["dimensions"]),
        "counts": _each(CountRow, plain["counts"]),
        "amounts": _each(AmountRow, plain["amounts"]),
        "told": _each(RowNote, plain["told"]),
        "notes": _each(Note, plain["notes"]),
    }
    return Counted(**{**plain, **changed})


def _each(kind: type[Any], plains: list[dict[str, Any]]) -> tuple[Any, ...]:
    return tuple(kind(**plain) for plain in plains)
