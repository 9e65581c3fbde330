"""How the records of a draft hold the fields of the schema: in an attribute, else in `more`."""

from dataclasses import replace
from typing import Any, TypeVar

from ..text.languages import Language
from .fields import Field, Kind, Value

R = TypeVar("R")


def has_attribute(record: object, name: str) -> bool:
    """Whether a dataclass of a draft has an attribute for a field of this name."""
    return hasattr(type(record), name)


def value(record: Any, field: Field) -> Any:
    """What a plan, an axis or an action of a draft holds of a field."""
    if has_attribute(record, field.name):
        return getattr(record, field.name)
    return record.more.get(field.name, field.nothing)


def with_value(record: R, field: Field, held: Any) -> R:
    """The record with something else in a field; nothing said is not held."""
    if has_attribute(record, field.name):
        return replace(record, **{field.name: held})  # type: ignore[type-var]
    rest: dict[str, Value] = {**record.more}  # type: ignore[attr-defined]
    rest.pop(field.name, None)
    if held != field.nothing:
        rest[field.name] = held
    return replace(record, more=rest)  # type: ignore[type-var]


def texts(record: Any, field: Field, language: Language) -> tuple[str, ...]:
    """What a field says in words, an entry each; none where nothing is said."""
    held = value(record, field)
    if held is None or isinstance(held, tuple):
        return _years(held) if held and field.kind == Kind.YEARS else held or ()
    chosen = field.choices.get(held) if field.kind == Kind.CHOICE else None
    return (chosen[language] if chosen else str(held),)


def _years(years: tuple[int, int]) -> tuple[str, ...]:
    return ("-".join(map(str, dict.fromkeys(years))),)
