"""The letters an organisation writes; each in the language of who reads it."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from .models import Invitation

log = logging.getLogger(__name__)


def may_leave() -> bool:
    """Whether a server that sends e-mail is configured."""
    return bool(settings.EMAIL_HOST)


def invite(invitation: Invitation, link: str) -> bool:
    """Send the link to who is invited; False when the letter could not leave."""
    with translation.override(invitation.language):
        name = invitation.organisation.name
        subject = _("%(organisation)s invites you to Equiplan") % {"organisation": name}
        context = {
            "invitation": invitation,
            "link": link,
            "ends_on": timezone.localdate(invitation.ends_at),
        }
        body = render_to_string("organisations/letters/invitation.txt", context)
    return send(EmailMessage(" ".join(subject.split()), body, to=[invitation.email]))


def send(letter: EmailMessage) -> bool:
    """Whether a letter has left; what stops it is in the log."""
    if not may_leave():
        return False
    try:
        return bool(letter.send())
    except (OSError, SMTPException):
        log.exception("A letter could not be sent")
        return False
