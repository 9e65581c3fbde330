"""The sample form that /style/ shows, empty and wrongly filled in."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label=_("Name of the action"), help_text=_("As your plan words it."))
    owner = forms.EmailField(label=_("E-mail of the owner"))
    kind = forms.ChoiceField(
        label=_("Status"),
        choices=[("not_started", _("Not started")), ("in_progress", _("In progress"))],
    )
    comment = forms.CharField(label=_("Comment"), required=False, widget=forms.Textarea)
    yearly = forms.BooleanField(label=_("Comes back every year"), required=False)
    document = forms.FileField(
        label=_("Choose a document, or drop it here"),
        help_text=_("Word, Excel, PDF, slides or text, up to 25 MB."),
        required=False,
    )


def untouched_form() -> SampleForm:
    """The form as it is first met."""
    return SampleForm(auto_id="fresh_%s")


def filled_form() -> SampleForm:
    """The form after a person left things out."""
    return SampleForm({"owner": "awa", "kind": "in_progress"}, auto_id="wrong_%s")
