"""What somebody looks for in the record of what was done."""

from datetime import date

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.registry import EVENTS

from ..models import Origin
from ..selectors.record import Asked

DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
# Beyond them there is no midnight in every time zone, and no record.
WITHIN = (MinValueValidator(date(1900, 1, 1)), MaxValueValidator(date(2999, 12, 31)))


class AskForm(forms.Form):
    """Who, what, from where and when; a box that is not understood leaves nobody out."""

    use_required_attribute = False

    who = forms.CharField(label=_("Who"), required=False, max_length=200)
    what = forms.CharField(label=_("Object"), required=False, max_length=300)
    event = forms.ChoiceField(label=_("Event"), required=False)
    origin = forms.ChoiceField(label=_("Came from"), required=False)
    since = forms.DateField(label=_("From"), required=False, widget=DAY, validators=WITHIN)
    until = forms.DateField(label=_("Until"), required=False, widget=DAY, validators=WITHIN)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        words = sorted(((code, str(word)) for code, word in EVENTS.items()), key=lambda two: two[1])
        for name, choices in (("event", words), ("origin", Origin.choices)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
            field.choices = [("", _("All")), *choices]

    @property
    def asked(self) -> Asked:
        """What is looked for."""
        self.is_valid()
        return Asked(**{name: value for name, value in self.cleaned_data.items() if value})
