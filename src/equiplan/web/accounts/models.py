"""Rows of people who sign in; what they may do depends on the organisation, not on them."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext

from equiplan.web.platform import clock


class AccountManager(BaseUserManager["Account"]):
    """Finds people by e-mail address, whatever its capitals."""

    def create_user(self, email: str, password: str | None = None, **more: Any) -> "Account":
        """A new account; without a password nobody can sign in to it until one is set."""
        account = self.model(email=email.strip().lower(), **more)
        account.set_password(password)
        account.save()
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        """The account of an e-mail address."""
        return self.get(email=(username or "").strip().lower())


class Account(AbstractBaseUser):
    """A person; `language` is empty until they choose one.

    `link_until` is until when the next identity of the provider that has this address verified may
    be linked to it: for some days after it was opened, or after an administrator said so.
    An account that was erased (`erased_at`) holds nobody's name or address any more: what was
    done with it stays, under its number.
    """

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, blank=True, choices=settings.LANGUAGES)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    erased_at = models.DateTimeField(null=True, blank=True)
    link_until = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="account_email_in_lower_case", condition=models.Q(email=Lower("email"))
            ),
        )

    def __str__(self) -> str:
        if self.erased_at:
            return gettext("Erased account no. %(number)d") % {"number": self.pk}
        return self.name or self.email


class ProviderIdentity(models.Model):
    """Who an account is at a provider: the issuer and the subject, which never change together.

    Source: OpenID Connect Core 1.0, 5.7: only the two together name somebody; an address does not.
    """

    account = models.ForeignKey(Account, models.CASCADE, related_name="identities")
    issuer = models.CharField(max_length=500)
    subject = models.CharField(max_length=255)
    linked_at = models.DateTimeField()
    used_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("issuer", "subject"), name="identity_of_one_account"),
            models.UniqueConstraint(fields=("issuer", "account"), name="identity_once_an_account"),
        )

    def __str__(self) -> str:
        return f"{self.subject} @ {self.issuer}"
