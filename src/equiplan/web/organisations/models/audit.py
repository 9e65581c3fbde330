"""Rows of what was done: lines in a chain, each sealed with the one before it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .organisation import Organisation


class Origin(models.TextChoices):
    """From where an event came."""

    PAGE = "page", _("Page")
    API = "api", _("API")
    JOB = "job", _("Job")
    IMPORT = "import", _("Import")
    TERMINAL = "terminal", _("Terminal")


class AppendOnly(models.QuerySet["AuditLine"]):
    """Rows that are added and read, and nothing else."""

    def update(self, **_values: Any) -> int:
        """Never: TypeError."""
        raise TypeError("An audit line is written once.")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Never: TypeError."""
        raise TypeError("An audit line stays.")


class AuditChain(models.Model):
    """The end of an organisation's chain of lines: how many there are, and the last seal."""

    organisation = models.OneToOneField(
        Organisation, models.CASCADE, primary_key=True, related_name="audit_chain"
    )
    length = models.PositiveBigIntegerField(default=0)
    seal = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.organisation}: {self.length}"


class AuditLine(models.Model):
    """One thing that was done, by whom and to what; written once, never changed.

    `about` and `about_id` are the first object ("plans.action", 7): its lines are its history.
    `unit_path` is where in the organisation they lie, empty for the whole of it.
    `number` counts the organisation's lines from 1; `seal` is the SHA-256 of what the line says
    and of the seal before it (`domain.access.audit_chain`).
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="audit_lines")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    event = models.CharField(max_length=60)
    origin = models.CharField(max_length=8, choices=Origin)
    about = models.CharField(max_length=60, blank=True)
    about_id = models.PositiveBigIntegerField(null=True, blank=True)
    label = models.CharField(max_length=300)
    objects_done = models.JSONField(default=list)
    unit_path = models.CharField(max_length=200, blank=True)
    facts = models.JSONField(default=dict)
    at = models.DateTimeField()
    number = models.PositiveBigIntegerField()
    seal = models.CharField(max_length=64)

    objects = AppendOnly.as_manager()

    class Meta:
        ordering = ("-at", "-pk")
        indexes = (
            models.Index(fields=("organisation", "-at"), name="audit_latest"),
            models.Index(fields=("about", "about_id", "-id"), name="audit_history"),
        )
        constraints = (
            models.UniqueConstraint(fields=("organisation", "number"), name="audit_line_number"),
        )

    def __str__(self) -> str:
        return f"{self.event}: {self.label}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the line; TypeError if it has been written already."""
        if not self._state.adding:
            raise TypeError("An audit line is written once.")
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        """Never: TypeError."""
        raise TypeError("An audit line stays.")
