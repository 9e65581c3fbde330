"""What accounts hold of a person, and how that is erased."""

from collections.abc import Iterator
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import CASCADE
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.personal_data import Book, Table

from .models import Account, ProviderIdentity

NOBODY = "erased-{number}@erased.invalid"  # a domain that can receive no letter (RFC 2606)


def held(account: Account) -> Iterator[Table]:
    """The account, what it is linked to, its second factors and its sessions."""
    mine = (account.name, account.email, account.get_language_display(), account.created_at)
    words = (_("Name"), _("E-mail address"), _("Language"), _("Opened on"))
    yield Table(_("Account"), words, (mine,), reverse("account_profile"))
    identities = ProviderIdentity.objects.filter(account=account).order_by("pk")
    yield Table(
        _("Single sign-on"),
        (_("Provider"), _("Your identifier there"), _("Linked on"), _("Last used on")),
        tuple((each.issuer, each.subject, each.linked_at, each.used_at) for each in identities),
        reverse("account_identity"),
    )
    factors = Authenticator.objects.filter(user=account).order_by("pk")
    yield Table(
        _("Second factors"),
        (_("Kind"), _("Added on"), _("Last used on")),
        tuple((each.type, each.created_at, each.last_used_at) for each in factors),
        reverse("mfa_index"),
    )
    visits = UserSession.objects.filter(user=account).order_by("pk")
    yield Table(
        _("Sessions"),
        (_("Began on"), _("Last seen on"), _("Network"), _("Browser")),
        tuple(
            (each.created_at, each.last_seen_at, str(each.ip), each.user_agent) for each in visits
        ),
        reverse("usersessions_list"),
    )


def erase(account: Account, now: datetime) -> None:
    """Keep the row, which the record of what was done points at, and nothing of who it was."""
    for session in _sessions_of(account):
        session.delete()
    for relation in Account._meta.related_objects:
        if relation.on_delete is CASCADE:
            rows = relation.related_model._default_manager
            rows.filter(**{relation.field.name: account}).delete()
    account.email, account.name = NOBODY.format(number=account.pk), ""
    account.language, account.last_login = "", None
    account.is_active, account.erased_at, account.link_until = False, now, None
    account.set_unusable_password()
    account.save()


def _sessions_of(account: Account) -> Iterator[Session]:
    """Sessions say whose they are inside only."""
    for session in Session.objects.iterator():
        if session.get_decoded().get("_auth_user_id") == str(account.pk):
            yield session


BOOK = Book(
    "accounts",
    models=frozenset(
        {
            "account.emailaddress",
            "accounts.provideridentity",
            "mfa.authenticator",
            "socialaccount.socialaccount",
            "usersessions.usersession",
        }
    ),
    held=held,
    erase=erase,
    goes=(
        _("Your name, your e-mail address, your language and your password."),
        _("The link between your account and your identity for single sign-on."),
        _("Your second factors, your passkeys, and every session: you are signed out."),
    ),
    stays=(
        _("The number of your account, which says nothing of you to anybody."),
        _("Backups made before today, until whoever runs this installation replaces them."),
    ),
)
