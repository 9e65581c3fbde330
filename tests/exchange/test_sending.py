"""A package goes to an address that is allowed, and only there; every other answer is told."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from equiplan.exchange import Letter, PackageRefused, send
from tests.installation import free_port

LETTER = Letter(b'{"a":1}', "c2ln", "from-uid", "to-uid")


@contextmanager
def listening(
    status: int, body: bytes = b"", **headers: str
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A server that answers so; where it listens, and what it was sent."""
    received: list[dict[str, Any]] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            received.append({"path": self.path, "body": self.rfile.read(length), **self.headers})
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"localhost:{server.server_port}", received
        finally:
            server.shutdown()
            thread.join()


def refusal(address: str, *allowed: str) -> str:
    """The code with which nothing is sent, or with which the other side did not take it."""
    with pytest.raises(PackageRefused) as refused:
        send(LETTER, address, allowed=allowed)
    assert refused.value.sentence("es")
    return refused.value.code


def test_it_arrives_with_its_signature_and_from_whom_it_is() -> None:
    with listening(202) as (host, received):
        send(LETTER, f"http://{host}/networks/inbox/", allowed=[host])
    [one] = received
    assert one["path"] == "/networks/inbox/"
    assert one["body"] == LETTER.packed
    assert (one["Equiplan-From"], one["Equiplan-To"]) == ("from-uid", "to-uid")
    assert one["Equiplan-Signature"] == "c2ln"


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (422, b'{"refused":"package.expired"}', "package.expired"),
        (403, b'{"refused":"package.not_accepted"}', "package.not_accepted"),
        (422, b'{"refused":"package.too_large"}', "sending.refused"),
        (422, b'{"refused":["package.expired"]}', "sending.refused"),
        (422, b'{"refused":"no.such.code"}', "sending.refused"),
        (500, b"<html>", "sending.refused"),
        (200, b"", "sending.refused"),
        (404, b"[" * 100_000, "sending.refused"),
    ],
)
def test_what_the_other_side_says_is_told(status: int, body: bytes, code: str) -> None:
    with listening(status, body) as (host, _received):
        assert refusal(f"http://{host}/", host) == code


def test_a_redirection_is_not_followed() -> None:
    with listening(202) as (elsewhere, untouched):
        with listening(307, Location=f"http://{elsewhere}/") as (host, _received):
            assert refusal(f"http://{host}/", host, elsewhere) == "sending.refused"
        assert untouched == []


def test_only_hosts_that_are_listed_are_contacted() -> None:
    with listening(202) as (host, received):
        assert refusal(f"http://{host}/") == "sending.host_not_allowed"
        assert refusal(f"http://{host}/", "localhost") == "sending.host_not_allowed"
        assert refusal(f"http://{host.replace('localhost', '127.0.0.1')}/", host) == (
            "sending.host_not_allowed"
        )
        assert received == []


def test_only_this_machine_is_spoken_to_without_encryption() -> None:
    assert refusal("http://gep.example/", "gep.example") == "sending.not_https"


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "gopher://localhost/", "localhost", "https://a b/", ""]
)
def test_what_is_no_address_is_not_tried(address: str) -> None:
    assert refusal(address, "localhost", "") == "sending.address"


def test_nobody_at_home_is_told() -> None:
    host = f"localhost:{free_port()}"
    assert refusal(f"http://{host}/", host) == "sending.no_answer"


def test_https_wants_a_certificate_that_is_good() -> None:
    with listening(202) as (host, received):
        assert refusal(f"https://{host}/", host) == "sending.no_answer"
        assert received == []
