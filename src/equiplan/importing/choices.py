"""What the columns of tables were taken for, and what a person says they hold instead.

It travels between processes and is kept with a reading, so it is made of plain values.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

OFFERED: tuple[str, ...] = (
    "axis",
    "objective",
    "number",
    "action",
    "measures",
    "indicators",
    "targets",
    "calendar",
    "start",
    "end",
    "duration",
    "owners",
    "budget",
    "spent",
    "priority",
    "priority_year",
    "status",
    "progress",
    "verification",
    "unit",
    "baseline",
    "values",
    "comments",
)
"""What a column may be said to hold: the parts of a plan, without those that stand in for them."""

Choice = Mapping[str, Mapping[int, str | None]]
"""By the key of a table, what each of its columns holds by its index; None is left out."""

NOTHING_CHOSEN: Choice = {}


@dataclass(frozen=True, slots=True)
class TableColumns:
    """A table with what its columns were taken for, one of `OFFERED` each, None for nothing.

    Tables with one and the same header have one key. `example` is a row under it that says much;
    `is_read` tells whether the table was taken for a plan; `page` and `sheet` say where it
    stands, `anchor` is the id of its header.
    """

    key: str
    headers: tuple[str, ...]
    fields: tuple[str | None, ...]
    example: tuple[str, ...]
    rows: int
    is_read: bool
    page: int | None
    sheet: str | None
    anchor: str


def choice_to_json(choice: Choice) -> dict[str, dict[str, str | None]]:
    """The choice as plain values for `json.dumps`."""
    return {
        key: {str(index): field for index, field in fields.items()}
        for key, fields in choice.items()
    }


def choice_from_json(value: Mapping[str, Mapping[str, str | None]]) -> Choice:
    """The choice that `choice_to_json` wrote; a column of something else is left out."""
    return {
        key: {int(index): field if field in OFFERED else None for index, field in fields.items()}
        for key, fields in value.items()
    }


def columns_from_json(values: Sequence[Mapping[str, Any]]) -> tuple[TableColumns, ...]:
    """The columns of tables, of which `dataclasses.asdict` made plain values."""
    lists = ("headers", "fields", "example")
    return tuple(
        TableColumns(**{**value, **{name: tuple(value[name]) for name in lists}})
        for value in values
    )
