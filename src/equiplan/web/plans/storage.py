"""Where the rows of a plan hold the fields of its schema: in a column, in rows, or in `more`.

A field that has the name of a column is held in it, one of `ROWS` as texts in rows of its own; any
other is held in `more`, so that a new row of the schema needs nothing here and no migration.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q

from equiplan.domain.plans import records, schema
from equiplan.domain.plans.fields import Field, Kind, Of, Use

from .models import Action, Axis, Indicator, Owner, Plan, Step, Target

OF: dict[type[Model], Of] = {
    Plan: "plan",
    Axis: "axis",
    Action: "action",
    Indicator: "indicator",
}
MODELS: dict[Of, type[Model]] = {of: model for model, of in OF.items()}
# A draft says for which organisation a plan was made; a row belongs to one.
_ALIASES: dict[tuple[type[Model], str], str] = {(Plan, "organisation"): "issuer"}
# A field that is rows -> their model, the name of all of them, and the column of the text.
ROWS: dict[str, tuple[type[Model], str, str]] = {
    "measures": (Step, "steps", "text"),
    "indicators": (Indicator, "indicators", "text"),
    "targets": (Target, "targets", "text"),
    "owners": (Owner, "owners", "name"),
}
# What several columns hold together is read and written by rules of its own.
_APART = frozenset({Kind.YEARS, Kind.DATES, Kind.BASELINE, Kind.SERIES, Kind.REFERENCE})
_VALUES = frozenset({Kind.STATUS, Kind.PERCENT})


def column(model: type[Model], name: str) -> str:
    """The column that holds a field, "" where none does."""
    name = _ALIASES.get((model, name), name)
    return name if name in _columns(model._meta.label_lower) else ""


@cache
def _columns(model: str) -> frozenset[str]:
    return frozenset(each.name for each in apps.get_model(model)._meta.concrete_fields)


def is_rows(model: type[Model], field: Field) -> bool:
    """Whether a field is held in rows of its own."""
    return field.name in ROWS and model in {Axis, Action}


def text(row: Any, name: str) -> str:
    """What a row, or what is known of it in short, says under the name of a field of one text."""
    if not isinstance(row, Model):
        return str(getattr(row, name))
    held = column(type(row), name)
    more: Mapping[str, Any] = getattr(row, "more", {})
    return str(getattr(row, held) if held else more.get(name, ""))


def value(row: Any, field: Field) -> Any:
    """What a row holds of a field, as a draft does; rows of its own have to be at hand."""
    if is_rows(type(row), field):
        _model, rows, name = ROWS[field.name]
        return tuple(getattr(each, name) for each in getattr(row, rows).all())
    held = column(type(row), field.name)
    found = (getattr(row, held) or None) if held else row.more.get(field.name, field.nothing)
    return tuple(found) if isinstance(found, list) else found


def drafted(row: Any) -> dict[str, Any]:
    """What a draft holds of a row, by the names of its fields; what is held apart is left out."""
    return {
        field.name: value(row, field)
        for field in schema.fields(OF[type(row)], Use.DRAFT)
        if field.kind not in _APART | _VALUES
    }


def columns(record: Any, model: type[Model]) -> dict[str, Any]:
    """The columns that hold what a record of a draft says; rows of its own are left out.

    Of words out of which a value is read, the value is; words without one stand in `more`.
    """
    held: dict[str, Any] = {"more": {}}
    for field in schema.fields(OF[model], Use.DRAFT):
        said = records.value(record, field)
        name = column(model, field.name)
        if field.kind in _APART or is_rows(model, field) or said in (None, ()):
            continue
        if field.kind in _VALUES and getattr(record, field.understood) is not None:
            held[name] = getattr(record, field.understood)
        elif name and field.kind not in _VALUES:
            held[name] = said[: field.at_most] if field.at_most else said
        else:
            held["more"][field.name] = list(said) if isinstance(said, tuple) else said
    return held


def says(field: Field) -> Q:
    """The condition of the actions that say something under a field."""
    if is_rows(Action, field):
        rows = ROWS[field.name][0]._default_manager.filter(action=OuterRef("pk"))
        return Q(Exists(rows.filter(removed_at=None) if field.name == "indicators" else rows))
    name = column(Action, field.name)
    return ~Q(**{name: ""}) if name else Q(more__has_key=field.name)
