"""A letter in words: its subject, its text, the same as HTML, and how to end it in one click."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from equiplan.web.platform.links import absolute

from .models import Digest
from .permissions import token_of
from .selectors import Letter, Line, Part

TITLES = {
    "late": gettext_lazy("Late"),
    "missed": gettext_lazy("Targets missed"),
    "due": gettext_lazy("Due in the next 30 days"),
    "to_report": gettext_lazy("Values to report"),
    "to_validate": gettext_lazy("Plans to validate"),
}
PAGES = {
    "late": "plans:late",
    "missed": "indicators:list",
    "due": "plans:due",
    "to_report": "plans:list",
    "to_validate": "plans:list",
}


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line with the address it leads to, which first enters the right organisation."""

    title: str
    plan: str
    on: date | None
    url: str


@dataclass(frozen=True, slots=True)
class ToldPart:
    """A part with its heading, and where the rest is."""

    title: str
    lines: tuple[ToldLine, ...]
    more: int
    url: str


def parts(letter: Letter) -> list[ToldPart]:
    """The parts of a letter in the reader's language."""
    return [_part(part, letter.member.organisation_id) for part in letter.parts]


def _part(part: Part, organisation_id: int) -> ToldPart:
    lines = tuple(_line(line, organisation_id) for line in part.lines)
    rest = _through(organisation_id, reverse(PAGES[part.kind]))
    return ToldPart(str(TITLES[part.kind]), lines, part.more, rest)


def _line(line: Line, organisation_id: int) -> ToldLine:
    url = _through(organisation_id, reverse(line.url_name, args=[line.pk]))
    plan = "" if line.plan == line.title else line.plan
    return ToldLine(_on_one_line(line.title), _on_one_line(plan), line.on, url)


def _through(organisation_id: int, path: str) -> str:
    return absolute("notifications:open", organisation_id, path.removeprefix("/"))


def _on_one_line(text: str) -> str:
    """Words that may hold line ends, made fit for a line of text or of headers."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def language_of(letter: Letter) -> str:
    """The reader's language; the organisation's while they have chosen none."""
    return letter.member.account.language or letter.member.organisation.language


def message(letter: Letter, digest: Digest) -> EmailMultiAlternatives:
    """The e-mail of a letter, in its reader's language."""
    with translation.override(language_of(letter)):
        return _message(letter, digest)


def _message(letter: Letter, digest: Digest) -> EmailMultiAlternatives:
    organisation = _on_one_line(letter.member.organisation.name)
    stop = absolute("notifications:unsubscribe", token_of(digest))
    told: dict[str, Any] = {
        "letter": letter,
        "parts": parts(letter),
        "organisation": organisation,
        "language": translation.get_language(),
        "stop_url": stop,
        "choose_url": absolute("notifications:mine"),
    }
    subject = _("%(organisation)s: what waits for you") % {"organisation": organisation}
    mail = EmailMultiAlternatives(
        subject,
        render_to_string("notifications/letter.txt", told),
        to=[letter.member.account.email],
        headers=_headers(digest, letter.today, stop),
    )
    mail.attach_alternative(render_to_string("notifications/letter.html", told), "text/html")
    return mail


def _headers(digest: Digest, day: date, stop: str) -> dict[str, str]:
    """RFC 8058; and one identity a letter, by which a reader's mailbox knows a second copy."""
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "localhost"
    return {
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
        "Message-ID": f"<digest.{digest.pk}.{day:%Y%m%d}@{host}>",
    }
