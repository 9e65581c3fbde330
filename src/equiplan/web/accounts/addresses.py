"""A new address proves that it is one's own: a letter goes there, with a link that is signed.

Nothing is kept meanwhile: the link says who asked, from which address and to which, and works
while the account still has the first one.
"""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from .models import Account

SALT = "equiplan.accounts.address"
LASTS_SECONDS = 3 * 24 * 3600
log = logging.getLogger(__name__)


def are_proved() -> bool:
    """Whether letters leave, so that an address can be proved."""
    return bool(settings.EMAIL_HOST)


def token(account: Account, email: str) -> str:
    """What the link to a new address holds."""
    return signing.dumps([account.pk, account.email, email.strip().lower()], salt=SALT)


def address_in(said: str, account: Account) -> str:
    """The new address in a link, empty when it is not this account's or works no more."""
    try:
        pk, before, after = signing.loads(said, salt=SALT, max_age=LASTS_SECONDS)
    except signing.BadSignature:
        return ""
    return str(after) if (pk, before) == (account.pk, account.email) else ""


def ask(account: Account, email: str, link: str) -> bool:
    """Send the link to a new address; False when the letter could not leave."""
    context = {"account": account, "link": link}
    body = render_to_string("account/email/new_address_message.txt", context)
    return _send(EmailMessage(_("Is this your address?"), body, to=[email]))


def tell_before(account: Account, before: str) -> bool:
    """Tell the address that was, in case it was somebody else who changed it."""
    body = render_to_string("account/email/address_changed_message.txt", {"account": account})
    letter = EmailMessage(_("The address of your account has changed"), body, to=[before])
    return are_proved() and _send(letter)


def _send(letter: EmailMessage) -> bool:
    try:
        return bool(letter.send())
    except (OSError, SMTPException):
        log.exception("A letter about an address could not be sent")
        return False
