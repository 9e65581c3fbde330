"""The form of an organisation's own measure: its name, its counts, and the formula over them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from equiplan.domain.figures.cells import Sex
from equiplan.domain.figures.formula import LONGEST, LONGEST_NAME, FormulaRefused
from equiplan.domain.figures.indicators import Input, Measure, Slot, Unit
from equiplan.domain.figures.own_indicators import Written, measure_of
from equiplan.domain.figures.progress import Direction
from equiplan.domain.text.comparing import folded, sort_key, tidy
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.plans.models import Indicator
from equiplan.web.platform.language import spoken
from equiplan.web.platform.registry import FACTS

from . import words

UNITS: dict[Unit, str | Promise] = {
    Unit.PEOPLE: pgettext_lazy("unit", "People"),
    Unit.THINGS: pgettext_lazy("unit", "Things (actions, documents, meetings…)"),
    Unit.MONEY: pgettext_lazy("unit", "Money"),
    Unit.PERCENT: pgettext_lazy("unit", "Percent"),
}
SEXES: dict[str, str | Promise] = {
    "": pgettext_lazy("sex", "Everybody"),
    Sex.FEMALE: pgettext_lazy("sex", "Women"),
    Sex.MALE: pgettext_lazy("sex", "Men"),
    Sex.OTHER: pgettext_lazy("sex", "Other sex"),
    Sex.UNKNOWN: pgettext_lazy("sex", "Unknown sex"),
}
FEWEST, MORE, MOST = 2, 2, 12
ABOUT_A_COUNT = frozenset({"formula.name_is_no_name", "formula.no_slot"})


def dimensions() -> list[tuple[str, str]]:
    """The dimensions by which anything is counted, by their names."""
    known = {name for fact in FACTS.all() for name in fact.dimensions} - {"sex"}
    return sorted(
        ((name, words.dimension(name)) for name in known), key=lambda each: sort_key(str(each[1]))
    )


def category_code(dimension: str, name_of_category: str) -> str:
    """The code of a category that was called by its name; what was said where it is no name."""
    known = words.categories(dimension)
    return next(
        (code for code, name in known if folded(name) == folded(name_of_category)), name_of_category
    )


class DefinitionForm(forms.Form):
    """What the measure is called, its formula, which way is better."""

    use_required_attribute = False

    title = forms.CharField(
        label=_("Name of the measure"),
        max_length=200,
        help_text=_("As it will show in lists, for example: Women among those trained."),
        error_messages={"required": _("Give the measure a name.")},
    )
    direction = forms.ChoiceField(
        label=_("Which way is better"), choices=Indicator.Direction.choices
    )
    formula = forms.CharField(
        label=_("Formula"),
        max_length=LONGEST,
        help_text=_(
            "With the names of your counts, numbers, + - * /, brackets, min and max. "
            "A percentage is 100 * part / whole."
        ),
        widget=forms.Textarea({"rows": 2, "spellcheck": "false", "autocapitalize": "none"}),
        error_messages={"required": _("Write a formula, such as 100 * women / (women + men).")},
    )


class CountForm(forms.Form):
    """A named count: what it is taken from, in which unit, and which part of it."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("Name in the formula"),
        required=False,
        max_length=LONGEST_NAME,
        widget=forms.TextInput({"spellcheck": "false", "autocapitalize": "none"}),
    )
    source = forms.CharField(
        label=_("Counted in"),
        required=False,
        max_length=60,
    )
    unit = forms.ChoiceField(label=_("Unit"), choices=[(u.value, t) for u, t in UNITS.items()])
    sex = forms.ChoiceField(label=_("Sex"), required=False, choices=list(SEXES.items()))
    dimension = forms.ChoiceField(label=_("Only those whose"), required=False)
    category = forms.CharField(
        label=pgettext_lazy("condition", "is"), required=False, max_length=100
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "—"), *dimensions()]
        self.fields["dimension"] = forms.ChoiceField(
            label=_("Only those whose"), required=False, choices=choices
        )

    def clean(self) -> dict[str, Any]:
        """A row that says something says its name, its source, and all of a condition."""
        data = {name: tidy(value) for name, value in self.cleaned_data.items()}
        if not (data.get("name") or data.get("source")):
            return {}
        needed = {"name": _("Give the count a name."), "source": _("Say where it is counted.")}
        for field, sentence in needed.items():
            if not data.get(field) and field not in self.errors:
                self.add_error(field, sentence)
        if bool(data.get("dimension")) != bool(data.get("category")):
            missing = "category" if data.get("dimension") else "dimension"
            self.add_error(missing, _("Complete the condition, or empty both of its fields."))
        return data

    @property
    def where(self) -> dict[str, str]:
        """Which part of its source a count is."""
        data = self.cleaned_data
        where = {"sex": data["sex"]} if data["sex"] else {}
        if data["dimension"]:
            where[data["dimension"]] = category_code(data["dimension"], data["category"])
        return where


CountForms = formset_factory(CountForm, extra=0, max_num=MOST, absolute_max=MOST, validate_max=True)


