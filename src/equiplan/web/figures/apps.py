"""The figures app: indicators that fill themselves from the facts other parts know."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """Bindings, refreshed figures and own measures."""

    name = "equiplan.web.figures"
    label = "figures"
    verbose_name = "Figures"

    def ready(self) -> None:
        """Find all facts, hear when they change, refresh at night, say what is held of people."""
        from equiplan.web.shared import facts, periodic  # noqa: PLC0415 - rows are there by now

        from . import jobs, personal  # noqa: PLC0415 - as above

        facts.discover()
        facts.fact_changed.connect(jobs.hear, dispatch_uid="figures")
        personal.book()
        periodic.register("figures.refresh", every="day", run=jobs.refresh_all)
