"""Versions of a plan: what it said on the day somebody froze it, and why."""

from django.db import models

from equiplan.web.organisations.models import Member

from .plan import Plan


class Version(models.Model):
    """A frozen plan; `content` is JSON of `domain.plans.versions`, `accepted` what SMART left."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    reason = models.TextField(blank=True)
    accepted = models.JSONField(default=list)
    content = models.JSONField()

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("plan", "number"), name="version_number_in_plan"),
        )

    def __str__(self) -> str:
        return f"{self.plan} ({self.number})"
