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

from equiplan.web.platform.links import absolute
from equiplan.web.platform.waiting import WaitingItem

from .models import Digest
from .permissions import token_of
from .selectors import Letter, Part

UNBREAKABLE = "\u00a0\u202f"  # the spaces of French typography


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line with the address it leads to, which first enters the right organisation."""

    title: str
    context: str
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
    """The parts of a letter in the language of the page, or of its reader."""
    return [_part(part, letter) for part in letter.parts]


def _part(part: Part, letter: Letter) -> ToldPart:
    organisation_id = letter.member.organisation_id
    items = (part.kind.item(row, letter.today) for row in part.rows)
    lines = tuple(_line(item, organisation_id) for item in items)
    rest = _through(organisation_id, reverse(part.kind.url_name))
    return ToldPart(str(part.kind.label), lines, part.more, rest)


def _line(item: WaitingItem, organisation_id: int) -> ToldLine:
    url = _through(organisation_id, item.url)
    return ToldLine(_on_one_line(item.what), _on_one_line(item.context), item.due, url)


def _through(organisation_id: int, path: str) -> str:
    return absolute("notifications:open", organisation_id, path.removeprefix("/"))


def _on_one_line(text: str) -> str:
    """Words that may hold line ends, made fit for a line of text or of headers."""
    line = "".join(c if c.isprintable() or c in UNBREAKABLE else " " for c in text)
    return " ".join(word for word in line.split(" ") if word)


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
    context: dict[str, Any] = {
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
        render_to_string("notifications/letter.txt", context),
        to=[letter.member.account.email],
        headers=_headers(digest, letter.today, stop),
    )
    mail.attach_alternative(render_to_string("notifications/letter.html", context), "text/html")
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