class MeasureForm:
    """The whole form: its head, its counts, and what stands in the way of the measure.

    `before` is the measure being changed; `said` what was sent, None at first.
    """

    def __init__(self, sent: Mapping[str, Any] | None, before: Written | None = None) -> None:
        self._before = before
        if sent is None:
            self.head = DefinitionForm(initial=_head(before))
            self.counts: BaseFormSet[CountForm] = CountForms(initial=_rows(before), prefix="count")
        else:
            self.head = DefinitionForm(sent)
            self.counts = CountForms(sent, prefix="count")
        self.measure: Measure | None = None

    def is_whole(self) -> bool:
        """Whether the measure can be kept; what cannot is said by its field."""
        fine = all((self.head.is_valid(), self.counts.is_valid()))
        if not (fine and self._is_agreed()):
            return False
        try:
            self.measure = measure_of("own", self.written)
        except FormulaRefused as refusal:
            self._blame(refusal)
        return self.measure is not None

    def with_more(self) -> None:
        """Add empty counts, keeping what was written."""
        kept = [_kept(form) for form in self.counts]
        blank = [_BLANK] * min(MORE, MOST - len(kept))
        self.head = DefinitionForm(initial={n: self.head[n].value() for n in self.head.fields})
        self.counts = CountForms(initial=[*kept, *blank], prefix="count")

    @property
    def may_grow(self) -> bool:
        """Whether there is room for more counts."""
        return len(self.counts.forms) < MOST

    @property
    def wrong(self) -> bool:
        """Whether something is wrong with it."""
        counts = any(self.counts.errors) or self.counts.non_form_errors()
        return bool(self.head.errors or counts)

    @property
    def first_wrong(self) -> forms.Form | None:
        """The first part with something wrong in it, for the summary on top."""
        return next((part for part in (self.head, *self.counts) if part.errors), None)

    @property
    def written(self) -> Written:
        """What a whole form says."""
        head, rows = self.head.cleaned_data, self._said()
        keys = self._keys(rows)
        slots = tuple(
            Slot(keys[source], dict.fromkeys(LANGUAGES, title), Unit(unit), needs)
            for source, (title, unit, needs) in _sources(rows).items()
        )
        inputs = tuple(
            Input(row.cleaned_data["name"], keys[folded(row.cleaned_data["source"])], row.where)
            for row in rows
        )
        titles = dict(self._before.titles) if self._before else {}
        titles[spoken()] = tidy(head["title"])
        return Written(titles, head["formula"], Direction(head["direction"]), slots, inputs)

    def _said(self) -> list[CountForm]:
        return [form for form in self.counts if form.cleaned_data.get("name")]

    def _keys(self, rows: Sequence[CountForm]) -> dict[str, str]:
        """The slot of each source: that it had before, so that what is bound stays bound."""
        had = self._before.slots if self._before else ()
        keys = {folded(slot.title["fr"]): slot.name for slot in had}
        free = (f"s{n}" for n in range(1, 10 * MOST) if f"s{n}" not in keys.values())
        return {source: keys.get(source) or next(free) for source in _sources(rows)}

    def _is_agreed(self) -> bool:
        """Whether names are said once, and a source is counted in one unit."""
        names: set[str] = set()
        units: dict[str, str] = {}
        for row in self._said():
            name, source, unit = (row.cleaned_data[field] for field in ("name", "source", "unit"))
            if name in names:
                row.add_error("name", _("This name is taken by another count."))
            if units.setdefault(folded(source), unit) != unit:
                row.add_error("unit", _("This source is counted in another unit above."))
            names.add(name)
        return not any(row.errors for row in self.counts)

    def _blame(self, refusal: FormulaRefused) -> None:
        """Say what is refused by the field it is about."""
        sentence = refusal.sentence(spoken())
        rows = [r for r in self._said() if r.cleaned_data["name"] == refusal.facts.get("name")]
        if refusal.code in ABOUT_A_COUNT and rows:
            rows[0].add_error("name", sentence)
        else:
            self.head.add_error("formula", sentence)


_BLANK: dict[str, str] = {"unit": Unit.PEOPLE.value}
Source = tuple[str, str, tuple[str, ...]]


def _sources(rows: Iterable[CountForm]) -> dict[str, Source]:
    """Each source by its folded name: its title, its unit, the dimensions it must have."""
    found: dict[str, Source] = {}
    for row in rows:
        data = row.cleaned_data
        title, unit, needs = found.get(folded(data["source"]), (data["source"], data["unit"], ()))
        found[folded(data["source"])] = (title, unit, tuple(sorted({*needs, *row.where})))
    return found


def _kept(form: CountForm) -> dict[str, Any]:
    return {name: form[name].value() for name in form.fields}


def _head(before: Written | None) -> dict[str, Any]:
    if before is None:
        return {"direction": Direction.UP.value}
    first = next(iter(before.titles.values()), "")
    title = before.titles.get(spoken()) or first
    return {"title": title, "direction": before.direction.value, "formula": before.formula}


def _rows(before: Written | None) -> list[dict[str, Any]]:
    """The counts of a measure as rows of the form."""
    if before is None:
        return [dict(_BLANK) for _n in range(FEWEST)]
    slots = {slot.name: slot for slot in before.slots}
    return [_row(each, slots[each.slot]) for each in before.inputs]


def _row(given: Input, slot: Slot) -> dict[str, Any]:
    rest = [(name, code) for name, code in given.where.items() if name != "sex"]
    dimension, code = rest[0] if rest else ("", "")
    return {
        "name": given.name,
        "source": slot.title["fr"],
        "unit": slot.unit.value,
        "sex": given.where.get("sex", ""),
        "dimension": dimension,
        "category": words.category(dimension, code) if dimension else "",
    }
