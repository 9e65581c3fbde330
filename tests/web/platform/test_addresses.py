"""Where a request comes from is what our own proxies saw, never what its sender claims."""

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from equiplan.web.platform.addresses import client_address

CASES = (
    # proxies, connection, X-Forwarded-For, who it is
    (0, "203.0.113.1", "", "203.0.113.1"),
    (0, "203.0.113.1", "198.51.100.9", "203.0.113.1"),
    (1, "10.0.0.1", "198.51.100.9", "198.51.100.9"),
    (1, "10.0.0.1", "1.1.1.1, 198.51.100.9", "198.51.100.9"),
    (2, "10.0.0.1", "1.1.1.1, 198.51.100.9, 10.0.0.2", "198.51.100.9"),
    (2, "10.0.0.1", "198.51.100.9", "10.0.0.1"),
    (1, "10.0.0.1", "", "10.0.0.1"),
    (1, "10.0.0.1", "<script>", "10.0.0.1"),
    (1, "10.0.0.1", "2001:db8::7", "2001:db8::7"),
    (0, "", "", "0.0.0.0"),
)


@pytest.mark.parametrize("case", CASES)
def test_only_what_our_proxies_wrote_is_believed(
    case: tuple[int, str, str, str], rf: RequestFactory, settings: Settings
) -> None:
    proxies, connection, claimed, who = case
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    request = rf.get("/", REMOTE_ADDR=connection, headers={"X-Forwarded-For": claimed})
    assert client_address(request) == who
