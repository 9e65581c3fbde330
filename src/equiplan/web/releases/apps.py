"""The releases app: tables that leave the building, protected, audited and immutable."""

from django.apps import AppConfig
from django_tasks.signals import task_finished


class ReleasesConfig(AppConfig):
    """Publications and what they hold."""

    name = "equiplan.web.releases"
    label = "releases"
    verbose_name = "Releases"

    def ready(self) -> None:
        """Hear of jobs that have ended badly; say what is held of people."""
        from . import personal  # noqa: PLC0415 - rows exist only once apps are ready
        from .jobs import hear_of_end  # noqa: PLC0415 - as above

        personal.book()
        task_finished.connect(hear_of_end)
