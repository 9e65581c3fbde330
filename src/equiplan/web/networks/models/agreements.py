"""Rows of agreements: what a member lets its network see, once both have said yes."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access import networks
from equiplan.web.organisations.models import Member
from equiplan.web.plans.models import Indicator

from .memberships import Membership


class Matter(models.TextChoices):
    """The kinds of things that can be shared."""

    PLAN_TITLES = "plan_titles", _("Titles of plans")
    PLAN_PROGRESS = "plan_progress", _("Progress of plans")
    INDICATOR = "indicator", _("One indicator")
    RESOURCES = "resources", _("Documents linked with actions")
    MEMBERS = "members", _("List of its own members")


class Standing(models.TextChoices):
    """The standings of `domain.access.networks`, with the words people see."""

    GRANTED = networks.Standing.GRANTED, _("Waiting for the network")
    ACCEPTED = networks.Standing.ACCEPTED, _("Accepted")
    DECLINED = networks.Standing.DECLINED, _("Declined")
    REVOKED = networks.Standing.REVOKED, _("Revoked")
    ENDED = networks.Standing.ENDED, _("Ended by the network")


class Agreement(models.Model):
    """One thing a member lets its network see, for a purpose, from a day to a day.

    It is in force while it is ACCEPTED, its days hold and the membership is active. `uid` names
    it to other installations; `indicator` is set for Matter.INDICATOR and for no other, but for
    what lives in another installation: there `about` is its name. `first_year` and `last_year` are
    the years of the plans and values that it covers, None for all. `revoked_at` is when either
    side put an end to it.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="agreements")
    matter = models.CharField(max_length=14, choices=Matter)
    indicator = models.ForeignKey(
        Indicator, models.CASCADE, null=True, blank=True, related_name="+"
    )
    about = models.TextField(blank=True)
    purpose = models.TextField()
    first_year = models.PositiveSmallIntegerField(null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(null=True, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    standing = models.CharField(max_length=8, choices=Standing, default=Standing.GRANTED)
    granted_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    granted_at = models.DateTimeField()
    answered_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("granted_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="agreement_days_in_order", condition=Q(starts_on__lte=F("ends_on"))
            ),
            models.CheckConstraint(
                name="agreement_years_in_order",
                condition=Q(first_year__isnull=True)
                | Q(last_year__isnull=True)
                | Q(first_year__lte=F("last_year")),
            ),
            models.CheckConstraint(
                name="agreement_names_an_indicator_only",
                condition=Q(indicator__isnull=True) | Q(matter=Matter.INDICATOR),
            ),
        )

    def __str__(self) -> str:
        return str(self.membership)  # a label in the audit log must not be in one language
