"""Forms of a plan's life: beginning one from a template, and saying why it moves on."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from equiplan.domain.plans.templates import TEMPLATES

FIRST_YEAR, LAST_YEAR = 1950, 2150
LANGUAGES = (("fr", _("French")), ("en", _("English")), ("es", _("Spanish")))


def _year(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=forms.TextInput({"inputmode": "numeric", "maxlength": 4, "size": 6}),
        error_messages={
            "invalid": _("Write a year in four figures, for example 2027."),
            "min_value": _("Write a year from 1950 to 2150."),
            "max_value": _("Write a year from 1950 to 2150."),
        },
    )


class BeginForm(forms.Form):
    """Which template, in which language, called what, for which years."""

    use_required_attribute = False

    template = forms.ChoiceField(
        label=_("Template"),
        choices=[(code, code) for code in TEMPLATES],
        error_messages={"required": _("Choose a template, or the blank plan.")},
    )
    title = forms.CharField(
        label=_("Title of the plan"),
        required=False,
        max_length=500,
        help_text=_("Left empty, the plan takes the title of its template. You can change it."),
    )
    language = forms.ChoiceField(
        label=_("Language of the plan"),
        choices=LANGUAGES,
        help_text=_("The one in which its axes and actions are written."),
    )
    first_year = _year(_("First year"))
    last_year = _year(_("Last year"))

    unit = forms.ChoiceField(
        label=_("Unit"),
        required=False,
        help_text=_("Who is responsible for equality in it works in this plan."),
    )

    def __init__(self, where: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        spoken = get_language() or "fr"
        kwargs["initial"] = {"template": "horizon", "language": spoken} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = where  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Two years in order, or none: a plan that ends without having begun says nothing."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return given
        first, last = given["first_year"], given["last_year"]
        if (first is None) != (last is None):
            missing = "first_year" if first is None else "last_year"
            self.add_error(missing, _("Give both years, or neither."))
        elif first is not None and last < first:
            self.add_error("last_year", _("The last year comes before the first. Correct one."))
        return given

    @property
    def period(self) -> tuple[int, int] | None:
        """First and last year of a form that is whole; None where nobody has said."""
        first, last = self.cleaned_data["first_year"], self.cleaned_data["last_year"]
        return None if first is None else (first, last)


class ReasonForm(forms.Form):
    """Why: a sentence that is kept with the version or with the change of status."""

    use_required_attribute = False

    reason = forms.CharField(
        label=_("Reason"), required=False, max_length=2000, widget=forms.Textarea({"rows": 3})
    )


class AcceptForm(ReasonForm):
    """Validating: that what remains is accepted, and why."""

    accept = forms.BooleanField(label=_("I accept what remains"), required=False)
