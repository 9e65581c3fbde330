"""The networks app: organisations that belong together, and what they let each other see."""

from django.apps import AppConfig


class NetworksConfig(AppConfig):
    """Memberships, sharing agreements, and packages between installations."""

    name = "equiplan.web.networks"
    label = "networks"
    verbose_name = "Networks"

    def ready(self) -> None:
        """Have a worker send every day what has changed to the networks of other installations."""
        from equiplan.web.platform import schedules  # noqa: PLC0415 - rows are there by now

        from . import personal_data  # noqa: PLC0415
        from .services.packages import send_what_changed  # noqa: PLC0415

        personal_data.book()
        schedules.register("networks.packages", every="day", run=send_what_changed)
