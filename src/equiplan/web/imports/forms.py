"""Forms of the intake: a document to bring, something to correct, the columns of tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.errors import Refused
from equiplan.domain.plans import schema
from equiplan.domain.plans.corrected import Corrected
from equiplan.domain.plans.corrections import Correction, CorrectionKind, of, written
from equiplan.domain.plans.fields import Field, Kind, Use
from equiplan.importing.choices import OFFERED, Choice, TableColumns, choice_from_json
from equiplan.importing.limits import LIMITS, MEGABYTE
from equiplan.web.plans.pages import UNDERSTOOD
from equiplan.web.platform.language import spoken, worded

from . import selectors, services

ACCEPTED = ".docx,.xlsx,.xls,.ods,.odt,.pdf,.pptx,.html,.htm,.md,.txt,.csv"


class BringForm(forms.Form):
    """A document to be read; how large it may be is said before it is sent."""

    document = forms.FileField(
        label=_("Choose a document, or drop it here"),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        allow_empty_file=True,  # refused where the file is received, with its name
        error_messages={"required": _("Choose the document to read, then send it.")},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["document"].help_text = _(
            "Word, Excel, OpenDocument, PDF, slides or text, up to %(megabytes)d MB."
        ) % {"megabytes": LIMITS.file_bytes // MEGABYTE}

    def clean_document(self) -> "UploadedFile[bytes]":
        """The one document; of several, nobody could say which was meant."""
        if len(self.files.getlist("document")) > 1:
            raise forms.ValidationError(_("Send one document at a time."))
        document: UploadedFile[bytes] = self.cleaned_data["document"]
        return document


ON_A_LINE = frozenset({Kind.LINE, Kind.YEARS, Kind.YEAR, Kind.PERCENT, Kind.STATUS})
NOT_RECOGNISED = ("", _("not recognised"))
SHOWN = "shown-"
NARROW, TALLEST = 80, 12


class CorrectForm(forms.Form):
    """The fields of an action, an axis or the plan; beside each, hidden, what the form showed."""

    def __init__(self, state: Corrected, key: str, data: "QueryDict | None" = None) -> None:
        super().__init__(None if data is None else data.dict())
        self.state, self.key = state, key
        self.thing = selectors.thing_of(state, key)
        self.known = schema.fields(of(self.thing), Use.DRAFT)
        for each in self.known:
            self._add(each, written(self.thing, each))
        if key.startswith("r") and len(state.parts) > 1:
            self._add_axis()

    def _add(self, field: Field, now: str) -> None:
        options: dict[str, Any] = {
            "label": worded(field.label),
            "help_text": _help(field),
            "required": False,
            "initial": now,
        }
        if field.kind == Kind.CHOICE:
            choices = [NOT_RECOGNISED, *((code, worded(w)) for code, w in field.choices.items())]
            self.fields[field.name] = forms.ChoiceField(choices=choices, **options)
        else:
            widget = forms.TextInput() if field.kind in ON_A_LINE else _area(now)
            self.fields[field.name] = forms.CharField(widget=widget, strip=False, **options)
        shown = forms.CharField(widget=forms.HiddenInput, required=False, initial=now, strip=False)
        self.fields[SHOWN + field.name] = shown

    def _add_axis(self) -> None:
        parts = [part for part in self.state.parts if not part.is_dropped]
        named = [(part.key, _named(part.axis.number, part.axis.title)) for part in parts]
        self.fields["axis"] = forms.ChoiceField(
            choices=named, initial=self._axis(), label=_("Axis"), required=False
        )

    def _axis(self) -> str:
        return self.state.part_of(self.state.row(self.key)).key

    def lines(self) -> list[tuple[forms.BoundField, bool]]:
        """The fields that are seen, each with whether numbers and days are understood in it."""
        known = {each.name for each in self.known if each.understood in UNDERSTOOD}
        return [(field, field.name in known) for field in self.visible_fields()]

    def given(self) -> services.Given:
        """What was written, and what had been shown, for every field that was sent."""
        names = [each.name for each in self.known if each.name in self.data]
        texts = {name: self.data[name] for name in names}
        shown = {name: self.data.get(SHOWN + name, "") for name in names}
        return services.Given(self.key, texts, shown, self._beside())

    def _beside(self) -> tuple[Correction, ...]:
        """The move to another axis, and the mark that a person has looked at the row."""
        if not self.key.startswith("r"):
            return ()
        to = self.data.get("axis") or self._axis()
        moved = (Correction(CorrectionKind.MOVE, self.key, value=to),) if to != self._axis() else ()
        return (*moved, Correction(CorrectionKind.CHECK, self.key))

    def tell(self, refusal: Refused, sentence: str) -> None:
        """Put a refusal beside its field, and take what stands there now for what was shown."""
        self.full_clean()
        field = str(refusal.facts.get("field", ""))
        self.add_error(field if field in self.fields else None, sentence)
        if field in self.fields and "now" in refusal.facts:
            self.data = {**self.data, SHOWN + field: str(refusal.facts["now"])}


def _help(field: Field) -> str | Promise:
    if field.is_list:
        return _("One a line.")
    return _("A year or two, such as 2026-2028.") if field.kind == Kind.YEARS else ""


def _area(text: str) -> forms.Textarea:
    lines = text.count("\n") + 1 + len(text) // NARROW
    return forms.Textarea(attrs={"rows": min(max(lines, 1), TALLEST)})


def _named(number: str | None, title: str) -> str:
    named = f"{number}. {title}" if number else title
    return named if len(named) <= NARROW else f"{named[:NARROW]}…"


HOLDS: dict[str, str | Promise] = {
    "objective": _("Objective"),
    **{each.name: worded(each.label) for each in schema.fields("indicator", Use.DRAFT)},
    **{each.name: worded(each.label) for each in schema.fields("action", Use.DRAFT)},
    "axis": _("Axis"),
    "action": _("Action"),
    "start": _("Start"),
    "end": _("End"),
    "duration": _("Duration"),
}
COLUMN_CHOICES = (("", _("Leave out")), *((code, HOLDS[code]) for code in OFFERED))


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of a table in the form: its field, and an example of what stands in it."""

    field: forms.BoundField
    example: str


