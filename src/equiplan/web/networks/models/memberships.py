"""Rows of memberships: an organisation in a network, from a day to a day."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access import networks
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.ordering import Folded


class MembershipStatus(models.TextChoices):
    """The statuses of `domain.access.networks`, with the words people see."""

    INVITED = networks.Status.INVITED, _("Invited")
    ASKED = networks.Status.ASKED, _("Asked for")
    ACTIVE = networks.Status.ACTIVE, _("Member")
    DECLINED = networks.Status.DECLINED, _("Declined")
    WITHDRAWN = networks.Status.WITHDRAWN, _("Taken back")
    ENDED = networks.Status.ENDED, _("Ended")


OPEN = (MembershipStatus.INVITED, MembershipStatus.ASKED, MembershipStatus.ACTIVE)


class Membership(models.Model):
    """One period in which an organisation belongs, or may come to belong, to a network.

    Somebody who leaves and comes back has two rows. The network is itself an organisation, and
    may be a member of another one; no organisation is, at any distance, a member of itself.
    """

    network = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships_of_others")
    member = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    status = models.CharField(max_length=9, choices=MembershipStatus)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = (Folded("member__name"), "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("network", "member"),
                condition=Q(status__in=OPEN),
                name="membership_open_once",
            ),
            models.CheckConstraint(name="membership_of_another", condition=~Q(network=F("member"))),
            models.CheckConstraint(
                name="membership_days_in_order",
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(starts_on__lte=F("ends_on")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.member} / {self.network}"
