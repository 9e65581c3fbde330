"""Rows of an organisation's own measures, written as formulas."""

from django.db import models
from django.db.models import Q

from equiplan.web.organisations.models import Member, Organisation


class Definition(models.Model):
    """A measure that an organisation has made by a formula over named counts.

    Its code for bindings is "own.<pk>". `inputs` is JSON, name -> {"slot": name, "where": {...}};
    `slots` is JSON, name -> {"unit": unit, "needs": [dimension, …]}; titles by language.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="definitions")
    titles = models.JSONField(default=dict)
    formula = models.CharField(max_length=500)
    unit = models.CharField(max_length=10)
    direction = models.CharField(max_length=4)
    slots = models.JSONField(default=dict)
    inputs = models.JSONField(default=dict)
    made_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(name="a_formula_says_something", condition=~Q(formula="")),
        )

    def __str__(self) -> str:
        return self.formula
