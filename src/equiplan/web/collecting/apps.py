"""The collecting app: networks ask their members for counts, and see who has still to report."""

from django.apps import AppConfig


class CollectingConfig(AppConfig):
    """Collections, reports, locks and adoptions."""

    name = "equiplan.web.collecting"
    label = "collecting"
    verbose_name = "Collecting"

    def ready(self) -> None:
        """Have a worker ask newcomers and send reminders every day; say what is held of people."""
        from equiplan.web.shared import periodic  # noqa: PLC0415 - rows exist once apps are ready

        from . import personal  # noqa: PLC0415 - as above
        from .jobs import every_day  # noqa: PLC0415 - as above

        personal.book()
        periodic.register("collecting.every_day", every="day", run=every_day)
