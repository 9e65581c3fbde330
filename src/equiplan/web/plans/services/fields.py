"""What a field is: how it is read, taken from a person, written and put back.

A value is JSON: what `read` returns is kept in the audit line, and `write` puts it back, whole.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model

from . import lists, values

Json = Any
Clean = Callable[[object], Json]


def _itself(value: Json) -> Json:
    return value


@dataclass(frozen=True, slots=True)
class Field:
    """`read` tells all of it, `take` what it becomes when a person gives something, `said` what
    of it people read.

    Of what `is_personal` the record keeps no words: a name there could never be erased.
    """

    read: Callable[[Any], Json]
    take: Callable[[Any, object], Json]
    write: Callable[[Any, Json, datetime], None]
    said: Callable[[Json], Json] = _itself
    is_personal: bool = False

    @property
    def kept(self) -> Callable[[Json], Json]:
        """What of it the record keeps as before and after."""
        return _itself if self.is_personal else self.said


def _set(row: Model, columns: Mapping[str, Json]) -> None:
    type(row)._default_manager.filter(pk=row.pk).update(**columns)


def column(name: str, clean: Clean) -> Field:
    """A field that is one column."""
    return Field(
        lambda row: values.plain(getattr(row, name)),
        lambda row, given: _unless_same(getattr(row, name), given, clean),
        lambda row, value, _now: _set(row, {name: value}),
    )


def in_more(name: str, clean: Clean) -> Field:
    """A field that has no column; what says nothing is not held at all."""
    nothing = clean("")

    def write(row: Any, value: Json, _now: datetime) -> None:
        rest = {key: held for key, held in row.more.items() if key != name}
        _set(row, {"more": rest if value == nothing else {**rest, name: value}})

    return Field(
        lambda row: row.more.get(name, nothing),
        lambda row, given: _unless_same(row.more.get(name, nothing), given, clean),
        write,
    )


def _unless_same(now: Json, given: object, clean: Clean) -> Json:
    """What is given back as it was shown is no change, however untidy it is."""
    same = isinstance(given, str) and values.unbroken(given) == now
    return values.plain(now) if same else clean(given)


def columns(
    names: tuple[str, ...], take: Callable[[Any, object], Json], said: Callable[[Json], Json]
) -> Field:
    """A field that is several columns, which change together."""
    return Field(
        lambda row: {name: values.plain(getattr(row, name)) for name in names},
        take,
        lambda row, value, _now: _set(row, value),
        said,
    )


def list_of(kind: lists.Kind) -> Field:
    """A field that is a list of rows, one text a line."""
    return Field(
        lambda row: lists.read(kind, row),
        lambda row, given: lists.retyped(kind, lists.read(kind, row), given),
        lambda row, value, now: lists.write(kind, row, value, now),
        lists.texts(kind),
    )
