"""The letters leave: looked for every hour, one task an organisation, each letter at most once.

Who sends a letter takes its day first. What is known not to have left is given back and tried
again within the hour; what was cut off in between is not, for nobody knows whether it arrived.
"""

import logging
import smtplib
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django_tasks import task

from equiplan.web.platform import clock

from . import rendering, selectors, services
from .models import Digest
from .selectors import News

REFUSED_FOR_GOOD = 500  # SMTP replies from here on are permanent (RFC 5321, 4.2.1)
log = logging.getLogger(__name__)


class Unreachable(Exception):  # noqa: N818 - named as an event
    """The mail server does not answer, or does not let us in."""


def look(now: datetime) -> int:
    """Have the letters that are due sent, when there is a mail server; in how many tasks."""
    if not settings.EMAIL_HOST:
        return 0
    due = {digest.member.organisation_id for digest, _day in selectors.due(now)}
    for organisation_id in sorted(due):
        send_letters.enqueue(organisation_id)
    return len(due)


@task(priority=-10)  # a person who waits for a document to be read comes first
def send_letters(organisation_id: int) -> None:
    """Send the letters of an organisation that are due; run twice, the second finds none."""
    send_due(organisation_id, clock.now())


def send_due(organisation_id: int, now: datetime) -> int:
    """The same at a time; how many have left."""
    due = selectors.due(now, organisation_id)
    news: News | None = None
    sent = 0
    try:
        for digest, day in due:
            news = news or selectors.news(digest.member.organisation, day)
            sent += services.take(digest, day) and _send(digest, news)
    except Unreachable:
        log.warning("The mail server at %s cannot be reached", settings.EMAIL_HOST)
    return sent


def _send(digest: Digest, news: News) -> bool:
    """Whether a letter that was taken has left; one without anything to say has not."""
    letter = selectors.letter(digest, news)
    if letter.parts:
        return _deliver(digest, rendering.message(letter, digest))
    services.settle(digest)
    return False


def _deliver(digest: Digest, message: EmailMultiAlternatives) -> bool:
    connection = get_connection()
    try:
        connection.open()
    except OSError as wrong:  # smtplib's errors are OSErrors
        services.give_back(digest)
        raise Unreachable from wrong
    try:
        connection.send_messages([message])
    except smtplib.SMTPException as answer:
        _hear(digest, answer)
        return False
    finally:
        connection.close()
    services.settle(digest)
    return True


def _hear(digest: Digest, answer: smtplib.SMTPException) -> None:
    """What becomes of a letter that the server did not take; without an answer nobody knows."""
    code = _code(answer)
    if code is None:
        log.warning("The mail server hung up while a letter was sent")
    elif code >= REFUSED_FOR_GOOD:
        services.refuse(digest)
    else:
        services.give_back(digest)


def _code(answer: smtplib.SMTPException) -> int | None:
    if isinstance(answer, smtplib.SMTPRecipientsRefused):
        return max(code for code, _said in answer.recipients.values())
    return answer.smtp_code if isinstance(answer, smtplib.SMTPResponseException) else None
