"""Rows of reference series: figures that others publish, with what one must know to use them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans.models import Indicator
from equiplan.web.platform.ordering import Folded


class Stage(models.TextChoices):
    """How far a series has come: its columns are looked at before its figures are kept."""

    READ = "read", pgettext_lazy("series", "To check")
    KEPT = "kept", pgettext_lazy("series", "In use")


class Level(models.TextChoices):
    """How wide an area is, seen from an organisation."""

    COUNTRY = "country", _("Country")
    REGION = "region", _("Region")
    WORLD = "world", _("World")
    OTHER = "other", pgettext_lazy("area", "Other group")


class Series(models.Model):
    """Published figures by area and year, and where they come from.

    `table` is the file as it was read (JSON of `importing.series`), until its figures are kept;
    `meaning` says which column was taken for what, and which values were kept. `measure` is the
    code of the measure of the catalogue that it is a series of, "" for none. `file` is the name
    of the file.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="series")
    stage = models.CharField(max_length=4, choices=Stage, default=Stage.READ)
    file = models.CharField(max_length=255)
    table = models.JSONField(null=True)
    meaning = models.JSONField(default=dict)
    title = models.CharField(max_length=200, blank=True)
    measure = models.CharField(max_length=60, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    definition = models.TextField(blank=True)
    source = models.CharField(max_length=300, blank=True)
    address = models.URLField(max_length=500, blank=True)
    licence = models.CharField(max_length=200, blank=True)
    retrieved_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = (Folded("title"), "-at", "-pk")
        constraints = (
            models.CheckConstraint(
                name="a_kept_series_says_where_it_comes_from",
                condition=Q(stage=Stage.READ, table__isnull=False)
                | (
                    Q(stage=Stage.KEPT, table__isnull=True, retrieved_on__isnull=False)
                    & ~Q(title="")
                    & ~Q(source="")
                    & ~Q(licence="")
                    & ~Q(definition="")
                ),
            ),
        )

    def __str__(self) -> str:
        return self.title or self.file


class Area(models.Model):
    """A country, a region or the world, as its series names it; `country` is its ISO 3166 code."""

    series = models.ForeignKey(Series, models.CASCADE, related_name="areas")
    name = models.CharField(max_length=100)
    level = models.CharField(max_length=7, choices=Level)
    country = models.CharField(max_length=2, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("series", "name"), name="area_once"),)

    def __str__(self) -> str:
        return self.name


class Point(models.Model):
    """The value of an area for a year."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="points")
    year = models.PositiveSmallIntegerField()
    value = models.FloatField()

    class Meta:
        ordering = ("year",)
        constraints = (models.UniqueConstraint(fields=("area", "year"), name="point_once_a_year"),)

    def __str__(self) -> str:
        return f"{self.area_id} {self.year}"


class Beside(models.Model):
    """A series that somebody put beside an indicator, whatever it measures."""

    series = models.ForeignKey(Series, models.CASCADE, related_name="beside")
    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="beside")

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("series", "indicator"), name="beside_once"),)

    def __str__(self) -> str:
        return f"{self.series_id} {self.indicator_id}"
