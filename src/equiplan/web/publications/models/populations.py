"""Rows of populations: the people that are counted, whatever their counts are called."""

from django.db import models

from equiplan.web.organisations.models import Organisation
from equiplan.web.platform.ordering import Folded


class Population(models.Model):
    """People that several counts are of: the staff of all members, their committees.

    `code` is its identity, which no name changes. All that leaves about one population of one day
    is protected and attacked together.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="populations")
    code = models.SlugField(max_length=60)
    name = models.CharField(max_length=200)

    class Meta:
        ordering = (Folded("name"), "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "code"), name="population_once_in_an_organisation"
            ),
        )

    def __str__(self) -> str:
        return self.name
