"""The plans app: the plan as its authors know it."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans, axes, actions, indicators, targets."""

    name = "equiplan.web.plans"
    label = "plans"
    verbose_name = "Plans"

    def ready(self) -> None:
        """Hear of people who join, and of those who are forgotten."""
        from . import people  # noqa: PLC0415 - models are there once apps are ready

        people.listen()
