"""The form of the first run: an organisation, and who administers it."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import (
    password_validators_help_text_html,
    validate_password,
)
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from equiplan.domain.places import countries
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Kind
from equiplan.web.organisations.services import Body, SignIn
from equiplan.web.platform.language import spoken

from .services import Start


def _countries() -> list[tuple[str, Any]]:
    return [("", _("Not said, or international")), *countries.in_order(spoken())]


class StartForm(forms.Form):
    """What is needed to begin; everything can be changed later."""

    use_required_attribute = False

    organisation = forms.CharField(
        label=_("Name of the organisation"),
        max_length=300,
        widget=forms.TextInput({"autocomplete": "organization"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices, initial=Kind.SCHOOL)
    country = forms.ChoiceField(label=_("Country"), choices=_countries, required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages people work in"),
        choices=settings.LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The language of this page is the main one. It can be changed later."),
    )
    name = forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput({"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("You sign in with it."),
        widget=forms.EmailInput({"autocomplete": "username"}),
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["languages"].initial = [get_language()]
        self.fields["password"].help_text = password_validators_help_text_html()

    def clean(self) -> dict[str, Any]:
        """A password that is not too weak, and not the person's own name."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if "password" in said:
            who = Account(email=said.get("email", ""), name=said.get("name", ""))
            try:
                validate_password(said["password"], who)
            except forms.ValidationError as weak:
                self.add_error("password", weak)
        return said

    def start(self) -> Start:
        """What was given, once the form is valid."""
        data, here = self.cleaned_data, get_language() or settings.LANGUAGE_CODE
        main = here if here in data["languages"] else data["languages"][0]
        return Start(
            SignIn(data["email"], data["name"], here, data["password"]),
            Body(data["organisation"], data["kind"], main, data["country"]),
            tuple(data["languages"]),
        )
