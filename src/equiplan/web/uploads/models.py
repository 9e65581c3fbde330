"""Rows of brought files: who brought what, when, and where its bytes are."""

import uuid
from pathlib import PurePath

from django.conf import settings
from django.db import models

from equiplan.web.organisations.models import Organisation


def stored_as(upload: "Upload", name: str) -> str:
    """A path that nobody can guess and that no name given by a person can steer."""
    suffix = PurePath(name).suffix.lower()[:10]
    safe = suffix if suffix[1:].isalnum() else ""
    return f"{upload.organisation_id}/{uuid.uuid4().hex}{safe}"


class Upload(models.Model):
    """A file as it was brought; its bytes lie in the data folder, never under a URL.

    Once they were forgotten (`forgotten_at`) `file` is empty, and the digest still knows it.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="uploads")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    file = models.FileField(upload_to=stored_as)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-pk")
        indexes = (models.Index(fields=("organisation", "sha256"), name="upload_digest"),)

    def __str__(self) -> str:
        return self.name
