"""The platform app: what every page needs, whatever it is about."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class PlatformConfig(AppConfig):
    """Routes, row security, tasks, components: what knows no app."""

    name = "equiplan.web.platform"
    label = "platform"
    verbose_name = "Platform"

    def ready(self) -> None:
        """Collect what apps declare; hold every session of the database to its rows."""
        from . import ordering, registry, row_security  # noqa: PLC0415 - manifests know every model

        registry.collect()
        post_migrate.connect(row_security.create_policies, sender=self)
        connection_created.connect(row_security.attach)
        ordering.listen()
