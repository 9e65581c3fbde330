"""What each field of a plan is called and how it is asked for: one table for every part of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.db.models import Model
from django.forms import Field
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.plans import schema
from equiplan.domain.plans.choices import PRECISIONS
from equiplan.domain.plans.fields import Field as SchemaField
from equiplan.domain.plans.fields import Kind, Of, Use
from equiplan.web.organisations.selectors import units
from equiplan.web.platform.language import Words, worded

from . import words
from .models import ActionStatus, OwnerKind
from .services import table

Label = str | Promise
Make = Callable[[Any], Field]
NOT_SAID = ("", _("Not said"))


def _line(**attributes: object) -> Make:
    return lambda _row: forms.CharField(
        required=False, strip=False, widget=forms.TextInput(attributes)
    )


def _area(rows: int, help_text: Label = "") -> Make:
    return lambda _row: forms.CharField(
        required=False,
        strip=False,
        help_text=cast("str", help_text),
        widget=forms.Textarea({"rows": rows}),
    )


def _choice(choices: Callable[[Any], Iterable[tuple[Any, Label]]]) -> Make:
    return lambda row: forms.ChoiceField(required=False, choices=list(choices(row)))


def _day(_row: Model) -> Field:
    return forms.CharField(
        required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )


def _check(_row: Model) -> Field:
    return forms.BooleanField(required=False)


LINE, AREA = _line(), _area(4)
NUMBER = _line(inputmode="decimal")
LINES = _area(6, _("One a line."))


@dataclass(frozen=True, slots=True)
class Part:
    """One box of a form: its label, empty where that of the field will do, and how it is made."""

    make: Make
    label: Label = ""


def _alone(given: Mapping[str, Any]) -> object:
    return given["value"]


@dataclass(frozen=True, slots=True)
class FieldForm:
    """A field: its name, its boxes, what they hold at first and what the service is given.

    `first` takes all of the field's value and what people read of it.
    """

    label: Label
    parts: Mapping[str, Part]
    first: Callable[[Any, Any], dict[str, Any]] = lambda _whole, said: {"value": unlisted(said)}
    given: Callable[[Mapping[str, Any]], object] = _alone


def unlisted(value: object) -> object:
    """What people read of a field, in one text."""
    return "\n".join(map(str, value)) if isinstance(value, list) else value


def _one(label: Label, make: Make) -> FieldForm:
    return FieldForm(label, {"value": Part(make)})


def _owners(action: Any) -> Iterable[tuple[Any, Label]]:
    yield ("", _("Nobody yet"))
    yield from action.owners.values_list("pk", "name")


def _people(owner: Any) -> Iterable[tuple[Any, Label]]:
    yield ("", _("Nobody in the directory"))
    known = owner.action.axis.plan.organisation.people.filter(removed_at=None)
    yield from ((each.pk, _named(each)) for each in known)


def _named(person: Any) -> str:
    return f"{person.name} – {person.function}" if person.function else person.name


def _units(plan: Any) -> Iterable[tuple[Any, Label]]:
    yield ("", _("The whole organisation"))
    for unit, depth in units.tree(plan.organisation).items():
        yield (unit.pk, "– " * (depth - 1) + unit.name)


def choices_of(choices: Mapping[str, Words]) -> list[tuple[str, Label]]:
    """Codes with their words, after nothing said."""
    return [NOT_SAID, *((code, worded(label)) for code, label in choices.items())]


_DATES = {
    "starts_on": Part(_day, _("First day")),
    "ends_on": Part(_day, _("Last day")),
    "precision": Part(_choice(lambda _row: choices_of(PRECISIONS)), _("How precise they are")),
    "is_recurring": Part(_check, _("Comes back every year")),
}
# Kinds of more than one box.
_SEVERAL: dict[Kind, Callable[[Label], FieldForm]] = {
    Kind.STATUS: lambda label: FieldForm(
        label,
        {
            "value": Part(_choice(lambda _row: ActionStatus.choices)),
            "reason": Part(_area(2), _("Reason, if it is abandoned")),
        },
        lambda whole, _said: {"value": whole["status"], "reason": whole["abandoned_because"]},
        lambda given: (given["value"], given["reason"]),
    ),
    Kind.DATES: lambda label: FieldForm(label, _DATES, lambda whole, _said: dict(whole), dict),
    Kind.BASELINE: lambda label: FieldForm(
        label,
        {"value": Part(NUMBER), "on": Part(_day, _("True on"))},
        lambda whole, _said: {"value": whole["baseline"], "on": whole["baseline_on"]},
        lambda given: (given["value"], given["on"]),
    ),
    Kind.YEARS: lambda label: FieldForm(
        label,
        {"value": Part(_line(placeholder="2026-2028"))},
        lambda whole, _said: {"value": "-".join(str(year) for year in whole.values() if year)},
    ),
}
_WHOLE = _line(inputmode="numeric")
# Kinds of one box.
_BOXES: dict[Kind, Make] = {
    Kind.LINE: LINE,
    Kind.LIST: LINES,
    Kind.PEOPLE: LINES,
    Kind.TARGETS: LINES,
    Kind.CALENDAR: _area(2, _("In your words: T3 2026, 2026-2028, …")),
    Kind.YEAR: _WHOLE,
    Kind.PERCENT: _line(inputmode="numeric", placeholder="50 %"),
    Kind.NUMBER: NUMBER,
    Kind.WEIGHT: _WHOLE,
    Kind.DAY: _day,
    Kind.TRUTH: _check,
}
# The rows among which a reference is chosen.
_AMONG: dict[str, Callable[[Any], Iterable[tuple[Any, Label]]]] = {
    "unit": _units,
    "accountable": _owners,
}


def _whole(label: Label, make: Make) -> FieldForm:
    """A field that all of its value is chosen for, such as the id of a row."""
    return FieldForm(label, {"value": Part(make)}, lambda whole, _said: {"value": whole})


def _form_of(field: SchemaField) -> FieldForm:
    """The boxes of a field of the schema, by its kind."""
    label = worded(field.label)
    if field.kind in _SEVERAL:
        return _SEVERAL[field.kind](label)
    if field.kind == Kind.REFERENCE:
        return _whole(label, _choice(_AMONG[field.name]))
    if field.kind == Kind.CHOICE:
        return _one(label, _choice(lambda _row: choices_of(field.choices)))
    return _one(label, _BOXES.get(field.kind, AREA))


# What belongs to a plan and is no part of its schema.
BESIDE: dict[str, dict[str, FieldForm]] = {
    "owner": {
        "kind": _one(_("Kind"), _choice(lambda _row: [NOT_SAID, *OwnerKind.choices])),
        "person": _whole(_("Person"), _choice(_people)),
    },
    "step": {"is_done": _one(_("Done"), _check)},
    "line": {"spent": _one(_("Spent"), NUMBER)},
}


def forms_of(of: str) -> dict[str, FieldForm]:
    """The fields of something by their names: what the schema says, as it is now."""
    if of not in schema.TABLE:
        return BESIDE.get(of, {})
    return {each.name: _form_of(each) for each in schema.fields(of, Use.EDIT)}


def labels() -> dict[str, Label]:
    """What each field is called, whatever it belongs to."""
    named = {
        each.name: worded(each.label) for of in reversed(schema.TABLE) for each in schema.fields(of)
    }
    beside = {name: form.label for forms in BESIDE.values() for name, form in forms.items()}
    return {**beside, **named, **BY_DAY}


# Named in the history only.
BY_DAY: dict[str, Label] = {
    "aim": _("Target"),
    "value": _("Value"),
    "occurrence": _("Occurrence"),
    "is_removed": _("Removed"),
    "translations": _("Translations"),
}


class EditForm(forms.Form):
    """One field of one row; what may be kept is decided by the service, not here."""

    use_required_attribute = False

    def __init__(self, form: FieldForm, row: Model, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, part in form.parts.items():
            self.fields[name] = part.make(row)
            self.fields[name].label = cast("str", part.label or form.label)
        next(iter(self.fields.values())).widget.attrs["autofocus"] = True


def first_values(form: FieldForm, row: Model, field: str) -> dict[str, Any]:
    """What the boxes of a field hold before anybody has written in them."""
    known = table.field_of(row, field)
    whole = known.read(row)
    return form.first(whole, known.said(whole))


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a row, as its page shows it: its name, what it says."""

    field: str
    label: Label
    text: object
    is_translated: bool


def facts_of(of: Of, row: Model, fields: Iterable[SchemaField] = ()) -> tuple[Fact, ...]:
    """What the fields of a row say, all of them or only some, in their order."""
    return tuple(
        Fact(each.name, worded(each.label), _text(row, each), each.has(Use.TRANSLATE))
        for each in fields or schema.fields(of, Use.EDIT)
    )


def _text(row: Any, field: SchemaField) -> object:
    """What people read of a field; a choice by its word."""
    known = table.field_of(row, field.name)
    value = known.said(known.read(row))
    if field.kind == Kind.BASELINE:
        return words.value_on(row.baseline, row.baseline_on)
    if field.choices:
        return worded(field.choices[value]) if value in field.choices else ""
    years = field.kind == Kind.YEARS
    return "–".join(str(each) for each in value if each) if years else unlisted(value)


class WordsForm(forms.Form):
    """A text that something new begins with: a title, a remark, a reason."""

    value = forms.CharField(required=False, strip=False, widget=forms.Textarea({"rows": 3}))
