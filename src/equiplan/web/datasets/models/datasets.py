"""Rows of datasets, of each time one was counted, and of who let a counting go a step further."""

from secrets import token_hex

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from equiplan.domain.figures import cells
from equiplan.web.organisations.models import Member, Organisation, Unit
from equiplan.web.platform.ordering import Folded


class What(models.TextChoices):
    """Whom a file lists."""

    STAFF = "staff", _("Staff")
    MANAGERS = "managers", _("Managers")
    BODIES = "bodies", _("Members of bodies")
    STUDENTS = "students", _("Students")
    APPLICANTS = "applicants", _("Applicants")
    GRADUATES = "graduates", _("Graduates")
    TRAINED = "trained", _("People trained")
    PARTICIPANTS = "participants", _("Participants in meetings")
    EXPERTS = "experts", _("Experts")
    OTHER = "other", pgettext_lazy("people", "Others")


class Policy(models.TextChoices):
    """Who may see small counts: all, the organisation, or nobody."""

    PUBLIC = "public", _("Public")
    INTERNAL = "internal", _("Internal")
    SENSITIVE = "sensitive", _("Sensitive")


class CountingState(models.TextChoices):
    """The states of `domain.figures.cells`, with the words people see."""

    DRAFT = cells.State.DRAFT, pgettext_lazy("counts", "Draft")
    SUBMITTED = cells.State.SUBMITTED, pgettext_lazy("counts", "Submitted")
    VALIDATED = cells.State.VALIDATED, pgettext_lazy("counts", "Validated")
    LOCKED = cells.State.LOCKED, pgettext_lazy("counts", "Locked")


class Source(models.TextChoices):
    """Where counts come from."""

    FILE = "file", _("Counted from a file")
    FORM = "form", _("Entered by hand")


def new_secret() -> str:
    """What the offsets of a dataset's cells follow from (`disclosure.rounding`)."""
    return token_hex(32)


class Dataset(models.Model):
    """People of one sort that an organisation counts again and again.

    `mapping` is how its files were understood the last time, in JSON: column heading -> role; only
    headings that play a role are kept. `keeper` answers for it. `secret` is what its cells are
    rounded by, the same at every date: it never changes and is shown nowhere.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="datasets")
    unit = models.ForeignKey(Unit, models.SET_NULL, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200)
    what = models.CharField(max_length=12, choices=What)
    policy = models.CharField(max_length=9, choices=Policy, default=Policy.INTERNAL)
    mapping = models.JSONField(default=dict, blank=True)
    keeper = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="+")
    secret = models.CharField(max_length=64, default=new_secret, editable=False)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = (Folded("name"), "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "name"),
                condition=Q(removed_at__isnull=True),
                name="dataset_once_in_an_organisation",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Counting(models.Model):
    """The counts of a dataset on a day, or of a period from `since` to `on`.

    `dimensions` are the names of the breakdown apart from sex, `categories` what was found of
    each. `rows` were read, of which `refused` could not be counted, for the `reasons` (code ->
    how many). The sums by sex are kept with it, so that a list of datasets reads no counts;
    `shown_sums` are those that readers of a sensitive one see, by sex.
    """

    dataset = models.ForeignKey(Dataset, models.CASCADE, related_name="countings")
    on = models.DateField()
    since = models.DateField(null=True, blank=True)
    dimensions = models.JSONField(default=list, blank=True)
    categories = models.JSONField(default=dict, blank=True)
    women = models.PositiveIntegerField(default=0)
    men = models.PositiveIntegerField(default=0)
    others = models.PositiveIntegerField(default=0)
    unknown = models.PositiveIntegerField(default=0)
    shown_sums = models.JSONField(default=dict, blank=True)
    source = models.CharField(max_length=4, choices=Source, default=Source.FORM)
    rows = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    reasons = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=9, choices=CountingState, default=CountingState.DRAFT)
    counted_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    counted_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("dataset", "on"),
                condition=Q(removed_at__isnull=True),
                name="counting_once_a_day",
            ),
            models.CheckConstraint(
                name="counting_period_in_order",
                condition=Q(since__isnull=True) | Q(since__lte=F("on")),
            ),
            models.CheckConstraint(
                name="counting_refuses_rows_it_read", condition=Q(refused__lte=F("rows"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.dataset} ({self.on})"

    @property
    def total(self) -> int:
        """Everybody who was counted."""
        return self.women + self.men + self.others + self.unknown


class Step(models.Model):
    """A counting that became draft, submitted, validated or locked: who let it, and when."""

    counting = models.ForeignKey(Counting, models.CASCADE, related_name="steps")
    state = models.CharField(max_length=9, choices=CountingState)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.counting} ({self.state})"
