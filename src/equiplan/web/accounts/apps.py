"""The accounts app: the people who sign in."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People, known by their e-mail address."""

    name = "equiplan.web.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        """Hear of sessions that begin; say what is held of people."""
        from . import personal_data, retention, sessions  # noqa: F401, PLC0415 - they need apps not loaded above

        personal_data.book()
        retention.listen()
