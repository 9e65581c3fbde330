"""The benchmarks app: reference series, and an organisation next to its network and the world."""

from django.apps import AppConfig


class BenchmarksConfig(AppConfig):
    """Series and the pages that compare."""

    name = "equiplan.web.benchmarks"
    label = "benchmarks"
    verbose_name = "Benchmarks"

    def ready(self) -> None:
        """Say what is held of people."""
        from . import personal_data  # noqa: PLC0415 - rows exist only once apps are ready

        personal_data.book()
