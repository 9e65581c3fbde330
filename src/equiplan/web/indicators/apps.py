"""The indicators app: indicators that fill themselves from the facts other parts know."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """Bindings, refreshed figures and own measures."""

    name = "equiplan.web.indicators"
    label = "indicators"
    verbose_name = "Indicators"

    def ready(self) -> None:
        """Find all facts, hear when they change, refresh at night, say what is held of people."""
        from equiplan.web.platform import facts, schedules  # noqa: PLC0415 - rows are there by now

        from . import personal_data, tasks  # noqa: PLC0415 - as above

        facts.discover()
        facts.fact_changed.connect(tasks.hear, dispatch_uid="indicators")
        personal_data.book()
        schedules.register("indicators.refresh", every="day", run=tasks.refresh_all)
