"""The indicators app: indicators that fill themselves from the facts other parts know."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """Bindings, refreshed figures and own measures."""

    name = "equiplan.web.indicators"
    label = "indicators"
    verbose_name = "Indicators"

    def ready(self) -> None:
        """Hear when facts change."""
        from equiplan.web.platform import facts  # noqa: PLC0415 - rows exist only once apps are ready

        from . import tasks  # noqa: PLC0415 - as above

        facts.fact_changed.connect(tasks.hear, dispatch_uid="indicators")
