"""What is written about a person: who they are, which role they get, how they are invited."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import (
    password_validators_help_text_html,
    validate_password,
)
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from equiplan.web.accounts.models import Account
from equiplan.web.platform.roles import Role

from .. import permissions
from ..models import Invitation, Member, Person, Unit
from ..services import Grant, Known, Letter, Newcomer

DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")


def _units(by: Member, nowhere: Any) -> forms.TypedChoiceField:
    """A choice among the units, each set in as deep as it lies."""
    units = {
        str(unit.pk): unit
        for unit in Unit.objects.filter(organisation=by.organisation).order_by("path")
    }
    named = [(pk, "– " * (unit.path.count("/") - 2) + unit.name) for pk, unit in units.items()]
    return forms.TypedChoiceField(
        label=_("Unit"),
        required=False,
        choices=[("", nowhere), *named],
        coerce=units.__getitem__,
        empty_value=None,
    )


class PersonForm(forms.Form):
    """Who somebody is."""

    use_required_attribute = False

    name = forms.CharField(label=_("Name"), max_length=200)
    function = forms.CharField(
        label=_("Function"),
        max_length=200,
        required=False,
        help_text=_("What they do here: director of studies, member of the works council, …"),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Only those who manage people see it."),
    )

    def __init__(self, by: Member, *args: Any, person: Person | None = None, **kwargs: Any) -> None:
        if person:
            first = {name: getattr(person, name) for name in ("name", "function", "email")}
            kwargs["initial"] = first | {"unit": person.unit_id}
        super().__init__(*args, **kwargs)
        self.fields["unit"] = _units(by, _("No unit"))

    @property
    def known(self) -> Known:
        """What a form that is whole says."""
        return Known(**self.cleaned_data)


class _GrantFields(forms.Form):
    """A role, where it holds and until when; only roles that may be given somewhere."""

    use_required_attribute = False

    role = forms.ChoiceField(label=_("Role"))
    ends_on = forms.DateField(
        label=_("Last day"),
        required=False,
        widget=DAY,
        help_text=_("Left empty, the role has no end. That of an auditor must have one."),
    )

    def __init__(self, by: Member, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["role"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 - what was declared above
        choice.choices = list(_roles(by))
        choice.initial = Role.CONTRIBUTOR
        self.fields["unit"] = _units(by, _("The whole organisation"))
        self.order_fields(("email", "language", "role", "unit", "ends_on"))

    @property
    def grant(self) -> Grant:
        """What a form that is whole gives."""
        said = self.cleaned_data
        return Grant(said["role"], said["unit"], said["ends_on"])


def _roles(by: Member) -> Iterable[tuple[str, Any]]:
    """The roles a member may give somewhere, the smallest first."""
    places = {each.unit for each in by.given} | {None}
    for role in reversed(Role):
        if any(permissions.may_give(by, role, place) for place in places):
            yield (role.value, role.label)


class GrantForm(_GrantFields):
    """A role for somebody who signs in."""


class InviteForm(_GrantFields):
    """A role for somebody who does not sign in yet, and where to write to them."""

    email = forms.EmailField(label=_("E-mail address"))
    language = forms.ChoiceField(label=_("Language of the letter"), choices=settings.LANGUAGES)

    def __init__(self, by: Member, *args: Any, person: Person, **kwargs: Any) -> None:
        spoken = by.organisation.language or get_language()
        kwargs["initial"] = {"email": person.email, "language": spoken}
        super().__init__(by, *args, **kwargs)

    @property
    def letter(self) -> Letter:
        """To whom a form that is whole writes."""
        return Letter(self.cleaned_data["email"], self.cleaned_data["language"])


class JoinForm(forms.Form):
    """A new account: a name and a password; the address is that of the invitation."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput({"autocomplete": "name"})
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def __init__(self, invitation: Invitation, *args: Any, **kwargs: Any) -> None:
        self._invitation = invitation
        kwargs["initial"] = {"name": invitation.person.name}
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = password_validators_help_text_html()

    def clean(self) -> dict[str, Any]:
        """A password that is not too weak, and not the person's own name."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        who = Account(email=self._invitation.email, name=said.get("name", ""))
        if "password" in said:
            try:
                validate_password(said["password"], who)
            except forms.ValidationError as weak:
                self.add_error("password", weak)
        return said

    @property
    def newcomer(self) -> Newcomer:
        """What a form that is whole says of who comes."""
        said = self.cleaned_data
        return Newcomer(said["name"], said["password"], get_language() or "fr")


class FindForm(forms.Form):
    """What the directory is looked through for; anything wrong asks for nothing."""

    text = forms.CharField(required=False, max_length=200)
    unit = forms.IntegerField(required=False, min_value=1, max_value=2**53)
    role = forms.ChoiceField(required=False, choices=Role.choices)
    state = forms.CharField(required=False, max_length=20)
