"""The imports app: from a brought document to a plan."""

from django.apps import AppConfig
from django_tasks.signals import task_finished


class ImportsConfig(AppConfig):
    """Readings of documents, adopted or not."""

    name = "equiplan.web.imports"
    label = "imports"
    verbose_name = "Imports"

    def ready(self) -> None:
        """Hear of tasks that end badly."""
        from .tasks import hear_of_end  # noqa: PLC0415 - rows exist only once apps are ready

        task_finished.connect(hear_of_end)
