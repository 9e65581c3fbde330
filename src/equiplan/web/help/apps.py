"""The help app: the user guide, inside the product."""

from django.apps import AppConfig


class HelpConfig(AppConfig):
    """It has no rows of its own."""

    name = "equiplan.web.help"
    label = "help"
    verbose_name = "Help"
