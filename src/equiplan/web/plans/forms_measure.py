"""The form of a new indicator of a plan, with its target at once."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Indicator
from .services import Measure


def _day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(
        label=label, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"), **more
    )


def _number(label: Any, **more: Any) -> forms.FloatField:
    widget = forms.TextInput({"inputmode": "decimal", "size": 12})
    return forms.FloatField(label=label, localize=True, widget=widget, **more)


class MeasureForm(forms.Form):
    """What is looked at, where it starts from, where it should be by when."""

    use_required_attribute = False

    text = forms.CharField(
        label=_("Name of the indicator"),
        max_length=1000,
        help_text=_("What one counts or measures, for example: women among full professors."),
    )
    unit = forms.CharField(
        label=_("Unit"), max_length=40, required=False, help_text=_("For example: %, people, €.")
    )
    direction = forms.ChoiceField(
        label=_("Which way is better"),
        choices=[
            (each.value, each.label)
            for each in Indicator.Direction
            if each != Indicator.Direction.BAND
        ],
        initial=Indicator.Direction.UP,
        widget=forms.RadioSelect,
    )
    baseline = _number(
        _("Baseline"),
        required=False,
        help_text=_("Where it starts from. Left empty while nobody knows: missing is not zero."),
    )
    on = _day(_("True on"), required=False)
    target = _number(_("Target"))
    by = _day(_("To be reached by"))
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        help_text=_("The plan is validated: say why it gets one more indicator."),
    )

    def __init__(self, *args: Any, asks_why: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if asks_why:
            self.fields["reason"].required = True
        else:
            del self.fields["reason"]

    def measure(self) -> Measure:
        """What was given, once the form is valid."""
        return Measure(**self.cleaned_data)
