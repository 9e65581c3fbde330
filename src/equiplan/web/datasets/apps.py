"""The datasets app: files of people become counts and are destroyed."""

from django.apps import AppConfig
from django_tasks.signals import task_finished


class DatasetsConfig(AppConfig):
    """Datasets, their countings and counts."""

    name = "equiplan.web.datasets"
    label = "datasets"
    verbose_name = "Datasets"

    def ready(self) -> None:
        """Have what nobody kept destroyed; hear of jobs that end badly; say what is held."""
        from equiplan.web.platform import schedules  # noqa: PLC0415 - rows are there by now

        from . import personal_data  # noqa: PLC0415
        from .services import sweep  # noqa: PLC0415
        from .tasks import hear_of_end  # noqa: PLC0415

        personal_data.book()
        schedules.register("datasets.sweep", every="hour", run=sweep)
        task_finished.connect(hear_of_end)
