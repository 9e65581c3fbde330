"""Rows of submissions: what one member answers to one data request, and how far that has come."""

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from equiplan.domain.figures import cells
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.ordering import Folded

from .requests import DataRequest, Question


class SubmissionState(models.TextChoices):
    """The states of `domain.figures.cells`, with the words people see."""

    DRAFT = cells.State.DRAFT, pgettext_lazy("report", "To be submitted")
    SUBMITTED = cells.State.SUBMITTED, pgettext_lazy("report", "Submitted, to be validated")
    VALIDATED = cells.State.VALIDATED, pgettext_lazy("report", "Validated")
    LOCKED = cells.State.LOCKED, pgettext_lazy("report", "Locked")


class Submission(models.Model):
    """One member asked by one data request; both sides see this row.

    `network` is the data request's. `answers` is who answers for the member, the first who saves
    something. `sources` is JSON, question -> where its figures come from; `returned` is why it was
    sent back the last time.
    """

    data_request = models.ForeignKey(DataRequest, models.CASCADE, related_name="submissions")
    network = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    member = models.ForeignKey(Organisation, models.CASCADE, related_name="submissions")
    state = models.CharField(max_length=9, choices=SubmissionState, default=SubmissionState.DRAFT)
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
                fields=("data_request", "member"), name="submission_once_a_data_request"
            ),
        )

    def __str__(self) -> str:
        return f"{self.data_request} / {self.member}"


class Draft(models.Model):
    """What the member has written so far, which nobody else sees.

    `cells` is JSON, question -> {key: a number, or null for what is not known}; what is not there
    has not been said. `whys` is question -> why something of it is not known, `sources` question
    -> where its figures come from. `version` counts the times it was saved.
    """

    submission = models.OneToOneField(Submission, models.CASCADE, related_name="draft")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    cells = models.JSONField(default=dict, blank=True)
    whys = models.JSONField(default=dict, blank=True)
    sources = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=0)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.submission)


class SubmissionCell(models.Model):
    """One figure that was submitted; `number` is None when the member does not know it.

    `key` is `domain.figures.cells.key_of` the breakdown.
    """

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="cells")
    question = models.ForeignKey(Question, models.CASCADE, related_name="cells")
    key = models.CharField(max_length=300, blank=True)
    breakdown = models.JSONField(default=dict, blank=True)
    number = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("submission", "question", "key"), name="submission_cell_once_a_submission"
            ),
        )

    def __str__(self) -> str:
        return f"{self.question_id} {self.key}"


class LockException(models.Model):
    """Leave to correct a locked report: for one person, for a reason, until a day."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="exceptions")
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
                fields=("submission",),
                condition=Q(revoked_at__isnull=True),
                name="lock_exception_one_at_a_time",
            ),
            models.CheckConstraint(name="lock_exception_says_why", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return str(self.submission)
