"""The notifications app: what waits for a person, by e-mail, as often as they like."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Each person's digest, and the letters that were sent."""

    name = "equiplan.web.notifications"
    label = "notifications"
    verbose_name = "Notifications"
