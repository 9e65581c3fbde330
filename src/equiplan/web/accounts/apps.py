"""The accounts app: the people who sign in."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People, known by their e-mail address."""

    name = "equiplan.web.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        """Hear of sessions that begin."""
        from . import sessions  # noqa: F401, PLC0415 - it needs apps that are not loaded above
