"""Rows of collections: which counts a network asks its members for, how defined, by when."""

from collections.abc import Mapping

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from equiplan.domain.figures.indicators import Unit as Units
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.datasets.models import Policy
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.publications.models import Population


def first_of(texts: Mapping[str, str]) -> str:
    """A text in the first language that has it: the same wherever it is asked."""
    return next((texts[each] for each in LANGUAGES if texts.get(each)), "")


class DataRequestState(models.TextChoices):
    """A data request is written, asked, then over."""

    DRAFT = "draft", pgettext_lazy("collection", "Being written")
    PUBLISHED = "published", pgettext_lazy("collection", "Under way")
    CLOSED = "closed", pgettext_lazy("collection", "Closed")


class Unit(models.TextChoices):
    """What is counted: people, by sex, or things."""

    PEOPLE = Units.PEOPLE, _("People")
    THINGS = Units.THINGS, _("Things")


class DataRequest(models.Model):
    """What a network asks all of its members for: a period, a deadline, a purpose.

    `titles`, `definitions` and `purposes` are JSON, language -> text. Figures are of the day `on`,
    or of all that happened from `since` to it. `by_member` is whether what is published names the
    members, as they are told before they answer, `is_open` whether anybody may read it; `least`
    is how many of them a total needs, and `threshold` the smallest count that leaves.
    """

    network = models.ForeignKey(Organisation, models.CASCADE, related_name="data_requests")
    titles = models.JSONField(default=dict)
    definitions = models.JSONField(default=dict, blank=True)
    purposes = models.JSONField(default=dict, blank=True)
    since = models.DateField(null=True, blank=True)
    on = models.DateField()
    due_on = models.DateField()
    policy = models.CharField(max_length=9, choices=Policy, default=Policy.INTERNAL)
    threshold = models.PositiveSmallIntegerField(default=5)
    least = models.PositiveSmallIntegerField(default=3)
    by_member = models.BooleanField(default=False)
    is_open = models.BooleanField(default=False)
    state = models.CharField(max_length=9, choices=DataRequestState, default=DataRequestState.DRAFT)
    made_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-due_on", "-pk")
        constraints = (
            models.CheckConstraint(
                name="data_request_period_in_order",
                condition=Q(since__isnull=True) | Q(since__lte=F("on")),
            ),
            models.CheckConstraint(
                name="data_request_protects_from_two_on", condition=Q(threshold__gte=2)
            ),
            models.CheckConstraint(
                name="data_request_total_of_three_at_least", condition=Q(least__gte=3)
            ),
        )

    def __str__(self) -> str:
        return first_of(self.titles) or str(self.pk)


class Question(models.Model):
    """One count of a data request; the same `code` asks for the same thing from year to year.

    `sexes` are SDMX codes, none for things that are not counted by sex. `dimensions` is JSON, at
    most two of {"name": …, "categories": [{"code": …, "titles": {language: text}}, …]}.
    `population` are the people it counts, the same for all counts of them.
    """

    data_request = models.ForeignKey(DataRequest, models.CASCADE, related_name="questions")
    number = models.PositiveSmallIntegerField()
    code = models.SlugField(max_length=60)
    titles = models.JSONField(default=dict)
    definitions = models.JSONField(default=dict, blank=True)
    unit = models.CharField(max_length=10, choices=Unit, default=Unit.PEOPLE)
    sexes = models.JSONField(default=list, blank=True)
    dimensions = models.JSONField(default=list, blank=True)
    population = models.ForeignKey(
        Population, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("number", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("data_request", "code"), name="question_once_in_a_data_request"
            ),
        )

    def __str__(self) -> str:
        return first_of(self.titles) or self.code
