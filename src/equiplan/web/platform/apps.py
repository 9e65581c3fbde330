"""The platform app: what every page needs, whatever it is about."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class PlatformConfig(AppConfig):
    """Frame, components, doors, walls, jobs."""

    name = "equiplan.web.platform"
    label = "platform"
    verbose_name = "Platform"

    def ready(self) -> None:
        """Raise the walls after each migration, and watch each session of the database."""
        from . import ordering, row_security  # noqa: PLC0415 - the walls know every model

        post_migrate.connect(row_security.create_policies, sender=self)
        connection_created.connect(row_security.attach)
        ordering.listen()
