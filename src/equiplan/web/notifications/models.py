"""Rows of digests: how often each person wants which news of an organisation."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from equiplan.domain import notifications
from equiplan.web.organisations.models import Member


class Rhythm(models.TextChoices):
    """How often a digest comes."""

    NEVER = notifications.Rhythm.NEVER, _("Never")
    DAILY = notifications.Rhythm.DAILY, _("Every working day")
    WEEKLY = notifications.Rhythm.WEEKLY, _("On Mondays")


class Digest(models.Model):
    """What a member wants to be told by e-mail.

    `sent_on` is the day of the last letter, taken by who sends it before it leaves, so that none
    leaves twice. `trouble` is why the last one did not arrive: "cut" is written with the taking
    and goes with success, so that it stays when the sender is killed in between.
    """

    class Trouble(models.TextChoices):
        """Why a letter may not have arrived."""

        CUT = "cut", _("The last letter was cut off while it was sent; it may not have arrived.")
        LATER = "later", _("The mail server could not take the last letter; it is tried again.")
        REFUSED = "refused", _("The mail server refused the last letter for this address.")

    member = models.OneToOneField(Member, models.CASCADE, related_name="digest")
    rhythm = models.CharField(max_length=6, choices=Rhythm, default=Rhythm.WEEKLY)
    late = models.BooleanField(default=True)
    due = models.BooleanField(default=True)
    to_report = models.BooleanField(default=True)
    to_validate = models.BooleanField(default=True)
    sent_on = models.DateField(null=True, blank=True)
    trouble = models.CharField(max_length=7, choices=Trouble, blank=True)

    def __str__(self) -> str:
        return f"{self.member}: {self.rhythm}"
