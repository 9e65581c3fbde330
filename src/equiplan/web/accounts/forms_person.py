"""What a person writes of themselves: name, language, address, and that they want to go."""

from typing import Any

from allauth.account.forms import ResetPasswordForm
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from . import addresses, identities
from .models import Account


class ProfileForm(forms.Form):
    """What one is called, and which language one reads."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("Name"), max_length=200, widget=forms.TextInput({"autocomplete": "name"})
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("As my browser asks")), *settings.LANGUAGES],
    )


class ResetForm(ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """A new password by letter, where a letter may open the account."""

    users: list[Account]

    def clean_email(self) -> str:
        """The address; an account that only single sign-on opens is none for a letter."""
        email: str = super().clean_email()
        self.users = [each for each in self.users if identities.may_reset_by_letter(each)]
        return email


class ProvenForm(forms.Form):
    """Something that only the owner of an account may ask for, who says the password again.

    Who signs in elsewhere and has no password here types their address instead.
    """

    use_required_attribute = False

    def __init__(self, account: Account, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._account = account
        self.fields["proof"] = _password() if account.has_usable_password() else _address()
        self.order_fields(self.field_order)

    def clean_proof(self) -> str:
        """The password of the account, or its address where it has none."""
        said: str = self.cleaned_data["proof"]
        account = self._account
        if account.has_usable_password() and not account.check_password(said):
            raise forms.ValidationError(_("This is not your password."))
        if not account.has_usable_password() and said.strip().lower() != account.email:
            raise forms.ValidationError(_("This is not the address of your account."))
        return said


def _password() -> forms.CharField:
    widget = forms.PasswordInput({"autocomplete": "current-password"})
    return forms.CharField(label=_("Your password"), strip=False, widget=widget)


def _address() -> forms.CharField:
    return forms.CharField(label=_("Your e-mail address, once more"))


class AddressForm(ProvenForm):
    """Another address to sign in with."""

    email = forms.EmailField(
        label=_("New e-mail address"), widget=forms.EmailInput({"autocomplete": "email"})
    )

    def clean_email(self) -> str:
        """The address; refused where it cannot be proved and a provider would take it for proof."""
        if settings.OIDC_ISSUER and not addresses.are_proved():
            raise ValidationError(
                _(
                    "This site sends no letters, so nobody can prove a new address here."
                    " Ask whoever administers it."
                )
            )
        return str(self.cleaned_data["email"])


class EraseForm(ProvenForm):
    """That one wants to be forgotten here."""

    field_order = ("proof", "sure")

    sure = forms.BooleanField(label=_("I have read what goes and what stays"))
