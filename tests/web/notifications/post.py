"""A real mail server in this process, and letters at a time that tests choose."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django_tasks import task

from equiplan.web.notifications import tasks
from tests.installation import free_port


@dataclass
class Box:
    """What arrived; `says` is what the server answers to a letter, `takes` how long it needs."""

    says: str = "250 taken"
    takes: float = 0.0
    letters: list[EmailMessage] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    async def handle_RCPT(  # noqa: N802 - named by aiosmtpd
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        """Refuse some addresses for good."""
        if address in self.refused:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 known"

    async def handle_DATA(  # noqa: N802 - named by aiosmtpd
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Keep the letter, take one's time, answer."""
        if self.says.startswith("250"):
            letter = message_from_bytes(envelope.original_content or b"", policy=policy.default)
            self.letters.append(letter)
        await asyncio.sleep(self.takes)
        return self.says


@contextmanager
def mail_server(box: Box) -> Iterator[int]:
    """Serve until the end; the port."""
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


@task()
def send_at(organisation_id: int, now: str) -> None:
    """Send what is due as if it were now."""
    tasks.send_due(organisation_id, datetime.fromisoformat(now))
