"""Rows of readings: what was read out of a brought file, until someone adopts it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans.models import Plan
from equiplan.web.uploads.models import Upload


class State(models.TextChoices):
    """Where a reading stands; one that was read may be read again with other columns."""

    WAITING = "waiting", _("Waiting to be read")
    READ = "read", _("To check")
    AGAIN = "again", _("Being read again")
    REFUSED = "refused", _("Not read")
    ADOPTED = "adopted", _("Adopted")


class Reading(models.Model):
    """One file, read; `draft`, `source`, `columns`, `classes` are JSON of the pure tiers.

    `sizes` are the widths and heights of the pages of a PDF. `choice` is what a person said that
    the columns of tables hold, `constraints` what they said that lines are. `edits` counts the
    corrections ever made: who writes one raises it first, so that writers wait for each other.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="readings")
    upload = models.ForeignKey(Upload, models.PROTECT, related_name="readings")
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    draft = models.JSONField(null=True)
    source = models.JSONField(null=True)
    columns = models.JSONField(default=list)
    sizes = models.JSONField(default=list)
    classes = models.JSONField(default=list)
    choice = models.JSONField(default=dict)
    constraints = models.JSONField(default=dict)
    edits = models.PositiveIntegerField(default=0)
    refusal = models.JSONField(null=True)
    job = models.UUIDField(null=True)
    plan = models.ForeignKey(Plan, models.SET_NULL, null=True, related_name="readings")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-pk")
        constraints = (
            models.CheckConstraint(
                name="reading_holds_what_its_state_says",
                condition=Q(state=State.WAITING, draft__isnull=True, refusal__isnull=True)
                | Q(state=State.REFUSED, draft__isnull=True, refusal__isnull=False)
                | Q(state__in=(State.READ, State.AGAIN, State.ADOPTED), draft__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.upload.name

    @property
    def is_waiting(self) -> bool:
        """Whether no worker has ended it yet."""
        return self.state in {State.WAITING, State.AGAIN}


class Correction(models.Model):
    """What a person corrected at once; `content` is JSON of `domain.plans.corrections`.

    One that was taken back stays, and is applied no more.
    """

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="corrections")
    number = models.PositiveIntegerField()
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    content = models.JSONField()
    is_undone = models.BooleanField(default=False)

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("reading", "number"), name="correction_number"),
        )

    def __str__(self) -> str:
        return f"{self.reading} ({self.number})"
