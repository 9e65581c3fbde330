"""The collecting app: networks ask their members for counts, and see who has still to report."""

from django.apps import AppConfig


class CollectingConfig(AppConfig):
    """Collections, submissions, locks and adoptions."""

    name = "equiplan.web.collecting"
    label = "collecting"
    verbose_name = "Collecting"
