"""From where somebody visits, said shortly: a browser and its system, a shortened address.

Nothing here knows a person; it turns what a browser sends into words its owner recognises.
"""

from dataclasses import dataclass
from ipaddress import IPv4Address, ip_address, ip_network

# The first that is found names it: browsers also carry the names of those they descend from.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPad", "iPad"),
    ("iPhone", "iPhone"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
)
KEPT_BITS = {4: 24, 6: 48}


@dataclass(frozen=True, slots=True)
class Device:
    """What a person would call the thing before them; either is empty when it does not say."""

    browser: str
    system: str


def device_of(user_agent: str) -> Device:
    """The browser and system that a User-Agent header names."""
    return Device(_named(BROWSERS, user_agent), _named(SYSTEMS, user_agent))


def _named(table: tuple[tuple[str, str], ...], text: str) -> str:
    return next((name for mark, name in table if mark in text), "")


def network_of(address: str) -> str:
    """The address, its last part made zero: a neighbourhood, not a house. ValueError if none."""
    given = ip_address(address)
    network = ip_network((given, KEPT_BITS[given.version]), strict=False)
    return str(network.network_address)


def shortened(address: str) -> str:
    """The part of an address that is shown: `203.0.113.x`, `2001:db8:1::x`."""
    known = ip_address(network_of(address))
    if isinstance(known, IPv4Address):
        return f"{str(known).rpartition('.')[0]}.x"
    return f"{known}x"
