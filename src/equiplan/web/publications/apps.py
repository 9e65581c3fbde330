"""The publications app: tables that leave the building, protected, audited and immutable."""

from django.apps import AppConfig
from django_tasks.signals import task_finished


class PublicationsConfig(AppConfig):
    """Publications and what they hold."""

    name = "equiplan.web.publications"
    label = "publications"
    verbose_name = "Publications"

    def ready(self) -> None:
        """Hear of tasks that end badly."""
        from .tasks import hear_of_end  # noqa: PLC0415 - rows exist only once apps are ready

        task_finished.connect(hear_of_end)
