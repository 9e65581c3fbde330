"""The uploads app: files that people bring, kept outside the web root."""

from django.apps import AppConfig


class UploadsConfig(AppConfig):
    """Files with their digests."""

    name = "equiplan.web.uploads"
    label = "uploads"
    verbose_name = "Uploads"
