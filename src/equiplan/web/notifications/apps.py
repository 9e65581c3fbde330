"""The notifications app: what waits for a person, by e-mail, as often as they like."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Each person's digest, and the letters that were sent."""

    name = "equiplan.web.notifications"
    label = "notifications"
    verbose_name = "Notifications"

    def ready(self) -> None:
        """Have a worker look every hour for letters that are due; say what is held of people."""
        from equiplan.web.platform import schedules  # noqa: PLC0415 - rows exist once apps are ready

        from . import personal_data  # noqa: PLC0415 - as above
        from .tasks import look  # noqa: PLC0415 - as above

        personal_data.book()
        schedules.register("notifications.letters", every="hour", run=look)
