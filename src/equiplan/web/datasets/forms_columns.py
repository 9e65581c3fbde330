"""The form in which a person says what the columns of a file are, and what its sexes mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.html import escape
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from equiplan.domain.text.messages import say
from equiplan.importing.people.headings import key_of_heading
from equiplan.importing.people.messages import MESSAGES
from equiplan.importing.people.model import (
    COUNTED_TOO,
    DIMENSIONS,
    LEFT_OUT,
    MOST_AMOUNTS,
    MOST_DIMENSIONS,
    PAY,
    Column,
    Mapping,
    Question,
    Role,
    SexValue,
    Understood,
    Use,
    dimension_name,
)
from equiplan.web.platform.language import spoken

from . import labels
from .tallies import SEXES

HIDDEN, REPEATED, COUNTS = "roster.hidden_rows", "roster.repeated_people", "roster.holds_counts"
ROWS = "rows"
SEX, OWN, PAID, IN_QUARTERS = "sex", "own", "pay", "pay-quartile"
MOST_VALUES = 30


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column in the form; `field` is None where it cannot be counted, for it names people."""

    column: Column
    field: forms.BoundField | None
    examples: str


@dataclass(frozen=True, slots=True)
class SexLine:
    """A value of the column of sex in the form."""

    value: SexValue
    field: forms.BoundField


