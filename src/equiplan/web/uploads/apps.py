"""The uploads app: files that people bring, kept outside the web root."""

from django.apps import AppConfig


class UploadsConfig(AppConfig):
    """Files with their digests."""

    name = "equiplan.web.uploads"
    label = "uploads"
    verbose_name = "Uploads"

    def ready(self) -> None:
        """Say what is held of people."""
        from . import personal_data  # noqa: PLC0415 - rows exist only once apps are ready

        personal_data.book()
