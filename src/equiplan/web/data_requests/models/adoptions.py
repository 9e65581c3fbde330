"""Rows of adoptions: which member can report which indicator of its network, and since when."""

from django.db import models
from django.db.models import Q

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.ordering import Folded


class Adoption(models.Model):
    """What a member said, when it last submitted, of an indicator that its network asks for.

    `code` is that of the questions that ask for it. `since` is the first day it was reported for;
    `why` is what stands in the way, for who cannot.
    """

    network = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    member = models.ForeignKey(Organisation, models.CASCADE, related_name="adoptions")
    code = models.SlugField(max_length=60)
    since = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True)
    said_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    said_at = models.DateTimeField()

    class Meta:
        ordering = ("code", Folded("member__name"), "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("network", "member", "code"), name="adoption_once_an_indicator"
            ),
            models.CheckConstraint(
                name="adoption_since_or_why",
                condition=Q(since__isnull=False, why="") | (Q(since__isnull=True) & ~Q(why="")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.code} / {self.member}"
