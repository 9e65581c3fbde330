"""Rows of organisations and of the units they consist of."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.ordering import Folded


class Kind(models.TextChoices):
    """What sort of body an organisation is."""

    ALLIANCE = "alliance", _("Alliance")
    STANDARDS_BODY = "standards_body", _("Standards body")
    SCHOOL = "school", _("School")
    NETWORK = "network", _("Network")
    COMPANY = "company", _("Company")
    PUBLIC_BODY = "public_body", _("Public body")
    ASSOCIATION = "association", _("Association")


def logo_of(organisation: "Organisation", _name: str) -> str:
    """Where a logo lies: a path that no name given by a person can steer."""
    return f"{organisation.pk}/logo-{uuid.uuid4().hex}"


class Organisation(models.Model):
    """A body that owns its data; `country` is ISO 3166-1 alpha-2, empty when international.

    `uid` names it to other installations. An external organisation lives in another
    installation: it has no members here, only what it has sent. `vocabulary` holds its own words
    (`domain.organisations.vocabulary`), `retention` how long it keeps things
    (`domain.access.retention`), in JSON.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=300)
    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=20, choices=Kind)
    language = models.CharField(max_length=2, default="fr", choices=settings.LANGUAGES)
    languages = models.JSONField(default=list, blank=True)
    country = models.CharField(max_length=2, blank=True)
    region = models.CharField(max_length=120, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    sectors = models.JSONField(default=list, blank=True)
    logo = models.FileField(upload_to=logo_of, blank=True)
    colour = models.CharField(max_length=7, blank=True)
    vocabulary = models.JSONField(default=dict, blank=True)
    retention = models.JSONField(default=dict, blank=True)
    is_external = models.BooleanField(default=False)

    class Meta:
        ordering = (Folded("name"), "pk")

    def __str__(self) -> str:
        return self.name


class UnitKind(models.TextChoices):
    """What sort of part of an organisation a unit is."""

    DEPARTMENT = "department", _("Department")
    SITE = "site", _("Site")
    PROGRAMME = "programme", _("Programme")


class Unit(models.Model):
    """A part of an organisation, in a tree; `path` is its ids from the root ("/3/7/").

    A unit is within another when its path begins with the other's.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="units")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    kind = models.CharField(max_length=12, choices=UnitKind, default=UnitKind.DEPARTMENT)
    name = models.CharField(max_length=200)
    path = models.CharField(max_length=200, blank=True, db_index=True)

    class Meta:
        ordering = (Folded("name"), "pk")
        constraints = (
            models.UniqueConstraint(fields=("parent", "name"), name="unit_once_under_its_parent"),
            models.UniqueConstraint(
                fields=("organisation", "name"),
                condition=Q(parent__isnull=True),
                name="unit_once_at_the_top",
            ),
        )

    def __str__(self) -> str:
        return self.name
