"""The form by which a person says what they want to be told."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Digest, Rhythm
from .services import KINDS, Choice


class DigestForm(forms.Form):
    """How often, and which news."""

    rhythm = forms.ChoiceField(
        label=_("How often"), choices=Rhythm.choices, widget=forms.RadioSelect
    )
    late = forms.BooleanField(label=_("What is late"), required=False)
    due = forms.BooleanField(label=_("What is due within 30 days"), required=False)
    to_report = forms.BooleanField(label=_("Values and answers that are awaited"), required=False)
    to_validate = forms.BooleanField(
        label=_("What waits to be checked, validated, answered or published"), required=False
    )

    def choice(self) -> Choice:
        """What was chosen, once the form is valid."""
        data = self.cleaned_data
        return Choice(data["rhythm"], frozenset(kind for kind in KINDS if data[kind]))


def form_of(digest: Digest) -> DigestForm:
    """The form as a digest stands."""
    initial = {name: getattr(digest, name) for name in ("rhythm", *KINDS)}
    return DigestForm(initial=initial, prefix=str(digest.member_id))
