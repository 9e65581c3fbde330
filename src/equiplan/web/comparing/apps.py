"""The comparing app: reference series, and an organisation next to its network and the world."""

from django.apps import AppConfig


class ComparingConfig(AppConfig):
    """Series and the pages that compare."""

    name = "equiplan.web.comparing"
    label = "comparing"
    verbose_name = "Comparing"