class ColumnsForm(forms.Form):
    """What each column is counted as, and what each value of the column of sex means."""

    use_required_attribute = False

    def __init__(self, found: Understood, data: Any = None) -> None:
        super().__init__(data)
        self.found = found
        if len(found.sheets) > 1:
            self.fields["sheet"] = forms.ChoiceField(
                label=_("Sheet"),
                choices=[(each, each) for each in found.sheets],
                initial=found.sheet,
            )
        for column in found.columns:
            if not column.personal:
                self.fields[f"column-{column.index}"] = _choice(column, found.mapping)
        for number, value in enumerate(self._values()):
            self.fields[f"sex-{number}"] = _sex(value)
        for question in found.questions:
            self.fields[f"choice-{question.code}"] = _answer(question, found.mapping)

    def choices(self) -> Iterator[forms.BoundField]:
        """What has to be chosen before the file counts right."""
        return (self[f"choice-{question.code}"] for question in self.found.questions)

    def _values(self) -> tuple[SexValue, ...]:
        return self.found.sex.values[:MOST_VALUES] if self.found.sex else ()

    def lines(self) -> Iterator[ColumnLine]:
        """The columns, in their order."""
        for column in self.found.columns:
            field = None if column.personal else self[f"column-{column.index}"]
            examples = ", ".join(value for value, _rows in column.values[:5])
            yield ColumnLine(column, field, examples)

    def sexes(self) -> Iterator[SexLine]:
        """The values of the column of sex, in their order."""
        for number, value in enumerate(self._values()):
            yield SexLine(value, self[f"sex-{number}"])

    def clean(self) -> dict[str, Any]:
        """Refused without exactly one column of sex, with a name twice, or with too many."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        uses = [use for use in self._uses().values() if use.role is not Role.IGNORED]
        sexes = [use for use in uses if use.role is Role.SEX]
        names = [use.dimension for use in uses if use.role is Role.DIMENSION]
        amounts = [use for use in uses if use.role is Role.AMOUNT]
        if len(sexes) != 1:
            raise forms.ValidationError(_("Say of one column, and of one only, that it is sex."))
        if len(set(names)) < len(names):
            raise forms.ValidationError(_("Two columns are counted as the same thing. Choose one."))
        if len(names) > MOST_DIMENSIONS or len(amounts) > MOST_AMOUNTS:
            said = _("Count by %(most)d columns at most, apart from the sex; leave the others out.")
            raise forms.ValidationError(said % {"most": MOST_DIMENSIONS})
        is_weighted = bool(self._chosen(COUNTS))
        for question in self.found.questions:
            is_settled = is_weighted and question.code == REPEATED
            if self._chosen(question.code) is None and not is_settled:
                self.add_error(f"choice-{question.code}", _("Choose one of them."))
        return given

    def _chosen(self, code: str) -> str | None:
        """The answer to a question: the key of a column, "" for every row; None for none."""
        given = self.cleaned_data.get(f"choice-{code}") or None
        return "" if given == ROWS else given and given.removeprefix(":")

    def _uses(self) -> dict[str, Use]:
        given = self.cleaned_data
        said = ((each, given.get(f"column-{each.index}", "")) for each in self.found.columns)
        return {column.key: _use(code, column) for column, code in said}

    @property
    def mapping(self) -> Mapping:
        """What a whole form says."""
        given = self.cleaned_data
        values = enumerate(self._values())
        sexes = {value.value: given.get(f"sex-{n}", "") for n, value in values}
        codes = {value: code for value, code in sexes.items() if code}
        return Mapping(
            self._uses(),
            codes,
            given.get("sheet") or self.found.sheet,
            hidden_rows=self._chosen(HIDDEN),
            once_per=self._chosen(REPEATED),
            weight=self._chosen(COUNTS),
        )


Options = list[tuple[str, str]]


def _answer(question: Question, mapping: Mapping) -> forms.ChoiceField:
    """The field in which a question is answered, with what is asked above it."""
    label, choices, given = {HIDDEN: _hidden, REPEATED: _repeated, COUNTS: _counts}[question.code](
        question, mapping
    )
    is_column = bool(given) and question.code != HIDDEN
    return forms.ChoiceField(
        label=label,
        choices=[("", _("Choose")), *choices],
        required=False,
        initial=ROWS if given == "" else f":{given}" if is_column else given,
        help_text=escape(say(MESSAGES, question.code, spoken(), **question.facts)),
    )


def _hidden(_question: Question, mapping: Mapping) -> tuple[str, Options, str | None]:
    choices = [
        (COUNTED_TOO, gettext("Count them like the others")),
        (LEFT_OUT, gettext("Leave them out")),
    ]
    return gettext("Hidden rows"), choices, mapping.hidden_rows


def _repeated(question: Question, mapping: Mapping) -> tuple[str, Options, str | None]:
    once = gettext("Each person once, by “%(column)s”")
    choices = [(_option(each), once % {"column": each}) for each in question.columns]
    every = (ROWS, gettext("Each row, as it is"))
    return gettext("People listed more than once"), [*choices, every], mapping.once_per


def _counts(question: Question, mapping: Mapping) -> tuple[str, Options, str | None]:
    added = gettext("Add up the numbers of “%(column)s”")
    choices = [
        (_option(each), added % {"column": _numbers(question, each)}) for each in question.columns
    ]
    every = (ROWS, gettext("Each row is one person"))
    return gettext("Counts instead of people"), [*choices, every], mapping.weight


def _option(heading: str) -> str:
    """A column as the value of a choice."""
    return f":{key_of_heading(heading)}"


def _numbers(question: Question, heading: str) -> str:
    """What columns numbers are in: one, or those that became rows."""
    return heading if len(question.columns) > 1 else str(question.facts.get("columns", heading))


def _choice(column: Column, mapping: Mapping) -> forms.ChoiceField:
    own = dimension_name(column.heading)
    choices = [
        ("", _("Leave out")),
        (SEX, labels.dimension(SEX)),
        *((code, labels.dimension(code)) for code in DIMENSIONS),
        *([(OWN, _("As it is called"))] if own and own not in DIMENSIONS else []),
        (PAID, labels.dimension(PAY)),
        (IN_QUARTERS, _("Pay, with its quartiles")),
    ]
    return forms.ChoiceField(
        label=column.heading or _("Column %(n)d") % {"n": column.index + 1},
        choices=choices,
        required=False,
        initial=_code(mapping.columns.get(column.key)),
    )


def _code(use: Use | None) -> str:
    """The choice that stands for a use."""
    if use is None or use.role is Role.IGNORED:
        return ""
    if use.role is Role.SEX:
        return SEX
    if use.role is Role.AMOUNT:
        return IN_QUARTERS if use.quartile else PAID
    return use.dimension if use.dimension in DIMENSIONS else OWN


def _use(code: str, column: Column) -> Use:
    """The use that a choice stands for."""
    if column.personal or not code:
        return Use(Role.IGNORED)
    if code == SEX:
        return Use(Role.SEX)
    if code in {PAID, IN_QUARTERS}:
        return Use(Role.AMOUNT, PAY, code == IN_QUARTERS)
    return Use(Role.DIMENSION, dimension_name(column.heading) if code == OWN else code)


def _sex(value: SexValue) -> forms.ChoiceField:
    named = [(str(sex), labels.sex(sex)) for sex in SEXES]
    return forms.ChoiceField(
        label=value.value or pgettext_lazy("cell", "(empty)"),
        choices=[("", _("Not understood")), *named],
        required=False,
        initial=value.sex,
    )
