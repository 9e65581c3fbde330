"""The networks app: organisations that belong together, and what they let each other see."""

from django.apps import AppConfig


class NetworksConfig(AppConfig):
    """Memberships, sharing agreements, and packages between installations."""

    name = "equiplan.web.networks"
    label = "networks"
    verbose_name = "Networks"
