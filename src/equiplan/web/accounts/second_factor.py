"""How the second factor behaves here: secrets sealed before they reach the database, our words."""

import base64
import logging
from typing import ClassVar

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.totp.internal.auth import generate_totp_secret
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy
from qrcode import QRCode  # type: ignore[import-untyped]

from .models import Account

QUIET = 4  # modules of white that a reader of QR codes needs around
logger = logging.getLogger(__name__)


class SecondFactor(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Codes of an application, passkeys and recovery codes."""

    error_messages: ClassVar[dict[str, object]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy("This is not the right code, or it was used already."),
        "cannot_generate_recovery_codes": gettext_lazy(
            "Recovery codes come with a second factor: set one up first."
        ),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret for the database."""
        return _boxes().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open it; sealed with a key the site no longer has, it becomes one that opens nothing."""
        try:
            return _boxes().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            logger.error("a second factor was sealed with another secret key")
            return str(generate_totp_secret())

    def build_totp_svg(self, url: str) -> SafeString:
        """The address as a QR code drawn in the page: no request, no inline style."""
        return qr_code(url)

    def generate_authenticator_name(self, user: Account, type: str) -> str:  # noqa: A002, ARG002
        """What a new passkey is called until its owner says better."""
        return gettext("My passkey")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The site as browsers and their keys know it: its name without its port."""
        return {"id": context.request.get_host().partition(":")[0], "name": "Equiplan"}


def _boxes() -> MultiFernet:
    return MultiFernet([_box(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _box(key: str | bytes) -> Fernet:
    derived = salted_hmac("equiplan.second_factor", "seal", secret=key, algorithm="sha256")
    return Fernet(base64.urlsafe_b64encode(derived.digest()))


def qr_code(text: str) -> SafeString:
    """A QR code as one path, each dark module a square; on white whatever the light."""
    code = QRCode(border=QUIET)
    code.add_data(text)
    rows = code.get_matrix()
    squares = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return format_html(
        '<svg class="qr" viewBox="0 0 {0} {0}" role="img" aria-label="{1}">'
        '<rect class="qr-light" width="{0}" height="{0}"/><path class="qr-dark" d="{2}"/></svg>',
        len(rows),
        gettext("QR code for your application"),
        squares,
    )
