"""The comparing app: reference series, and an organisation next to its network and the world."""

from django.apps import AppConfig


class ComparingConfig(AppConfig):
    """Series and the pages that compare."""

    name = "equiplan.web.comparing"
    label = "comparing"
    verbose_name = "Comparing"

    def ready(self) -> None:
        """Say what is held of people."""
        from . import personal  # noqa: PLC0415 - rows exist only once apps are ready

        personal.book()
