"""The rosters app: files of people become counts and are destroyed."""

from django.apps import AppConfig
from django_tasks.signals import task_finished


class RostersConfig(AppConfig):
    """Datasets, their countings and counts."""

    name = "equiplan.web.rosters"
    label = "rosters"
    verbose_name = "Rosters"

    def ready(self) -> None:
        """Have what nobody kept destroyed; hear of jobs that end badly; say what is held."""
        from equiplan.web.shared import periodic  # noqa: PLC0415 - rows are there by now

        from . import personal  # noqa: PLC0415
        from .actions import sweep  # noqa: PLC0415
        from .jobs import hear_of_end  # noqa: PLC0415

        personal.book()
        periodic.register("rosters.sweep", every="hour", run=sweep)
        task_finished.connect(hear_of_end)
