"""The benchmarks app: reference series, and an organisation next to its network and the world."""

from django.apps import AppConfig


class BenchmarksConfig(AppConfig):
    """Series and the pages that compare."""

    name = "equiplan.web.benchmarks"
    label = "benchmarks"
    verbose_name = "Benchmarks"
