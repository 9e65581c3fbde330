"""The shared app: what every page needs, whatever it is about."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class SharedConfig(AppConfig):
    """Frame, components, doors, walls, jobs."""

    name = "equiplan.web.shared"
    label = "shared"
    verbose_name = "Shared"

    def ready(self) -> None:
        """Raise the walls after each migration, and watch each session of the database."""
        from . import ordering, walls  # noqa: PLC0415 - the walls know every model

        post_migrate.connect(walls.raise_walls, sender=self)
        connection_created.connect(walls.attach)
        ordering.listen()
