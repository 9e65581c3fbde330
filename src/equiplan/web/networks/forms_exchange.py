"""Forms between installations: the introduction of another one, a package that came by hand."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.networks import Side
from equiplan.exchange import PackageRefused, unzipped
from equiplan.exchange.limits import MEGABYTE, MOST_BYTES
from equiplan.exchange.packing import signature_in
from equiplan.exchange.strict import too_large

LONGEST = 3000
ROOM = 100_000  # what a .zip adds


class IntroduceForm(forms.Form):
    """The line that the other installation shows, and what it is to us."""

    use_required_attribute = False

    line = forms.CharField(
        label=_("Its introduction"),
        max_length=LONGEST,
        help_text=_(
            "Its administrator finds it on their page “Other installations”, and sends you the "
            "whole line, from { to }."
        ),
        widget=forms.Textarea({"rows": 6, "spellcheck": "false", "class": "introduction"}),
        error_messages={"required": _("Paste the introduction of the other organisation.")},
    )
    side = forms.ChoiceField(
        label=_("What it is to you"),
        choices=(
            (Side.NETWORK, _("It is our network: we send it what we share")),
            (Side.MEMBER, _("It is a member of our network: it sends us what it shares")),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it is to you.")},
    )
    replaces_key = forms.BooleanField(
        label=_("I have compared the new fingerprint by telephone: replace the key"),
        required=False,
    )


class PackageForm(forms.Form):
    """A package as a file: the .zip, or its two files."""

    use_required_attribute = False

    package = forms.FileField(
        label=_("Package (.zip or package.json)"),
        widget=forms.FileInput(attrs={"accept": ".zip,.json"}),
        allow_empty_file=True,
        error_messages={"required": _("Choose the package, then send it.")},
    )
    signature = forms.FileField(
        label=_("Signature (package.json.sig)"),
        required=False,
        help_text=_("Only if you chose package.json: a .zip holds its signature."),
        widget=forms.FileInput(attrs={"accept": ".sig"}),
        allow_empty_file=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text = _("As the other organisation downloaded it, up to %(megabytes)d MB.")
        self.fields["package"].help_text = text % {"megabytes": MOST_BYTES // MEGABYTE}

    def files_given(self) -> tuple[bytes, str]:
        """The package and its signature; PackageRefused if they are not there or too large."""
        given, signature = self.cleaned_data["package"], self.cleaned_data["signature"]
        if given.size > MOST_BYTES + ROOM or (signature and signature.size > ROOM):
            raise too_large()
        content: bytes = given.read()
        if content.startswith(b"PK"):
            return unzipped(content)
        if not signature:
            is_json = content.lstrip().startswith(b"{")
            raise PackageRefused("package.no_signature" if is_json else "package.not_a_zip")
        return content, signature_in(signature.read())
