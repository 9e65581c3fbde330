"""Which fields there are, of what: the table by which everything is changed and undone."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from typing import Any

from django.db.models import Model

from equiplan.domain.plans import schema
from equiplan.domain.plans.fields import Field as SchemaField
from equiplan.domain.plans.fields import Kind, Of, Use
from equiplan.domain.plans.translations import kept, listed
from equiplan.web.organisations.models import Unit

from .. import storage
from ..models import (
    Action,
    ActionStatus,
    Axis,
    BudgetLine,
    Comment,
    Indicator,
    LinkedDocument,
    Owner,
    OwnerKind,
    Plan,
    PlanStatus,
    Step,
)
from . import lists, owning, readings, values
from .days import aim_by, value_on
from .fields import Field, Json, column, columns, in_more, list_of
from .occurrences import OCCURRENCE, followed, occurrence_of
from .places import PLACE


def _take_status(_action: Action, given: object) -> Json:
    """A status, or a pair of a status and the reason why the action is abandoned."""
    status, reason = given if isinstance(given, tuple) else (given, "")
    chosen = values.choice(status, ActionStatus.values) or ActionStatus.NOT_STARTED.value
    abandoned = chosen == ActionStatus.ABANDONED
    because = values.text(reason) if abandoned else ""
    if abandoned and not because:
        raise values.ChangeRefused("change.abandoned_why")
    return {"status": str(chosen), "abandoned_because": because}


def _take_baseline(_indicator: Indicator, given: object) -> Json:
    """A number, or a pair of a number and the day it was true."""
    value, on = given if isinstance(given, tuple) else (given, None)
    return {"baseline": values.number(value), "baseline_on": values.day(on)}


def _choice(allowed: Any) -> Any:
    return lambda given: values.choice(given, allowed)


REMOVAL = Field(
    lambda row: row.removed_at is not None,
    lambda _row, given: bool(given),
    lambda row, value, now: _set_removed(row, now if value else None),
)


def _set_removed(row: Model, at: Any) -> None:
    type(row)._default_manager.filter(pk=row.pk).update(removed_at=at)


def _take_unit(plan: Plan, given: object) -> Json:
    if given in (None, ""):
        return None
    units = Unit.objects.filter(organisation=plan.organisation_id)
    if not (str(given).isdecimal() and units.filter(pk=str(given)).exists()):
        raise values.ChangeRefused("change.not_here")
    return int(str(given))


def _unit_name(value: Json) -> Json:
    return Unit.objects.filter(pk=value).values_list("name", flat=True).first() if value else ""


UNIT = Field(
    lambda plan: plan.unit_id,
    _take_unit,
    lambda plan, value, _now: _set_unit(plan, value),
    _unit_name,
)


def _set_unit(plan: Plan, value: Json) -> None:
    """The unit, or none when it has been removed since."""
    there = Unit.objects.filter(pk=value, organisation=plan.organisation_id).first()
    Plan.objects.filter(pk=plan.pk).update(unit=there)


def translated(model: type[Model]) -> tuple[str, ...]:
    """What of each row can be said in other languages."""
    if model not in storage.OF:
        return TRANSLATED.get(model, ())
    return tuple(each.name for each in schema.fields(storage.OF[model], Use.TRANSLATE))


def _take_translations(row: Model, given: object) -> Json:
    """Texts by language and field; who gives only some languages leaves the others as they are."""
    translations = given or {}
    if not isinstance(translations, dict) or not all(
        isinstance(each, dict) for each in translations.values()
    ):
        raise values.ChangeRefused("change.not_a_choice")
    clean = {
        language: {field: values.text(text) for field, text in texts.items()}
        for language, texts in translations.items()
    }
    return kept(row.translations | clean, translated(type(row)))  # type: ignore[attr-defined]


TRANSLATIONS = Field(
    lambda row: dict(row.translations),
    _take_translations,
    lambda row, value, _now: _set_translations(row, value),
    lambda value: [f"{each.language.upper()} · {each.text}" for each in listed(value)],
)


def _set_translations(row: Model, value: Json) -> None:
    type(row)._default_manager.filter(pk=row.pk).update(translations=value)


Clean = Callable[[object], Json]
# How what a person gave is made clean, by the kind of the field.
CLEAN: dict[Kind, Clean] = {
    Kind.TITLE: values.title,
    Kind.LIST: values.lines,
    Kind.PEOPLE: values.lines,
    Kind.TARGETS: values.lines,
    Kind.PERCENT: values.percentage,
    Kind.YEAR: values.year,
    Kind.NUMBER: values.number,
    Kind.DAY: values.day,
    Kind.WEIGHT: values.weight,
    Kind.TRUTH: values.truth,
}
# Fields that are more than a column, or have rules of their own.
APART: dict[tuple[Of, str], Field] = {
    ("plan", "title"): column("title", partial(values.title, at_most=500)),
    ("plan", "unit"): UNIT,
    ("plan", "period"): followed(
        columns(
            ("first_year", "last_year"),
            lambda _plan, given: values.years(given),
            lambda value: [value["first_year"], value["last_year"]],
        )
    ),
    ("axis", "indicators"): list_of(lists.INDICATORS),
    ("axis", "targets"): readings.TARGETS,
    ("action", "measures"): list_of(lists.STEPS),
    ("action", "indicators"): list_of(lists.INDICATORS),
    ("action", "targets"): readings.TARGETS,
    ("action", "calendar"): followed(readings.CALENDAR),
    ("action", "dates"): followed(readings.DATES),
    ("action", "owners"): replace(list_of(lists.OWNERS), take=owning.take),
    ("action", "accountable"): readings.ACCOUNTABLE,
    ("action", "budget"): readings.BUDGET,
    ("action", "status"): columns(
        ("status", "abandoned_because"), _take_status, lambda value: value["status"]
    ),
    ("indicator", "baseline"): columns(
        ("baseline", "baseline_on"), _take_baseline, lambda value: value["baseline"]
    ),
}


def _made(of: Of, field: SchemaField) -> Field:
    """How a field of the schema is changed: by its kind, where the rows hold it."""
    if (of, field.name) in APART:
        return APART[of, field.name]
    at_most = field.at_most or values.LONGEST
    clean = CLEAN.get(field.kind, partial(values.text, at_most=at_most))
    if field.kind == Kind.CHOICE:
        clean = _choice(field.choices)
    name = storage.column(storage.MODELS[of], field.name)
    return column(name, clean) if name else in_more(field.name, clean)


@cache
def _of_schema(of: Of, among: tuple[SchemaField, ...]) -> dict[str, Field]:
    return {each.name: _made(of, each) for each in among} | {"translations": TRANSLATIONS}


# What belongs to a plan and is no part of its schema.
BESIDE: dict[type[Model], dict[str, Field]] = {
    Owner: {
        "kind": column("kind", _choice(OwnerKind.values)),
        "person": readings.PERSON,
    },
    Step: {"is_done": column("is_done", values.truth)},
    BudgetLine: {"spent": column("spent", values.amount)},
    LinkedDocument: {
        "title": column("title", partial(values.title, at_most=255)),
        "translations": TRANSLATIONS,
    },
}
TRANSLATED: dict[type[Model], tuple[str, ...]] = {LinkedDocument: ("title",)}


def editable(model: type[Model]) -> dict[str, Field]:
    """What people change of a kind of row, by name: what the schema says, as it is now."""
    of = storage.OF.get(model)
    return _of_schema(of, schema.fields(of, Use.EDIT)) if of else BESIDE.get(model, {})


# Changed by services of their own, and put back by undoing them.
BY_SERVICE: dict[type[Model], dict[str, Field]] = {
    Plan: {"status": column("status", _choice(PlanStatus.values))},
    Axis: {"is_removed": REMOVAL},
    Action: {"is_removed": REMOVAL, "place": PLACE},
    Indicator: {"is_removed": REMOVAL},
    Comment: {"is_removed": REMOVAL},
    LinkedDocument: {"is_removed": REMOVAL},
}
# Told by a day, as in "aim:2027-12-31", or by the code of an occurrence.
BY_DAY: dict[str, Callable[[str], Field]] = {
    "aim": aim_by,
    "value": value_on,
    OCCURRENCE: occurrence_of,
}

# Fields that overwrite one another: who changes one has to have seen the other.
TOGETHER: dict[str, frozenset[str]] = {
    "calendar": frozenset({"calendar", "dates"}),
    "dates": frozenset({"calendar", "dates"}),
}


def field_of(row: Model, name: str) -> Field:
    """A field by its name, with its day where it has one; KeyError for one there is not."""
    base, _colon, day = name.partition(":")
    if day:
        return BY_DAY[base](day)
    return (editable(type(row)) | BY_SERVICE.get(type(row), {}))[name]
