"""What each field of a plan is called and how it is asked for: one table for every part of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.db.models import Model
from django.forms import Field
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.web.organisations.selectors import units

from . import words
from .models import ActionStatus, Indicator, OwnerKind
from .services import table

Label = str | Promise
Make = Callable[[Any], Field]
STATUSES = ActionStatus.choices
NOT_SAID = ("", _("Not said"))
PRECISIONS = {
    "day": _("to the day"),
    "month": _("to the month"),
    "quarter": _("to the quarter"),
    "semester": _("to the half-year"),
    "season": _("to the season"),
    "school_year": _("to the school year"),
    "year": _("to the year"),
}
LANGUAGES = {"fr": _("French"), "en": _("English"), "es": _("Spanish")}


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
class Asked:
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


def _one(label: Label, make: Make) -> Asked:
    return Asked(label, {"value": Part(make)})


def _owners(action: Any) -> Iterable[tuple[Any, Label]]:
    yield ("", _("Nobody yet"))
    yield from action.owners.values_list("pk", "name")


def _people(owner: Any) -> Iterable[tuple[Any, Label]]:
    yield ("", _("Nobody in the directory"))
    known = owner.action.axis.plan.organisation.people.filter(removed_at=None)
    yield from ((each.pk, _told(each)) for each in known)


def _told(person: Any) -> str:
    return f"{person.name} – {person.function}" if person.function else person.name


def _units(plan: Any) -> Iterable[tuple[Any, Label]]:
    yield ("", _("The whole organisation"))
    for unit, depth in units.tree(plan.organisation).items():
        yield (unit.pk, "– " * (depth - 1) + unit.name)


STATUS = Asked(
    _("Status"),
    {
        "value": Part(_choice(lambda _row: ActionStatus.choices)),
        "reason": Part(_area(2), _("Reason, if it is abandoned")),
    },
    lambda whole, _said: {"value": whole["status"], "reason": whole["abandoned_because"]},
    lambda given: (given["value"], given["reason"]),
)
DATES = Asked(
    _("Dates"),
    {
        "starts_on": Part(_day, _("First day")),
        "ends_on": Part(_day, _("Last day")),
        "precision": Part(
            _choice(lambda _row: [NOT_SAID, *PRECISIONS.items()]), _("How precise they are")
        ),
        "is_recurring": Part(_check, _("Comes back every year")),
    },
    lambda whole, _said: dict(whole),
    dict,
)
BASELINE = Asked(
    _("Baseline"),
    {"value": Part(NUMBER), "on": Part(_day, _("True on"))},
    lambda whole, _said: {"value": whole["baseline"], "on": whole["baseline_on"]},
    lambda given: (given["value"], given["on"]),
)


def _whole(label: Label, make: Make) -> Asked:
    """A field asked for by all of its value, such as the id of a row."""
    return Asked(label, {"value": Part(make)}, lambda whole, _said: {"value": whole})


WEIGHT = _one(_("Weight in the progress"), _line(inputmode="numeric"))
ASKED: dict[str, dict[str, Asked]] = {
    "plan": {
        "title": _one(_("Title"), AREA),
        "issuer": _one(_("Issued by"), LINE),
        "axis_word": _one(_("What an axis is called here"), LINE),
        "language": _one(_("Language"), _choice(lambda _row: [NOT_SAID, *LANGUAGES.items()])),
        "unit": _whole(_("Unit"), _choice(_units)),
        "period": Asked(
            _("Period"),
            {"value": Part(_line(placeholder="2026-2028"))},
            lambda whole, _said: {"value": "-".join(str(year) for year in whole.values() if year)},
        ),
    },
    "axis": {
        "number": _one(_("Number"), LINE),
        "title": _one(_("Title"), AREA),
        "objective": _one(_("Objective"), AREA),
        "indicators": _one(_("Indicators"), LINES),
        "targets": _one(_("Targets"), LINES),
        "weight": WEIGHT,
    },
    "action": {
        "number": _one(_("Number"), LINE),
        "title": _one(_("Title"), AREA),
        "description": _one(_("Description"), _area(7)),
        "measures": _one(_("Measures"), LINES),
        "indicators": _one(_("Indicators"), LINES),
        "targets": _one(_("Targets"), LINES),
        "calendar": _one(_("Calendar"), _area(2, _("In your words: T3 2026, 2026-2028, …"))),
        "dates": DATES,
        "owners": _one(_("Owners"), LINES),
        "accountable": _whole(_("Accountable"), _choice(_owners)),
        "budget": _one(_("Budget"), AREA),
        "priority": _one(_("Priority"), LINE),
        "comments": _one(_("Comments"), AREA),
        "status": STATUS,
        "progress": _one(_("Progress, in percent"), _line(inputmode="numeric")),
        "weight": WEIGHT,
    },
    "owner": {
        "kind": _one(_("Kind"), _choice(lambda _row: [NOT_SAID, *OwnerKind.choices])),
        "person": _whole(_("Person"), _choice(_people)),
    },
    "step": {"is_done": _one(_("Done"), _check)},
    "line": {"spent": _one(_("Spent"), NUMBER)},
    "indicator": {
        "text": _one(_("Indicator"), AREA),
        "unit": _one(_("Unit"), LINE),
        "direction": _one(
            _("Direction"), _choice(lambda _row: [NOT_SAID, *Indicator.Direction.choices])
        ),
        "baseline": BASELINE,
        "weight": WEIGHT,
    },
}
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

    def __init__(self, asked: Asked, row: Model, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, part in asked.parts.items():
            self.fields[name] = part.make(row)
            self.fields[name].label = cast("str", part.label or asked.label)
        next(iter(self.fields.values())).widget.attrs["autofocus"] = True


def first_values(asked: Asked, row: Model, field: str) -> dict[str, Any]:
    """What the boxes of a field hold before anybody has written in them."""
    known = table.field_of(row, field)
    whole = known.read(row)
    return asked.first(whole, known.said(whole))


@dataclass(frozen=True, slots=True)
class Said:
    """One field of a row, as its page shows it: its name, what it says."""

    field: str
    label: Label
    text: object


def said_of(of: str, row: Model, fields: Iterable[str] = ()) -> tuple[Said, ...]:
    """What the fields of a row say, all of them or those asked for, in their order."""
    chosen = fields or ASKED[of]
    return tuple(Said(name, ASKED[of][name].label, _text(row, name)) for name in chosen)


def _text(row: Model, name: str) -> object:
    """What people read of a field; a choice by its word."""
    chosen = getattr(row, f"get_{name}_display", None)
    if chosen:
        return chosen()
    known = table.field_of(row, name)
    value = known.said(known.read(row))
    if name == "baseline":
        return words.value_on(row.baseline, row.baseline_on)  # type: ignore[attr-defined]
    if name == "language":
        return LANGUAGES.get(str(value), "")
    return "–".join(str(each) for each in value if each) if name == "period" else unlisted(value)


class WordsForm(forms.Form):
    """A text that something new begins with: a title, a remark, a reason."""

    value = forms.CharField(required=False, strip=False, widget=forms.Textarea({"rows": 3}))