class ColumnsForm(forms.Form):
    """For each table, what each of its columns holds; `reset` reads them as at first."""

    reset = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        tables: tuple[TableColumns, ...],
        chosen: Mapping[str, Mapping[str, str | None]],
        data: "QueryDict | None" = None,
    ) -> None:
        super().__init__(data)
        self.tables, self.chosen = tables, choice_from_json(chosen)
        for table in tables:
            for index, header in enumerate(table.headers):
                self.fields[f"{table.key}-{index}"] = forms.ChoiceField(
                    choices=COLUMN_CHOICES,
                    required=False,
                    initial=table.fields[index] or "",
                    label=header or _("Column %(n)d") % {"n": index + 1},
                )

    def parts(self) -> list[tuple[TableColumns, list[ColumnLine]]]:
        """Each table with its columns."""
        return [
            (table, [ColumnLine(self[f"{table.key}-{n}"], text) for n, text in enumerate(texts)])
            for table in self.tables
            for texts in [table.example]
        ]

    def _said(self, table: TableColumns) -> dict[int, str | None]:
        given = self.cleaned_data
        return {n: given.get(f"{table.key}-{n}") or None for n in range(len(table.headers))}

    def _is_changed(self, table: TableColumns) -> bool:
        return self._said(table) != dict(enumerate(table.fields))

    def choice(self) -> Choice:
        """What was said of the tables that were spoken of, now or before."""
        if self.cleaned_data["reset"]:
            return {}
        changed = (t for t in self.tables if self._is_changed(t) or t.key in self.chosen)
        return {table.key: self._said(table) for table in changed}

    def changes_nothing(self) -> bool:
        """Whether the columns would be read as they have been."""
        if self.cleaned_data["reset"]:
            return not self.chosen
        return not any(self._is_changed(table) for table in self.tables)

    def clean(self) -> dict[str, Any]:
        """Refused when no column of any table holds anything."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        empty = not any(any(self._said(table).values()) for table in self.tables)
        if empty and not data.get("reset") and not self.errors:
            refusal = services.CorrectingRefused("imports.no_columns")
            raise forms.ValidationError(refusal.sentence(spoken()))
        return data
