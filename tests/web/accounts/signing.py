"""What the tests of signing in do again and again, computed without the product's own code."""

import base64
import hashlib
import hmac
import struct
import time

from django.test import Client
from django.urls import reverse

from equiplan.web.accounts.models import Account

PASSWORD = "a long enough sentence"
STEP_SECONDS = 30


def totp(secret: str, *, at: float | None = None) -> str:
    """The six digits an application shows (RFC 6238)."""
    step = int((time.time() if at is None else at) // STEP_SECONDS)
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    (number,) = struct.unpack(">I", digest[start : start + 4])
    return f"{(number & 0x7FFFFFFF) % 1_000_000:06}"


def sign_in_with_password(client: Client, account: Account, password: str = PASSWORD) -> str:
    """Where the sign-in page leads to; empty when it stays."""
    given = {"login": account.email, "password": password}
    answer = client.post(reverse("account_login"), given)
    return answer.headers.get("Location", "")


def confirm(client: Client) -> None:
    """Type the password once more, as pages that change an account ask."""
    answer = client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert answer.status_code == 302


def is_signed_in(client: Client) -> bool:
    """Whether pages open."""
    return client.get(reverse("organisations:choose")).status_code == 200


def set_up_application(client: Client) -> str:
    """Set up codes by an application, in the pages; its secret."""
    page = client.get(reverse("mfa_activate_totp"))
    secret: str = page.context["form"].secret
    answer = client.post(reverse("mfa_activate_totp"), {"code": totp(secret)})
    assert answer.headers["Location"] == reverse("mfa_view_recovery_codes")
    return secret
