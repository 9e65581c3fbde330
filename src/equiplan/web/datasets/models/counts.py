"""Rows of counts: how many, of which sex, in which category; no row is of a person."""

from django.db import models

from .datasets import Counting

FEWEST_PAID = 5


class Count(models.Model):
    """How many people of a sex (SDMX code) there are in one cell of a counting.

    `breakdown` names a category for each dimension of the counting, `key` is
    `domain.figures.cells.key_of` it.
    """

    counting = models.ForeignKey(Counting, models.CASCADE, related_name="counts")
    sex = models.CharField(max_length=2)
    key = models.CharField(max_length=500, blank=True)
    breakdown = models.JSONField(default=dict, blank=True)
    number = models.PositiveIntegerField()

    class Meta:
        ordering = ("key", "sex")
        constraints = (
            models.UniqueConstraint(fields=("counting", "sex", "key"), name="count_once_a_cell"),
        )

    def __str__(self) -> str:
        return f"{self.sex} {self.key}"


class ProtectedCube(models.Model):
    """What readers see of a sensitive counting, protected once: every surface shows this.

    `cube` is `domain.figures.cube.to_json` of its finest cells, rounded to multiples of `base`.
    """

    counting = models.OneToOneField(Counting, models.CASCADE, related_name="protected")
    base = models.PositiveSmallIntegerField()
    cube = models.JSONField()

    def __str__(self) -> str:
        return str(self.counting)


class Amount(models.Model):
    """What was summed of a column of amounts over `number` people, never fewer than five.

    `column` is what is summed, such as "pay".
    """

    counting = models.ForeignKey(Counting, models.CASCADE, related_name="amounts")
    column = models.CharField(max_length=40)
    sex = models.CharField(max_length=2)
    key = models.CharField(max_length=500, blank=True)
    breakdown = models.JSONField(default=dict, blank=True)
    number = models.PositiveIntegerField()
    total = models.FloatField()
    median = models.FloatField()

    class Meta:
        ordering = ("column", "key", "sex")
        constraints = (
            models.UniqueConstraint(
                fields=("counting", "column", "sex", "key"), name="amount_once_a_cell"
            ),
            models.CheckConstraint(
                name="amount_of_five_at_least", condition=models.Q(number__gte=FEWEST_PAID)
            ),
        )

    def __str__(self) -> str:
        return f"{self.column} {self.sex} {self.key}"

    @property
    def mean(self) -> float:
        """What one of them gets on average."""
        return self.total / self.number
