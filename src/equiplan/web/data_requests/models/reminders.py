"""Rows of reminders: which letter left to whom, so that none leaves twice."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from equiplan.web.organisations.models import Member

from .submissions import Submission


class ReminderKind(models.TextChoices):
    """When a reminder leaves."""

    FORTNIGHT = "fortnight", _("14 days before")
    DAYS = "days", _("3 days before")
    LATE = "late", _("the day after")
    BY_HAND = "by_hand", _("sent by hand")


class Reminder(models.Model):
    """One letter to a member about one submission, taken by who sends it before it leaves.

    `of` is the deadline it reminds of, or the day it was sent by hand. `sent_at` is empty while
    it has not left for certain.
    """

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="reminders")
    kind = models.CharField(max_length=9, choices=ReminderKind)
    of = models.DateField()
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("submission", "kind", "of"), name="reminder_once"),
        )

    def __str__(self) -> str:
        return str(self.submission)
