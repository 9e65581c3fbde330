"""The search app: one field for everything one may see and do."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """What the apps declare to be found; it has no rows of its own."""

    name = "equiplan.web.search"
    label = "search"
    verbose_name = "Search"
