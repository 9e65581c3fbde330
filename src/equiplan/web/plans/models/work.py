"""What an action consists of: steps, occurrences, owners, money, remarks, documents."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from equiplan.domain.plans.occurrences import Recorded
from equiplan.web.organisations.models import Member, Person
from equiplan.web.uploads.models import Upload

from .plan import Action


class Step(models.Model):
    """A measure of an action: one of the things it consists of."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="steps")
    position = models.PositiveIntegerField()
    text = models.TextField()
    is_done = models.BooleanField(default=False)

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.text


class Occurrence(models.Model):
    """What somebody recorded of one time that an action which comes back happens.

    `code` is that of `domain.plans.occurrences`; of what nobody recorded there is no row.
    """

    class State(models.TextChoices):
        """What can be recorded."""

        DONE = Recorded.DONE, _("Done")
        SKIPPED = Recorded.SKIPPED, _("Skipped")

    action = models.ForeignKey(Action, models.CASCADE, related_name="occurrences")
    code = models.CharField(max_length=10)
    state = models.CharField(max_length=8, choices=State)
    on = models.DateField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("code",)
        constraints = (
            models.UniqueConstraint(fields=("action", "code"), name="occurrence_once_an_action"),
        )

    def __str__(self) -> str:
        return f"{self.action} ({self.code})"


class OwnerKind(models.TextChoices):
    """What an owner is; empty while nobody has said."""

    PERSON = "person", _("Person")
    BODY = "body", _("Body")
    PARTNER = "partner", _("Partner")


class Owner(models.Model):
    """Who answers for an action, as named in the plan; `person` is who that is, if they are known.

    `member` is set as soon as that person has an account here: the action is then theirs. At
    most one owner of an action is accountable for it.
    """

    action = models.ForeignKey(Action, models.CASCADE, related_name="owners")
    position = models.PositiveIntegerField()
    name = models.TextField()
    kind = models.CharField(max_length=8, choices=OwnerKind, blank=True)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="owned")
    member = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="owned")
    is_accountable = models.BooleanField(default=False)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=("action",), condition=Q(is_accountable=True), name="owner_one_accountable"
            ),
        )

    def __str__(self) -> str:
        return self.name


class BudgetLine(models.Model):
    """An amount of an action's budget; `currency` is ISO 4217; `spent` is None until told."""

    class Per(models.TextChoices):
        """How often the amount is due."""

        YEAR = "year", _("Each year")
        ONCE = "once", _("Once")

    action = models.ForeignKey(Action, models.CASCADE, related_name="budget_lines")
    position = models.PositiveIntegerField()
    text = models.TextField()
    amount = models.DecimalField(max_digits=16, decimal_places=2)
    currency = models.CharField(max_length=3)
    per = models.CharField(max_length=4, blank=True, choices=Per)
    approximate = models.BooleanField(default=False)
    funder = models.CharField(max_length=255, blank=True)
    spent = models.DecimalField(max_digits=16, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.text


class Comment(models.Model):
    """What somebody said about an action."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="remarks")
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    text = models.TextField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return self.text


class LinkedDocument(models.Model):
    """A brought file that belongs with an action."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="documents")
    upload = models.ForeignKey(Upload, models.PROTECT, related_name="+")
    title = models.CharField(max_length=255)
    translations = models.JSONField(default=dict, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.title
