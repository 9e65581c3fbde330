"""How allauth behaves here: nobody signs up, administrators open accounts."""

import logging
from smtplib import SMTPException
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.addresses import client_address

logger = logging.getLogger(__name__)


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are opened by `equiplan createuser` and by invitation."""

    error_messages: ClassVar[dict[str, object]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("This address and this password do not go together."),
        "incorrect_password": _("This is not your password."),
        "too_many_login_attempts": _(
            "Too many attempts for this address. Wait five minutes, then try again."
        ),
        "rate_limited": _("Too many attempts. Wait a few minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address attempts are counted by."""
        return client_address(request)

    def send_notification_mail(self, *what: Any, **more: Any) -> None:
        """Tell a person what changed of their account; what was done stays done if it fails."""
        try:
            super().send_notification_mail(*what, **more)
        except (OSError, SMTPException):
            logger.exception("a notice about an account could not be sent")

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways to say who one is once more, in our words."""
        ways: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [{**way, "description": AGAIN[way["id"]]} for way in ways]


AGAIN = {
    "reauthenticate": _("Use my password"),
    "mfa_reauthenticate": _("Use a code"),
    "mfa_reauthenticate:webauthn": _("Use a passkey"),
}
