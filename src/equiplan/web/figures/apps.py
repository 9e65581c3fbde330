"""The figures app: indicators that fill themselves from the facts other parts know."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """Bindings, refreshed figures and own measures."""

    name = "equiplan.web.figures"
    label = "figures"
    verbose_name = "Figures"
