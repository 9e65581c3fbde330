"""The organisations app: who owns every row, who belongs, and what was done."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class OrganisationsConfig(AppConfig):
    """Organisations, their members, their audit."""

    name = "equiplan.web.organisations"
    label = "organisations"
    verbose_name = "Organisations"

    def ready(self) -> None:
        """Guard the audit log after each migration; welcome who was invited."""
        from . import welcoming  # noqa: PLC0415 - rows exist only once apps are ready
        from .audit_triggers import guard_lines  # noqa: PLC0415 - as above

        post_migrate.connect(guard_lines, sender=self)
        welcoming.listen()
