"""Forms of networks: what is asked for, of which period, by when; why something goes back."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from equiplan.domain.errors import Refused
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.importing.people.titles import dimension_title
from equiplan.web.datasets.models import Policy
from equiplan.web.platform.day_field import DayField
from equiplan.web.platform.language import spoken

from .models import DataRequest, Question, Unit
from .services import Asked, DataRequestRefused, Terms
from .tables import NAMES, ask_of

LONGEST_TITLE, LONGEST_TEXT = 150, 2000
IN: dict[Language, Any] = {"fr": _("in French"), "en": _("in English"), "es": _("in Spanish")}
BY_SEX = {
    "F,M": pgettext_lazy("sex", "Women and men"),
    "F,M,_O,_U": pgettext_lazy("sex", "Women, men, another, not stated"),
}
PLAIN = ("since", "on", "due_on", "policy", "threshold", "least", "by_member", "is_open")
NO_BREAKDOWN = ("", _("No breakdown"))


def day(label: Any, **more: Any) -> DayField:
    """A day, as the browser asks for it or as people write it."""
    return DayField(label=label, **more)


def _texts(*, long: bool) -> Iterator[tuple[Language, forms.CharField]]:
    widget = forms.Textarea({"rows": 3}) if long else forms.TextInput()
    most = LONGEST_TEXT if long else LONGEST_TITLE
    for language in LANGUAGES:
        attributes = {**widget.attrs, "lang": language}
        field = forms.CharField(
            label=IN[language], required=False, max_length=most, widget=type(widget)(attributes)
        )
        yield language, field


class ThreeLanguages(forms.Form):
    """A form with texts in each language; `groups` are their names and headings, in order."""

    use_required_attribute = False
    groups: tuple[tuple[str, Any, bool], ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, _label, long in self.groups:
            for language, field in _texts(long=long):
                self.fields[f"{name}_{language}"] = field

    def texts(self, name: str) -> dict[str, str]:
        """What was written, by language."""
        return {each: self.cleaned_data[f"{name}_{each}"] for each in LANGUAGES}

    @property
    def spoken(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """Each group of texts with its fields, for the page."""
        return [
            (label, [self[f"{name}_{each}"] for each in LANGUAGES])
            for name, label, _long in self.groups
        ]


class TermsForm(ThreeLanguages):
    """What a data request is about, of which period, by when, and how it is protected."""

    groups = (
        ("title", _("Title"), False),
        ("purpose", _("What it will be used for"), True),
        ("definition", _("What applies to all of it"), True),
    )
    since = day(_("From"), required=False, help_text=_("Only for what is counted over a period."))
    on = day(_("On, or up to"))
    due_on = day(_("To be reported by"))
    policy = forms.ChoiceField(
        label=_("How secret it is"),
        choices=Policy.choices,
        help_text=_("Public: nothing is hidden. Internal: small counts are. Sensitive: even more."),
    )
    threshold = forms.IntegerField(
        label=_("Smallest count that is published"),
        min_value=2,
        max_value=50,
        help_text=_("Anything from 1 to below this is protected, with all that would tell it."),
        error_messages={"invalid": _("Write a whole number from 2 to 50.")},
    )
    least = forms.IntegerField(
        label=_("Members that a sum needs"),
        min_value=3,
        max_value=100,
        help_text=_("And none of them may weigh more than half of it."),
        error_messages={"invalid": _("Write a whole number from 3 to 100.")},
    )
    by_member = forms.BooleanField(
        label=_("Publish member by member, and not as sums only"),
        required=False,
        help_text=_("Members read this before they answer."),
    )

    is_open = forms.BooleanField(
        label=_("Anybody may read what is published, and not the network only"),
        required=False,
        help_text=_("Members read this before they answer."),
    )

    @property
    def terms(self) -> Terms:
        """What a whole form says."""
        return Terms(
            titles=self.texts("title"),
            definitions=self.texts("definition"),
            purposes=self.texts("purpose"),
            **{name: self.cleaned_data[name] for name in PLAIN},
        )

    def clean(self) -> dict[str, Any]:
        """A title in one language at least: what has none cannot be found again."""
        given = super().clean() or self.cleaned_data
        if not any(given.get(f"title_{each}") for each in LANGUAGES):
            self.add_error(f"title_{spoken()}", _("Write a title."))
        return given


def fresh_terms(today: date) -> dict[str, Any]:
    """What a new data request proposes: the last day of last year, two months to answer."""
    on = date(today.year - 1, 12, 31)
    due = date.fromordinal(today.toordinal() + 61)
    return {"on": on, "due_on": due, "policy": Policy.INTERNAL, "threshold": 5, "least": 3}


def terms_given(data_request: DataRequest) -> dict[str, Any]:
    """What a data request says, as a form begins with it."""
    told: dict[str, Any] = {name: getattr(data_request, name) for name in PLAIN}
    groups = {"title": "titles", "purpose": "purposes", "definition": "definitions"}
    for name, texts in groups.items():
        told |= {f"{name}_{each}": getattr(data_request, texts).get(each, "") for each in LANGUAGES}
    return told


def _breakdowns() -> list[tuple[str, Any]]:
    return [NO_BREAKDOWN, *((name, dimension_title(name, spoken())) for name in NAMES)]


class QuestionForm(ThreeLanguages):
    """One count: who is counted, by what."""

    groups = (
        ("title", _("What is counted"), False),
        ("definition", _("Who counts, and who does not"), True),
    )
    code = forms.ChoiceField(
        label=_("Same indicator as"),
        required=False,
        help_text=_("An indicator asked for before: its adoption goes on from there."),
    )
    population = forms.ChoiceField(
        label=_("Same people as"),
        required=False,
        help_text=_("All that is published about the same people is protected together."),
    )
    unit = forms.ChoiceField(label=_("Of what"), choices=Unit.choices)
    sexes = forms.ChoiceField(label=_("By sex"), choices=tuple(BY_SEX.items()))
    breakdown = forms.ChoiceField(label=_("Broken down by"), required=False, choices=_breakdowns)
    categories = forms.CharField(
        label=_("Categories"),
        required=False,
        max_length=8000,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("One a line, in French | English | Spanish. One name alone is for all three."),
    )
    also = forms.ChoiceField(label=_("And by"), required=False, choices=_breakdowns)
    also_categories = forms.CharField(
        label=_("Categories of the second breakdown"),
        required=False,
        max_length=8000,
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(
        self,
        *args: Any,
        codes: Sequence[tuple[str, str]] = (),
        populations: Sequence[tuple[str, str]] = (),
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        for name, first, choices in (
            ("code", _("A new one"), codes),
            ("population", _("People of its own"), populations),
        ):
            choice = self.fields[name]
            assert isinstance(choice, forms.ChoiceField)  # noqa: S101 - as declared above
            choice.choices = [("", first), *choices]

    def clean(self) -> dict[str, Any]:
        """Titles, and categories that can be told apart."""
        given = super().clean() or self.cleaned_data
        if not any(given.get(f"title_{each}") for each in LANGUAGES):
            self.add_error(f"title_{spoken()}", _("Write a title."))
        for name, list_name in (("breakdown", "categories"), ("also", "also_categories")):
            try:
                given[f"{name}_read"] = _dimension(given.get(name, ""), given.get(list_name, ""))
            except Refused as refusal:
                self.add_error(list_name, refusal.sentence(spoken()))
        return given

    @property
    def asked(self) -> Asked:
        """What a whole form asks for."""
        given = self.cleaned_data
        read = (given["breakdown_read"], given["also_read"])
        return Asked(
            titles=self.texts("title"),
            definitions=self.texts("definition"),
            unit=given["unit"],
            sexes=tuple(given["sexes"].split(",")),
            dimensions=tuple(each for each in read if each),
            code=given["code"],
            population=given["population"],
        )


def _dimension(name: str, lines: str) -> dict[str, Any] | None:
    """A breakdown as rows keep it; None without one."""
    if not name:
        return None
    texts = [line.strip() for line in lines.splitlines()]
    categories = [_category(line, n) for n, line in enumerate(texts, 1) if line]
    if len({each["code"] for each in categories}) < max(2, len(categories)):
        raise DataRequestRefused("data_requests.too_few_categories")
    return {"name": name, "categories": categories}


def _category(line: str, number: int) -> dict[str, Any]:
    names = [each.strip() for each in line.split("|")]
    if len(names) not in {1, len(LANGUAGES)} or not all(names):
        raise DataRequestRefused("data_requests.no_such_category", line=number, said=line[:60])
    names *= len(LANGUAGES) // len(names)
    code = slugify(names[0])[:40] or f"c{number}"
    return {"code": code, "titles": dict(zip(LANGUAGES, (n[:150] for n in names), strict=True))}


def question_given(question: Question) -> dict[str, Any]:
    """What a question asks for, as a form begins with it."""
    told: dict[str, Any] = {"unit": question.unit, "sexes": ",".join(question.sexes), "code": ""}
    told["population"] = question.population.code if question.population else ""
    for name, texts in (("title", question.titles), ("definition", question.definitions)):
        told |= {f"{name}_{each}": texts.get(each, "") for each in LANGUAGES}
    fields = (("breakdown", "categories"), ("also", "also_categories"))
    for (name, list_name), dimension in zip(fields, ask_of(question).dimensions, strict=False):
        lines = (_line(each.titles) for each in dimension.categories)
        told |= {name: dimension.name, list_name: "\n".join(lines)}
    return told


def _line(titles: Any) -> str:
    names = [titles.get(each, "") for each in LANGUAGES]
    return names[0] if len(set(names)) == 1 else " | ".join(names)


class DeadlineForm(forms.Form):
    """Another deadline."""

    use_required_attribute = False
    due_on = day(_("To be reported by"))


class ReasonForm(forms.Form):
    """Why an answer goes back."""

    use_required_attribute = False
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Whoever answers reads it on top of the answer."),
        error_messages={"required": _("Say why in a sentence.")},
    )


class ExceptionForm(forms.Form):
    """Who may correct a locked answer, why, until when."""

    use_required_attribute = False
    person = forms.TypedChoiceField(
        label=_("Who corrects it"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a person.")},
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Say why in a sentence.")},
    )
    ends_on = day(_("Until"), help_text=_("31 days at most."))

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        choice = self.fields["person"]
        assert isinstance(choice, forms.TypedChoiceField)  # noqa: S101 - as declared above
        choice.choices = people


class TemplateForm(forms.Form):
    """The template, filled in."""

    use_required_attribute = False
    workbook = forms.FileField(
        label=_("The workbook you have filled in"),
        help_text=_("The .xlsx template of this page. Nothing is saved unless all of it is read."),
        widget=forms.ClearableFileInput({"accept": ".xlsx"}),
        error_messages={
            "required": _("Choose the workbook first."),
            "empty": _("This file is empty: save the workbook, then choose it again."),
        },
    )
