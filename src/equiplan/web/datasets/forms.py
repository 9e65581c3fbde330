"""Forms of datasets: what one is, a file of people, counts entered by hand."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.roles import Permission
from equiplan.domain.figures.cells import Sex
from equiplan.importing.people.model import DIMENSIONS
from equiplan.web.organisations.models import Member
from equiplan.web.organisations.selectors import units
from equiplan.web.platform.day_field import DayField
from equiplan.web.platform.language import spoken

from . import labels, permissions
from .models import Dataset, Policy, What
from .services import CountingRefused, Described
from .services.people_files import SUFFIXES
from .tallies import Cell, Tally

MOST_ROWS, ROWS_AT_FIRST, MORE_ROWS = 100, 3, 5
MOST_IN_A_CELL = 10_000_000
COLUMNS: dict[str, Sex] = {
    "women": Sex.FEMALE,
    "men": Sex.MALE,
    "others": Sex.OTHER,
    "unknown": Sex.UNKNOWN,
}
POLICIES: dict[str, str | Promise] = {
    Policy.PUBLIC: _("Known to everybody, such as who sits in a committee."),
    Policy.INTERNAL: _("Members of the organisation see all counts; small ones do not leave it."),
    Policy.SENSITIVE: _("Small counts are hidden even on the organisation’s own pages."),
}


def _day(label: Any, *, required: bool = True, help_text: Any = "") -> DayField:
    return DayField(label=label, required=required, help_text=help_text)


class DaysForm(forms.Form):
    """Of which day counts are, or of which period."""

    use_required_attribute = False

    on = _day(_("Day that the counts describe"))
    since = _day(
        _("First day"),
        required=False,
        help_text=_("Only for what happened in a period: applications, training of a year."),
    )

    def clean(self) -> dict[str, Any]:
        """Refused when the period ends before it begins."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        since, on = given.get("since"), given.get("on")
        if since and on and since > on:
            self.add_error("since", CountingRefused("counting.days").sentence(spoken()))
        return given


class DatasetForm(forms.Form):
    """What a dataset is, and who answers for it."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        help_text=_("Such as “Technical committees” or “Engineering students”."),
        error_messages={"required": _("Give the dataset a name.")},
    )
    what = forms.ChoiceField(label=_("Who is counted"), choices=What.choices)
    policy = forms.ChoiceField(
        label=_("Who may see small counts"), choices=Policy.choices, widget=forms.RadioSelect
    )
    unit = forms.ChoiceField(label=_("Unit"), required=False)
    keeper = forms.ChoiceField(label=_("Who answers for it"), required=False)

    def __init__(self, by: Member, *args: Any, dataset: Dataset | None = None, **kw: Any) -> None:
        kw.setdefault("initial", _described(dataset) if dataset else {"policy": Policy.INTERNAL})
        super().__init__(*args, **kw)
        self.by = by
        self._choose("unit", units.choices(by, Permission.REPORT) or [("", by.organisation.name)])
        keepers = permissions.keepers_in(by.organisation)
        self._choose("keeper", [("", "—"), *((str(each.pk), str(each)) for each in keepers)])
        if not dataset:
            self.fields["keeper"].initial = str(by.pk)

    def _choose(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - what was declared above
        field.choices = list(choices)

    @property
    def policies(self) -> list[tuple[str, Any, Any, bool]]:
        """Each policy, its name, what it means, and whether it is chosen."""
        chosen = self["policy"].value()
        return [(str(p), p.label, POLICIES[p], p == chosen) for p in map(Policy, Policy.values)]

    @property
    def described(self) -> Described:
        """What a whole form says."""
        said = self.cleaned_data
        keepers = permissions.keepers_in(self.by.organisation)
        return Described(
            name=said["name"],
            what=said["what"],
            policy=said["policy"],
            unit=units.chosen(self.by, Permission.REPORT, said["unit"]),
            keeper=keepers.filter(pk=said["keeper"]).first() if said["keeper"] else None,
        )


def _described(dataset: Dataset) -> dict[str, Any]:
    return {
        "name": dataset.name,
        "what": dataset.what,
        "policy": dataset.policy,
        "unit": str(dataset.unit_id or ""),
        "keeper": str(dataset.keeper_id or ""),
    }


class BringForm(DaysForm):
    """A file of people."""

    people_file = forms.FileField(
        label=_("File of people"),
        help_text=_(
            "A row a person, a column for the sex. Only counts are kept; the file is destroyed."
        ),
        widget=forms.ClearableFileInput({"accept": ",".join(SUFFIXES)}),
        error_messages={
            "required": _("Choose a file."),
            "empty": _("This file is empty. Check it, then send it again."),
        },
    )
    field_order = ("people_file", "on", "since")


class RowForm(forms.Form):
    """How many people there are in a category, by sex; an empty field is nobody counted."""

    use_required_attribute = False

    category = forms.CharField(max_length=120, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, sex in COLUMNS.items():
            self.fields[name] = forms.IntegerField(
                label=labels.sex(sex),
                required=False,
                min_value=0,
                max_value=MOST_IN_A_CELL,
                widget=forms.TextInput({"inputmode": "numeric", "size": 6}),
                error_messages={
                    "invalid": _("Write a whole number, such as 12."),
                    "min_value": _("Write zero or more."),
                    "max_value": _("This number is too large."),
                },
            )

    @property
    def numbers(self) -> dict[Sex, int]:
        """What was entered, by sex."""
        given = self.cleaned_data
        return {sex: given[name] for name, sex in COLUMNS.items() if given.get(name) is not None}


class EnterForm(DaysForm):
    """Counts for those who have no file: by one dimension at most."""

    dimension = forms.ChoiceField(label=_("Broken down by"), required=False)
    over = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["dimension"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - what was declared above
        named = [(code, labels.dimension(code)) for code in DIMENSIONS]
        field.choices = [("", _("Nothing but sex")), *named]


RowForms = forms.formset_factory(RowForm, extra=0, max_num=MOST_ROWS, validate_max=True)


def rows_for(data: Any = None, *, initial: list[dict[str, Any]] | None = None) -> Any:
    """The rows of a form; `initial` are those it begins with."""
    first = list(initial or ())
    first += [{}] * max(ROWS_AT_FIRST - len(first), 0)
    return RowForms(data, initial=None if data is not None else first, prefix="row")


def with_more_rows(data: Any) -> Any:
    """What was sent, with room for more rows."""
    sent = data.copy()
    there = sent.get("row-TOTAL_FORMS", "")
    known = int(there) if there.isascii() and there.isdecimal() else ROWS_AT_FIRST
    sent["row-TOTAL_FORMS"] = str(min(known + MORE_ROWS, MOST_ROWS))
    return sent


def tally_of(days: Mapping[str, Any], rows: Iterable[RowForm]) -> Tally:
    """The counts of whole forms; CountingRefused for none, and for a category given twice."""
    by = days["dimension"]
    cells: list[Cell] = []
    seen: set[str] = set()
    for row in rows:
        if not row.numbers:
            continue
        category = (row.cleaned_data["category"].strip() or "_U") if by else ""
        if category in seen:
            raise CountingRefused("counting.twice", category=_told(by, category))
        seen.add(category)
        breakdown = {by: category} if by else {}
        cells += [Cell(sex, number, breakdown) for sex, number in row.numbers.items()]
    if not cells:
        raise CountingRefused("counting.nothing")
    return Tally(days["on"], tuple(cells), days["since"], (by,) if by else ())


def _told(by: str, category: str) -> str:
    return labels.category(by, category) if by else labels.sex(Sex.TOTAL)
