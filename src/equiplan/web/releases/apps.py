"""The releases app: tables that leave the building, protected, audited and immutable."""

from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    """Publications and what they hold."""

    name = "equiplan.web.releases"
    label = "releases"
    verbose_name = "Releases"
