"""The forms of the second factor, in our words."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

NAME_LENGTH = 80


def _code(label: Any, help_text: Any = "") -> forms.CharField:
    typed = {"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
    return forms.CharField(
        label=label, help_text=help_text, max_length=20, widget=forms.TextInput(typed)
    )


class CodeForm(AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code asked for after the password."""

    code = _code(_("Code"), _("The six digits your application shows, or a recovery code."))


class CodeAgainForm(ReauthenticateForm):  # type: ignore[misc]
    """The code asked for before a change to one's account."""

    code = _code(_("Code"), _("The six digits your application shows, or a recovery code."))


class FirstCodeForm(ActivateTOTPForm):  # type: ignore[misc]
    """The code that proves an application has the secret."""

    code = _code(_("The six digits your application shows"))


def _name() -> forms.CharField:
    return forms.CharField(
        label=_("Name of the passkey"),
        help_text=_("To tell it from others: “my phone”, “blue key”."),
        max_length=NAME_LENGTH,
        required=False,
    )


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey; its ceremony is the browser's, its name the person's."""

    name = _name()
    passwordless = forms.BooleanField(
        label=_("Sign in without my password"),
        help_text=_("The device then asks for its code, fingerprint or face each time."),
        required=False,
        initial=True,
    )


class PasskeyNameForm(EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""

    name = _name()

    def clean_name(self) -> str:
        """An empty name leaves it as it was."""
        return self.cleaned_data["name"] or str(self.instance.wrap().name)
