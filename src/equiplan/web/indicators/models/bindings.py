"""Rows of bindings: which fact fills an indicator, and what it gave."""

from django.db import models
from django.db.models import Q

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans.models import Indicator


class Binding(models.Model):
    """An indicator of a plan, filled by a measure of facts.

    `measure` is the code of a measure of the catalogue, or of the organisation's own; `slots` is
    JSON, slot -> {"fact": code, "filters": {...}}, `facts` their codes ("|rosters.people|"), to
    find what depends on one; `by` is the dimension its parts are shown by, "" for none; `options`
    answers the measure's questions. `stale_at` is when something it depends on changed, None once
    a refresh has begun.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="bindings")
    indicator = models.OneToOneField(Indicator, models.CASCADE, related_name="binding")
    measure = models.CharField(max_length=60)
    slots = models.JSONField(default=dict)
    facts = models.CharField(max_length=300, default="|")
    by = models.CharField(max_length=40, blank=True)
    options = models.JSONField(default=dict, blank=True)
    bound_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    bound_at = models.DateTimeField()
    stale_at = models.DateTimeField(null=True, blank=True, db_index=True)
    refreshed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.indicator} ({self.measure})"


class CellKind(models.TextChoices):
    """The four cells of `domain.figures.cells`."""

    VALUE = "value"
    PROTECTED = "protected"
    NOT_COMPUTABLE = "not_computable"
    MISSING = "missing"


class Figure(models.Model):
    """A cell that a binding gave for a day: the whole under the key "", its parts under theirs.

    `reason` is `domain.figures.cells.Reason` for what cannot be computed; `label` and `address`
    say where it comes from.
    """

    binding = models.ForeignKey(Binding, models.CASCADE, related_name="figures")
    on = models.DateField()
    since = models.DateField(null=True, blank=True)
    key = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=14, choices=CellKind)
    number = models.FloatField(null=True, blank=True)
    numerator = models.FloatField(null=True, blank=True)
    denominator = models.FloatField(null=True, blank=True)
    reason = models.CharField(max_length=30, blank=True)
    label = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-on", "key")
        constraints = (
            models.UniqueConstraint(fields=("binding", "on", "key"), name="figure_once_a_day"),
            models.CheckConstraint(
                name="only_a_value_holds_a_number",
                condition=Q(kind=CellKind.VALUE, number__isnull=False)
                | (
                    ~Q(kind=CellKind.VALUE)
                    & Q(number__isnull=True, numerator__isnull=True, denominator__isnull=True)
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.binding_id} {self.on} {self.key}"
