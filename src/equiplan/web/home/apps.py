"""The home app: what is there, and what is yours to do."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The page a person lands on; it has no rows of its own."""

    name = "equiplan.web.home"
    label = "home"
    verbose_name = "Home"
