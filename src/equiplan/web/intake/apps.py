"""The intake app: from a brought document to a plan."""

from django.apps import AppConfig
from django_tasks.signals import task_finished


class IntakeConfig(AppConfig):
    """Readings of documents, adopted or not."""

    name = "equiplan.web.intake"
    label = "intake"
    verbose_name = "Intake"

    def ready(self) -> None:
        """Hear of jobs that have ended badly; say what is held of people."""
        from . import personal, retention  # noqa: PLC0415 - rows exist only once apps are ready
        from .jobs import hear_of_end  # noqa: PLC0415 - as above

        personal.book()
        retention.listen()
        task_finished.connect(hear_of_end)
