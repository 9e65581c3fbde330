"""What is to be reached and how one knows: targets as stated, indicators with their values."""

from django.db import models
from django.db.models import Q

from equiplan.domain.figures.progress import Direction as Way
from equiplan.domain.plans.choices import DIRECTIONS
from equiplan.web.organisations.models import Member
from equiplan.web.platform.language import worded

from .plan import Action, Axis, Plan


class Target(models.Model):
    """What is to be reached, as the authors stated it of an action or once for a whole axis."""

    axis = models.ForeignKey(Axis, models.CASCADE, null=True, blank=True, related_name="targets")
    action = models.ForeignKey(
        Action, models.CASCADE, null=True, blank=True, related_name="targets"
    )
    position = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ("position",)
        constraints = (
            models.CheckConstraint(
                name="target_of_axis_or_action",
                condition=Q(axis__isnull=False, action__isnull=True)
                | Q(axis__isnull=True, action__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.text


class TargetValue(models.Model):
    """A number read out of an action's targets, with its unit, comparator, category and date."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="target_values")
    position = models.PositiveIntegerField()
    text = models.TextField()
    value = models.FloatField()
    unit = models.CharField(max_length=10)
    comparator = models.CharField(max_length=2, blank=True)
    category = models.CharField(max_length=255, blank=True)
    by = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.text


class Indicator(models.Model):
    """What is looked at to know whether an action, an axis or the plan goes well.

    `text` is its name; `baseline` the value it started from, None while nobody knows; `weight`
    what its progress counts next to the others of its host, 0 for nothing.
    """

    class Direction(models.TextChoices):
        """Which way is better."""

        UP = Way.UP, worded(DIRECTIONS[Way.UP])
        DOWN = Way.DOWN, worded(DIRECTIONS[Way.DOWN])
        BAND = Way.BAND, worded(DIRECTIONS[Way.BAND])
        KEEP = Way.KEEP, worded(DIRECTIONS[Way.KEEP])
        ZERO = Way.ZERO, worded(DIRECTIONS[Way.ZERO])

    plan = models.ForeignKey(Plan, models.CASCADE, null=True, blank=True, related_name="indicators")
    axis = models.ForeignKey(Axis, models.CASCADE, null=True, blank=True, related_name="indicators")
    action = models.ForeignKey(
        Action, models.CASCADE, null=True, blank=True, related_name="indicators"
    )
    position = models.PositiveIntegerField()
    text = models.TextField()
    translations = models.JSONField(default=dict, blank=True)
    more = models.JSONField(default=dict, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    direction = models.CharField(max_length=4, choices=Direction, blank=True)
    baseline = models.FloatField(null=True, blank=True)
    baseline_on = models.DateField(null=True, blank=True)
    weight = models.PositiveSmallIntegerField(default=1)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.CheckConstraint(
                name="indicator_of_plan_axis_or_action",
                condition=Q(plan__isnull=False, axis__isnull=True, action__isnull=True)
                | Q(plan__isnull=True, axis__isnull=False, action__isnull=True)
                | Q(plan__isnull=True, axis__isnull=True, action__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.text


class IndicatorTarget(models.Model):
    """The value an indicator is to reach by a day; for a band, `value` to `upper`."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="aims")
    by = models.DateField()
    value = models.FloatField()
    upper = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ("by",)
        constraints = (models.UniqueConstraint(fields=("indicator", "by"), name="aim_once_a_day"),)

    def __str__(self) -> str:
        return f"{self.value} ({self.by})"


class IndicatorValue(models.Model):
    """A value for a day, that a person gave or a fact; `source` is the fact's code, else "".

    A share keeps what it is of: `value` percent are `numerator` of `denominator`.
    """

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="values")
    on = models.DateField()
    value = models.FloatField()
    numerator = models.FloatField(null=True, blank=True)
    denominator = models.FloatField(null=True, blank=True)
    source = models.CharField(max_length=60, blank=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("on",)
        constraints = (
            models.UniqueConstraint(fields=("indicator", "on"), name="value_once_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.value} ({self.on})"
