"""Rows of what may leave: its numbers until they are protected, then what would be seen."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from equiplan.web.organisations.models import Member, Organisation

from .shared import Told


class State(models.TextChoices):
    """How far a draft has come."""

    WAITING = "waiting", _("Being protected")
    READY = "ready", _("Ready to publish")
    BLOCKED = "blocked", _("Blocked by the audit")
    REFUSED = "refused", _("Not protected")
    PUBLISHED = "published", _("Published")


class Draft(Told):
    """Tables asked to leave. `asked` (JSON, the numbers) is there only while WAITING.

    `tables` is what would leave; `report` says what was hidden and found, never which cells are
    small; `refusal` is a code with its facts. `after` is the last publication of the series that it
    was protected together with, 0 for none.
    """

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="publication_drafts"
    )
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)
    asked = models.JSONField(null=True, blank=True)
    report = models.JSONField(default=dict, blank=True)
    refusal = models.JSONField(null=True, blank=True)
    after = models.PositiveIntegerField(default=0)
    job = models.UUIDField(null=True, blank=True)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-pk")
        constraints = (
            models.CheckConstraint(
                name="numbers_are_forgotten_once_protected",
                condition=Q(state=State.WAITING) | Q(asked__isnull=True),
            ),
        )

    def get_absolute_url(self) -> str:
        """Where it is followed, looked at and published."""
        return reverse("publications:draft", args=[self.pk])
