"""The history as people read it: who did what, in words, with what it was before and after."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from equiplan.domain.plans import schema
from equiplan.domain.plans.fields import Field
from equiplan.web.platform.language import worded

from . import words
from .forms import labels
from .models import Occurrence, OwnerKind, PlanStatus
from .selectors import HistoryLine

EVENTS: dict[str, str | Promise] = {
    "plan.adopted": gettext_lazy("adopted the plan"),
    "plan.started": gettext_lazy("began the plan"),
    "plan.validated": gettext_lazy("validated the plan"),
    "plan.revised": gettext_lazy("revised the plan"),
    "plan.draft": gettext_lazy("made the plan a draft again"),
    "plan.active": gettext_lazy("made the plan active"),
    "plan.closed": gettext_lazy("closed the plan"),
    "axis.added": gettext_lazy("added the axis"),
    "axis.removed": gettext_lazy("removed the axis"),
    "axis.restored": gettext_lazy("brought the axis back"),
    "action.added": gettext_lazy("added the action"),
    "action.removed": gettext_lazy("removed the action"),
    "action.restored": gettext_lazy("brought the action back"),
    "action.moved": gettext_lazy("moved the action to another axis"),
    "plan.updated": gettext_lazy("updated the plan from a document"),
    "action.commented": gettext_lazy("commented"),
    "action.uncommented": gettext_lazy("took a comment back"),
    "action.document_linked": gettext_lazy("linked a document"),
    "action.document_unlinked": gettext_lazy("unlinked a document"),
    "indicator.added": gettext_lazy("added an indicator"),
    "indicator.removed": gettext_lazy("removed an indicator"),
    "indicator.aimed": gettext_lazy("set a target"),
    "indicator.measured": gettext_lazy("recorded a value"),
    "action.occurrence": gettext_lazy("recorded an occurrence"),
}
# Fields that hold days, and are not words that look like one.
DAYS = frozenset({"dates", "baseline"})
CHOICES: dict[str, dict[str, Any]] = {
    "status": dict(PlanStatus.choices),
    "kind": dict(OwnerKind.choices),
    "occurrence": dict(Occurrence.State.choices),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the history: what was done, in words; before and after where both are texts."""

    line: HistoryLine
    said: str
    day: str
    before: str
    after: str

    @property
    def shows_change(self) -> bool:
        """Whether what it was and what it became say more than the event."""
        return self.line.field != "is_removed" and bool(self.before or self.after)


def told(line: HistoryLine) -> Told:
    """A line of the history in the language of the page."""
    is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", line.day) is not None
    day = words.day(date.fromisoformat(line.day)) if is_day else line.day
    return Told(line, _said(line), day, _text(line, line.before), _text(line, line.after))


def _said(line: HistoryLine) -> str:
    if line.event in EVENTS:
        return str(EVENTS[line.event])
    return _("changed: %(field)s") % {"field": field_name(line.field)}


def field_name(field: str) -> str:
    """What a field is called, whatever it belongs to."""
    return str(labels().get(field, field))


def _text(line: HistoryLine, value: Any) -> str:
    """A value as a text: its word, its lines."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return "\n".join(said for each in value if (said := _one(line.field, each)))
    return _one(line.field, value)


def _one(field: str, value: Any) -> str:
    """One value: yes or no, a number, a day or an amount as this language writes them."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return words.number(value)
    text = "" if value is None else str(value)
    if field == "spent" and text:
        return words.number(float(text))
    if field in DAYS and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return words.day(date.fromisoformat(text))
    chosen = next((each.choices[text] for each in _fields(field) if text in each.choices), None)
    return str(worded(chosen) if chosen else CHOICES.get(field, {}).get(text, text))


def _fields(name: str) -> Iterator[Field]:
    """The fields of this name, whatever they belong to."""
    return (each for fields in schema.TABLE.values() for each in fields if each.name == name)
