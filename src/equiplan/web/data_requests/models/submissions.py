"""Rows of reports: what one member answers to one collection, and how far that has come."""

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from equiplan.domain.figures import cells
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.ordering import Folded

from .requests import Collection, Item


class ReportState(models.TextChoices):
    """The states of `domain.figures.cells`, with the words people see."""

    DRAFT = cells.State.DRAFT, pgettext_lazy("report", "To be submitted")
    SUBMITTED = cells.State.SUBMITTED, pgettext_lazy("report", "Submitted, to be validated")
    VALIDATED = cells.State.VALIDATED, pgettext_lazy("report", "Validated")
    LOCKED = cells.State.LOCKED, pgettext_lazy("report", "Locked")


class Report(models.Model):
    """One member asked by one collection; both sides see this row.

    `network` is the collection's. `answers` is who answers for the member, the first who saves
    something. `sources` is JSON, item -> where its figures come from; `returned` is why it was
    sent back the last time.
    """

    collection = models.ForeignKey(Collection, models.CASCADE, related_name="reports")
    network = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    member = models.ForeignKey(Organisation, models.CASCADE, related_name="reports")
    state = models.CharField(max_length=9, choices=ReportState, default=ReportState.DRAFT)
    sources = models.JSONField(default=dict, blank=True)
    returned = models.TextField(blank=True)
    asked_at = models.DateTimeField()
    answers = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    submitted_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    validated_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    validated_at = models.DateTimeField(null=True, blank=True)
    locked_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    locked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = (Folded("member__name"), "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("collection", "member"), name="report_once_a_collection"
            ),
        )

    def __str__(self) -> str:
        return f"{self.collection} / {self.member}"


class Draft(models.Model):
    """What the member has written so far, which nobody else sees.

    `cells` is JSON, item -> {key: a number, or null for what is not known}; what is not there
    has not been said. `whys` is item -> why something of it is not known, `sources` item -> where
    its figures come from. `version` counts the times it was saved.
    """

    report = models.OneToOneField(Report, models.CASCADE, related_name="draft")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    cells = models.JSONField(default=dict, blank=True)
    whys = models.JSONField(default=dict, blank=True)
    sources = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=0)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.report)


class ReportCell(models.Model):
    """One figure that was submitted; `number` is None when the member does not know it.

    `key` is `domain.figures.cells.key_of` the breakdown.
    """

    report = models.ForeignKey(Report, models.CASCADE, related_name="cells")
    item = models.ForeignKey(Item, models.CASCADE, related_name="cells")
    key = models.CharField(max_length=300, blank=True)
    breakdown = models.JSONField(default=dict, blank=True)
    number = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("report", "item", "key"), name="report_cell_once_a_report"
            ),
        )

    def __str__(self) -> str:
        return f"{self.item_id} {self.key}"


class LockException(models.Model):
    """Leave to correct a locked report: for one person, for a reason, until a day."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="exceptions")
    person = models.ForeignKey(Member, models.CASCADE, related_name="+")
    reason = models.TextField()
    ends_on = models.DateField()
    granted_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    granted_at = models.DateTimeField()
    revoked_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-granted_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("report",),
                condition=Q(revoked_at__isnull=True),
                name="lock_exception_one_at_a_time",
            ),
            models.CheckConstraint(name="lock_exception_says_why", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return str(self.report)
