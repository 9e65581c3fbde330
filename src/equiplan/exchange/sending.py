"""A package sent by HTTPS to one address, which the administrator of this machine has allowed.

No redirection is followed, no proxy asked; time and answer are bounded.
"""

import http.client
import json
import ssl
import time
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

from .errors import PackageRefused
from .messages import MESSAGES

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
PATIENCE_SECONDS = 10.0
IN_ALL_SECONDS = 30.0
_MOST_ANSWER = 10_000
_MOST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads to; `host` is as it may be written in the list of allowed ones."""

    is_https: bool
    name: str
    port: int
    path: str

    @property
    def host(self) -> str:
        """The name, with the port where it is not the usual one."""
        return (
            self.name if self.port == (443 if self.is_https else 80) else f"{self.name}:{self.port}"
        )


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes out: the signed bytes, their signature, from whom and to whom."""

    packed: bytes
    signature: str
    sender: str
    recipient: str

    def headers(self) -> dict[str, str]:
        """What the other side needs to find the key, before it reads anything."""
        return {
            "Content-Type": "application/json",
            "Equiplan-From": self.sender,
            "Equiplan-To": self.recipient,
            "Equiplan-Signature": self.signature,
            "User-Agent": "Equiplan",
        }


def send(letter: Letter, address: str, *, allowed: Collection[str]) -> None:
    """Nothing once the other side has taken the package; PackageRefused with why otherwise."""
    target = target_of(address)
    if target.host not in allowed:
        raise PackageRefused("sending.host_not_allowed", host=target.host)
    if not target.is_https and target.name not in LOCAL:
        raise PackageRefused("sending.not_https")
    try:
        status, answer = _post(letter, target)
    except (OSError, http.client.HTTPException, ValueError):
        raise PackageRefused("sending.no_answer", host=target.host) from None
    if status != http.client.ACCEPTED:
        raise _refused(status, answer, target.host)


def target_of(address: str) -> Target:
    """Where an address leads to; PackageRefused if it is none that packages can be sent to."""
    try:
        found = urlsplit(address)
        port = found.port or (443 if found.scheme == "https" else 80)
    except ValueError:
        raise PackageRefused("sending.address") from None
    is_plain = not (found.username or found.password or found.query or found.fragment)
    is_ascii = address.isascii() and address.isprintable() and " " not in address
    if found.scheme not in {"https", "http"} or not found.hostname or not is_plain or not is_ascii:
        raise PackageRefused("sending.address")
    return Target(found.scheme == "https", found.hostname, port, found.path or "/")


def _post(letter: Letter, target: Target) -> tuple[int, bytes]:
    until = time.monotonic() + IN_ALL_SECONDS
    connection = _connection(target)
    try:
        connection.request("POST", target.path, letter.packed, letter.headers())
        response = connection.getresponse()
        return response.status, _bounded(response, until)
    finally:
        connection.close()


def _connection(target: Target) -> http.client.HTTPConnection:
    if target.is_https:
        secure = ssl.create_default_context()
        return http.client.HTTPSConnection(
            target.name, target.port, timeout=PATIENCE_SECONDS, context=secure
        )
    return http.client.HTTPConnection(target.name, target.port, timeout=PATIENCE_SECONDS)


def _bounded(response: http.client.HTTPResponse, until: float) -> bytes:
    answer = b""
    while len(answer) < _MOST_ANSWER and time.monotonic() < until:
        if not (part := response.read1(_MOST_ANSWER - len(answer))):
            return answer
        answer += part
    return answer


def _refused(status: int, answer: bytes, host: str) -> PackageRefused:
    """What the other side said, if it is something that we know how to say."""
    try:
        code = str(json.loads(answer)["refused"])
    except (ValueError, KeyError, TypeError, RecursionError):
        code = ""
    if code in MESSAGES and "{" not in MESSAGES[code]["en"]:
        return PackageRefused(code)
    return PackageRefused("sending.refused", host=host, status=status)
