"""Rows of files on their way to being counted: a row goes as soon as its file is counted.

What stands in a file, its name and its headings included, is in no row: it lies beside the file
in a folder that is destroyed with it (`keeping`).
"""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from equiplan.web.organisations.models import Member

from .datasets import Dataset


class PeopleFileState(models.TextChoices):
    """How far a brought file is."""

    WAITING = "waiting", _("Being counted")
    COUNTED = "counted", _("To check")
    REFUSED = "refused", _("Not counted")


class PeopleFile(models.Model):
    """A file of people that was brought and is not counted yet, or not kept yet.

    `key` names its folder; `suffix` is what its name ended with (".xlsx"), the name itself is kept
    nowhere. `turn` grows with each reading, so that one that comes too late is let go.
    """

    dataset = models.ForeignKey(Dataset, models.CASCADE, related_name="people_files")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    suffix = models.CharField(max_length=10, blank=True)
    on = models.DateField()
    since = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=7, choices=PeopleFileState, default=PeopleFileState.WAITING)
    turn = models.PositiveIntegerField(default=0)
    job = models.UUIDField(null=True)
    by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{self.dataset} ({self.on})"
