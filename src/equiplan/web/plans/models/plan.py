"""The spine: plans, their axes, their actions.

`more` holds the fields of `domain.plans.schema` that have no column, by their names; of nothing
said it holds nothing.
"""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from equiplan.domain.plans import statuses
from equiplan.domain.plans.choices import STATUSES
from equiplan.web.organisations.models import Organisation, Unit
from equiplan.web.platform.language import worded


class PlanStatus(models.TextChoices):
    """The statuses of `domain.plans.statuses`, with the words people see."""

    DRAFT = statuses.PlanStatus.DRAFT, _("Draft")
    VALIDATED = statuses.PlanStatus.VALIDATED, _("Validated")
    ACTIVE = statuses.PlanStatus.ACTIVE, _("Active")
    CLOSED = statuses.PlanStatus.CLOSED, _("Closed")


class ActionStatus(models.TextChoices):
    """The statuses of `domain.plans.statuses`, with the words people see."""

    NOT_STARTED = statuses.ActionStatus.NOT_STARTED, worded(STATUSES["not_started"])
    IN_PROGRESS = statuses.ActionStatus.IN_PROGRESS, worded(STATUSES["in_progress"])
    DONE = statuses.ActionStatus.DONE, worded(STATUSES["done"])
    ABANDONED = statuses.ActionStatus.ABANDONED, worded(STATUSES["abandoned"])


class Plan(models.Model):
    """A plan of one organisation, or of one of its units.

    `axis_word` is what it calls an axis ("Résultat"). `edit` counts its changes, here as in its
    axes and actions: who saves says which they saw. `translations`, here as there, are texts in
    other languages (`domain.plans.translations`).
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="plans")
    unit = models.ForeignKey(Unit, models.SET_NULL, null=True, blank=True, related_name="plans")
    title = models.CharField(max_length=500)
    issuer = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=2, blank=True)
    axis_word = models.CharField(max_length=60, blank=True)
    first_year = models.PositiveSmallIntegerField(null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(null=True, blank=True)
    status = models.CharField(max_length=10, choices=PlanStatus, default=PlanStatus.DRAFT)
    source = models.CharField(max_length=255, blank=True)
    translations = models.JSONField(default=dict, blank=True)
    more = models.JSONField(default=dict, blank=True)
    adopted_at = models.DateTimeField()
    edit = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("-adopted_at", "-pk")
        constraints = (
            models.CheckConstraint(
                name="plan_years_in_order",
                condition=Q(first_year__isnull=True, last_year__isnull=True)
                | Q(first_year__lte=F("last_year")),
            ),
        )

    def __str__(self) -> str:
        return self.title


class Axis(models.Model):
    """A result, measure, pillar or strategic axis; `removed_at` is set while it is taken out.

    `weight` is what its progress counts next to the other axes of the plan.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="axes")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=60, blank=True)
    title = models.TextField()
    objective = models.TextField(blank=True)
    translations = models.JSONField(default=dict, blank=True)
    more = models.JSONField(default=dict, blank=True)
    weight = models.PositiveSmallIntegerField(default=1)
    edit = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("position",)
        verbose_name_plural = "axes"
        constraints = (
            models.UniqueConstraint(fields=("plan", "position"), name="axis_position_in_plan"),
        )

    def __str__(self) -> str:
        return self.title


class Action(models.Model):
    """One action; `calendar` and `budget` are the authors' words, dates what was understood.

    `precision` is that of the dates ("day", "month", "quarter", "season", "school_year",
    "year"); of one that comes back, `due_on` is the last day of the occurrence to be done next.
    `progress` is a percentage that a person gave, None while nobody has; `weight` what it counts
    next to the others of its axis; `edit` counts its changes, so that two people who change it
    at once are noticed.
    """

    axis = models.ForeignKey(Axis, models.CASCADE, related_name="actions")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=60, blank=True)
    title = models.TextField()
    description = models.TextField(blank=True)
    translations = models.JSONField(default=dict, blank=True)
    more = models.JSONField(default=dict, blank=True)
    calendar = models.TextField(blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=12, blank=True)
    is_recurring = models.BooleanField(default=False)
    due_on = models.DateField(null=True, blank=True)
    budget = models.TextField(blank=True)
    priority = models.TextField(blank=True)
    comments = models.TextField(blank=True)
    where = models.CharField(max_length=255, blank=True)
    status = models.CharField(max_length=12, choices=ActionStatus, default=ActionStatus.NOT_STARTED)
    progress = models.PositiveSmallIntegerField(null=True, blank=True)
    weight = models.PositiveSmallIntegerField(default=1)
    abandoned_because = models.TextField(blank=True)
    edit = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("axis", "position"), name="action_position_in_axis"),
            models.CheckConstraint(
                name="action_dates_in_order",
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(starts_on__lte=F("ends_on")),
            ),
            models.CheckConstraint(
                name="action_progress_is_percent",
                condition=Q(progress__isnull=True) | Q(progress__lte=100),
            ),
            models.CheckConstraint(
                name="action_abandoned_for_a_reason",
                condition=~Q(status=ActionStatus.ABANDONED) | ~Q(abandoned_because=""),
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def due(self) -> date | None:
        """By when it is to be done; for what comes back, the occurrence to be done next."""
        return self.due_on if self.is_recurring else self.ends_on
