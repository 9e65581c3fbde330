"""The data_requests app: networks ask their members for counts, and see who has still to report."""

from django.apps import AppConfig


class DataRequestsConfig(AppConfig):
    """Collections, reports, locks and adoptions."""

    name = "equiplan.web.data_requests"
    label = "data_requests"
    verbose_name = "Data requests"

    def ready(self) -> None:
        """Have a worker ask newcomers and send reminders every day; say what is held of people."""
        from equiplan.web.platform import schedules  # noqa: PLC0415 - rows exist once apps are ready

        from . import personal_data  # noqa: PLC0415 - as above
        from .tasks import every_day  # noqa: PLC0415 - as above

        personal_data.book()
        schedules.register("data_requests.every_day", every="day", run=every_day)
