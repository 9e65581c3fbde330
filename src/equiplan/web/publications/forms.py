"""The form of withdrawing a release."""

from django import forms
from django.utils.translation import gettext_lazy as _


class WithdrawForm(forms.Form):
    """Why a publication is withdrawn."""

    reason = forms.CharField(
        label=_("Why it is withdrawn"),
        max_length=300,
        help_text=_("One sentence, shown in its place: an error in the data, for instance."),
    )
