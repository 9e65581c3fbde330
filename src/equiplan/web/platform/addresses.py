"""From which address a request comes, believing only the proxies that stand in front."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest

NOWHERE = "0.0.0.0"  # noqa: S104 - said of a request without an address; nothing listens there


def client_address(request: HttpRequest) -> str:
    """The address the outermost trusted proxy saw; the connection's own without proxies.

    With n proxies, the n-th entry from the right of X-Forwarded-For was written by ours; what
    stands left of it may have been written by anybody.
    """
    direct = _checked(request.META.get("REMOTE_ADDR", "")) or NOWHERE
    proxies: int = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")
    if proxies < 1 or len(forwarded) < proxies:
        return direct
    return _checked(forwarded[-proxies]) or direct


def _checked(text: str) -> str:
    try:
        return str(ip_address(text.strip()))
    except ValueError:
        return ""
