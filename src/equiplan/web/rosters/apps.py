"""The rosters app: files of people become counts and are destroyed."""

from django.apps import AppConfig


class RostersConfig(AppConfig):
    """Datasets, their countings and counts."""

    name = "equiplan.web.rosters"
    label = "rosters"
    verbose_name = "Rosters"
