"""A device is called what its owner calls it, and an address is shortened to its neighbourhood."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as some

from equiplan.domain.access.visits import Device, device_of, network_of, shortened

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
SEEN = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0": (
        "Firefox",
        "Windows",
    ),
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0": (
        "Edge",
        "Windows",
    ),
    f"Mozilla/5.0 (X11; Linux x86_64) {WEBKIT} Chrome/140.0 Safari/537.36": ("Chrome", "Linux"),
    f"Mozilla/5.0 (Linux; Android 15) {WEBKIT} Chrome/140.0 Mobile Safari/537.36": (
        "Chrome",
        "Android",
    ),
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15": (
        "Safari",
        "macOS",
    ),
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1": (
        "Safari",
        "iPhone",
    ),
    "curl/8.14": ("", ""),
    "": ("", ""),
}


@pytest.mark.parametrize("user_agent", SEEN)
def test_a_device_is_called_by_its_browser_and_system(user_agent: str) -> None:
    assert device_of(user_agent) == Device(*SEEN[user_agent])


@pytest.mark.parametrize(
    ("address", "shown"),
    [("203.0.113.77", "203.0.113.x"), ("2001:db8:1:2::7", "2001:db8:1::x")],
)
def test_an_address_is_shown_without_its_last_part(address: str, shown: str) -> None:
    assert shortened(address) == shown


@given(some.ip_addresses())
def test_what_is_kept_of_an_address_holds_it_and_hides_it(
    address: IPv4Address | IPv6Address,
) -> None:
    bits = 24 if isinstance(address, IPv4Address) else 48
    kept = network_of(str(address))
    assert address in ip_network((kept, bits))
    assert network_of(kept) == kept == str(ip_address(kept))


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(ValueError, match="not-an-address"):
        network_of("not-an-address")
