"""Forms of comparing: a file to bring, what its columns mean, where its figures come from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from equiplan.importing.limits import MEGABYTE
from equiplan.importing.series.model import MARKS, Mark, Meaning, Table
from equiplan.importing.series.worker import SERIES_LIMITS
from equiplan.web.platform.day_field import DayField

from .models import Level, Series
from .selectors import Draft, draft
from .services import About, Place

ACCEPTED = ".csv,.tsv,.xlsx,.xls,.ods,.xml,.json"
LEVELS = Level.choices
NO_COLUMN = ("", _("None"))


class BringForm(forms.Form):
    """A file of figures."""

    use_required_attribute = False

    file = forms.FileField(
        label=_("Choose a file, or drop it here"),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        error_messages={
            "required": _("Choose the file of figures, then send it."),
            "empty": _("This file is empty. Download it again from its source."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = _(
            "CSV, Excel, OpenDocument, SDMX (SDMX-ML, SDMX-JSON, SDMX-CSV) or Eurostat TSV, up to "
            "%(megabytes)d MB."
        ) % {"megabytes": SERIES_LIMITS.file_bytes // MEGABYTE}

    def clean_file(self) -> "UploadedFile[bytes]":
        """The file, no larger than is read."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > SERIES_LIMITS.file_bytes:
            raise forms.ValidationError(
                _("This file is larger than %(megabytes)d MB. Download only what you compare with.")
                % {"megabytes": SERIES_LIMITS.file_bytes // MEGABYTE}
            )
        return file


class MeaningForm(forms.Form):
    """Which column says what, and which rows are kept."""

    use_required_attribute = False

    area = forms.ChoiceField(label=_("Country or region"), required=False)
    period = forms.ChoiceField(label=_("Year"), required=False)
    value = forms.ChoiceField(label=pgettext_lazy("of a figure", "Value"), required=False)
    decimal = forms.ChoiceField(
        label=_("Decimal mark"), choices=((",", _("comma: 12,5")), (".", _("point: 12.5")))
    )

    def __init__(self, draft: Draft) -> None:
        meaning = draft.meaning
        initial = {name: getattr(meaning, name) for name in ("area", "period", "value", "decimal")}
        super().__init__(initial=initial)
        columns = [(each, each) for each in draft.table.columns]
        for name in ("area", "period", "value"):
            cast("forms.ChoiceField", self.fields[name]).choices = [NO_COLUMN, *columns]
        for at, (column, values) in enumerate(draft.asked.items()):
            is_flow = column == draft.table.structure
            self.fields[f"keep{at}"] = forms.ChoiceField(
                label=_("Dataflow or structure") if is_flow else column,
                required=False,
                choices=[
                    ("", _("Choose one") if is_flow else _("All rows")),
                    *((v, _called(draft.table, column, v)) for v in values),
                ],
                initial=meaning.kept.get(column, ""),
            )

    def kept(self) -> list[forms.BoundField]:
        """The fields of what is kept."""
        return [self[name] for name in self.fields if name.startswith("keep")]


def _called(table: Table, column: str, value: str) -> str:
    label = table.labels.get(column, {}).get(value, "")
    return f"{value}: {label}" if label else value or "–"


def meaning_in(data: QueryDict, table: Table, asked: Sequence[str]) -> Meaning | None:
    """What was chosen in a form as it was sent; None where nothing can be read that way.

    What is kept is asked of the columns that were left over when the form was shown.
    """
    area, period, value = (data.get(name, "") for name in ("area", "period", "value"))
    if not {period, value} <= set(table.columns) or area not in {"", *table.columns}:
        return None
    if len({period, value, area}) < 3:
        return None
    mark = cast("Mark", data.get("decimal"))
    kept = {
        column: chosen
        for at, column in enumerate(asked)
        if (chosen := data.get(f"keep{at}", "")) and column not in {area, period, value}
    }
    return Meaning(area, period, value, mark if mark in MARKS else ".", kept)


def draft_in(series: Series, data: "QueryDict | None") -> Draft:
    """What comes of a series with its columns as they were chosen, or as they are suggested."""
    first = draft(series)
    if data is None:
        return first
    shown = [column for column in data.getlist("asked") if column in first.table.columns]
    meaning = meaning_in(data, first.table, shown)
    return first if meaning is None else draft(series, meaning)


def _text(label: Any, *, longest: int, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=longest, **more)


class AboutForm(forms.Form):
    """What a series is and where it comes from; nothing is compared with without it."""

    use_required_attribute = False

    title = _text(
        pgettext_lazy("of a series", "Title"),
        longest=200,
        error_messages={"required": _("Give the series a title.")},
    )
    measure = forms.ChoiceField(
        label=_("What it measures"),
        required=False,
        help_text=_("Indicators filled by the same measure are compared with it by themselves."),
    )
    unit = _text(_("Unit"), longest=40, required=False)
    definition = forms.CharField(
        label=_("Definition"),
        help_text=_("Who is counted, and how: as the source says it."),
        widget=forms.Textarea({"rows": 3}),
        max_length=4000,
        error_messages={"required": _("Say who is counted, and how.")},
    )
    source = _text(
        pgettext_lazy("of figures", "Source"),
        longest=300,
        help_text=_("Who publishes the figures."),
        error_messages={"required": _("Say who publishes the figures.")},
    )
    address = forms.URLField(
        label=_("Address of the source"), required=False, max_length=500, assume_scheme="https"
    )
    licence = _text(
        _("Licence"),
        longest=200,
        help_text=_("What the source allows, for example “CC BY 4.0”."),
        error_messages={"required": _("Say under which licence the figures are published.")},
    )
    retrieved_on = DayField(
        label=_("Retrieved on"),
        error_messages={"required": _("Give the day on which the file was retrieved.")},
    )

    def __init__(self, *args: Any, measures: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        measure = cast("forms.ChoiceField", self.fields["measure"])
        measure.choices = [("", _("Another thing")), *measures]

    @property
    def about(self) -> About:
        """What a whole form says."""
        return About(**self.cleaned_data)


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area to choose: its name, how many values it has, whether it is ticked, how wide it is."""

    number: int
    name: str
    count: int
    is_ticked: bool
    level: str


def area_lines(
    draft: Draft, find: str, ticked: tuple[str, ...], data: "QueryDict | None"
) -> list[AreaLine]:
    """The areas to choose from, as they were ticked."""
    listed = draft.listed(find, ticked)
    levels = levels_in(data)
    return [
        AreaLine(n, each.name, each.count, each.name in ticked, levels.get(each.name, each.level))
        for n, each in enumerate(listed)
    ]


def levels_in(data: "QueryDict | None") -> dict[str, str]:
    """How wide each area was said to be, in a form as it was sent."""
    if data is None:
        return {}
    begins = "area-name-"
    named = {key.removeprefix(begins): str(data[key]) for key in data if key.startswith(begins)}
    said = ((name, str(data.get(f"area-level-{at}", ""))) for at, name in named.items())
    return {name: level for name, level in said if level in Level.values}


def places_in(draft: Draft, data: QueryDict) -> tuple[Place, ...]:
    """The areas that were ticked, as wide as was said."""
    ticked, levels = set(data.getlist("areas")), levels_in(data)
    return tuple(
        Place(each.name, Level(levels.get(each.name, each.level)), each.country)
        for each in draft.areas
        if each.name in ticked
    )


def first_about(file: str, today: date) -> dict[str, Any]:
    """What a fresh form proposes."""
    return {"title": file.rsplit(".", 1)[0][:200], "retrieved_on": today, "unit": "%"}
