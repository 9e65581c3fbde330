"""Somebody who uses a real installation through HTTP, as a browser without JavaScript does."""

import html
import http.client
import re
import uuid
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page answered; the names of headers are in small letters."""

    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def text(self) -> str:
        """The page as text."""
        return html.unescape(self.body.decode())

    def found(self, pattern: str) -> str:
        """What stands at a place in the page; it fails where there is none."""
        match = re.search(pattern, self.text, re.DOTALL)
        assert match, f"no {pattern} in {self.text}"
        return match[1]


@dataclass(slots=True)
class Visitor:
    """Keeps cookies, sends forms with their token, follows the redirection after a form."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> Answer:
        """Open a page."""
        return self._asked("GET", path)

    def post(self, path: str, on: str = "", **fields: str) -> Answer:
        """Send a form found `on` a page, the same one if it is not said; the page it leads to."""
        body = urlencode({**fields, **self._token(on or path)}).encode()
        return self._followed(self._asked("POST", path, body, FORM))

    def bring(
        self, path: str, name: str, content: bytes, *, filename: str = "given.zip", **fields: str
    ) -> Answer:
        """Send a file with the form of a page."""
        edge = uuid.uuid4().hex
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in {**fields, **self._token(path)}.items()
        ]
        kind = f'form-data; name="{name}"; filename="{filename}"'
        head = f"--{edge}\r\nContent-Disposition: {kind}\r\n\r\n".encode()
        body = b"".join((*parts, head, content, f"\r\n--{edge}--\r\n".encode()))
        return self._followed(
            self._asked("POST", path, body, f"multipart/form-data; boundary={edge}")
        )

    def send(self, path: str, body: bytes, **headers: str) -> Answer:
        """Send bytes without any form, as a program does."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._asked("POST", path, body, "application/json", **named)

    def sign_in(self, email: str, password: str) -> None:
        """Sign in by the page for that."""
        answer = self.post("/account/login/", login=email, password=password)
        assert answer.status == 200, answer.text

    def _token(self, path: str) -> dict[str, str]:
        return {"csrfmiddlewaretoken": self.get(path).found(TOKEN.pattern)}

    def _followed(self, answer: Answer) -> Answer:
        return self.get(answer.headers["location"]) if answer.status == 302 else answer

    def _asked(
        self, method: str, path: str, body: bytes | None = None, kind: str = "", **more: str
    ) -> Answer:
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), **more}
        if kind:
            headers |= {"Content-Type": kind, "Referer": f"http://localhost:{self.port}{path}"}
        connection = http.client.HTTPConnection("localhost", self.port, timeout=30)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            answer = Answer(response.status, response.read(), _lower(response.getheaders()))
            for line in response.headers.get_all("Set-Cookie", ()):
                self.cookies |= {name: kept.value for name, kept in SimpleCookie(line).items()}
        finally:
            connection.close()
        return answer


def _lower(headers: list[tuple[str, str]]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers}
