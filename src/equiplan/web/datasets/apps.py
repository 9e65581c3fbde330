"""The datasets app: files of people become counts and are destroyed."""

from django.apps import AppConfig
from django_tasks.signals import task_finished


class DatasetsConfig(AppConfig):
    """Datasets, their countings and counts."""

    name = "equiplan.web.datasets"
    label = "datasets"
    verbose_name = "Datasets"

    def ready(self) -> None:
        """Hear of tasks that end badly."""
        from .tasks import hear_of_end  # noqa: PLC0415 - rows exist only once apps are ready

        task_finished.connect(hear_of_end)
