"""The digests app: what waits for a person, by e-mail, as often as they like."""

from django.apps import AppConfig


class DigestsConfig(AppConfig):
    """Each person's digest, and the letters that were sent."""

    name = "equiplan.web.digests"
    label = "digests"
    verbose_name = "Digests"

    def ready(self) -> None:
        """Have a worker look every hour for letters that are due; say what is held of people."""
        from equiplan.web.shared import periodic  # noqa: PLC0415 - rows exist once apps are ready

        from . import personal  # noqa: PLC0415 - as above
        from .jobs import look  # noqa: PLC0415 - as above

        personal.book()
        periodic.register("digests.letters", every="hour", run=look)
