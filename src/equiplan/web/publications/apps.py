"""The publications app: tables that leave the building, protected, audited and immutable."""

from django.apps import AppConfig
from django_tasks.signals import task_finished


class PublicationsConfig(AppConfig):
    """Publications and what they hold."""

    name = "equiplan.web.publications"
    label = "publications"
    verbose_name = "Publications"

    def ready(self) -> None:
        """Hear of jobs that have ended badly; say what is held of people."""
        from . import personal_data  # noqa: PLC0415 - rows exist only once apps are ready
        from .tasks import hear_of_end  # noqa: PLC0415 - as above

        personal_data.book()
        task_finished.connect(hear_of_end)
