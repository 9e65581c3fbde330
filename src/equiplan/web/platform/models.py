"""Rows of work under way: how far each job is, which workers are alive, what comes back."""

from django.conf import settings
from django.db import models


class Job(models.Model):
    """How far a task has come, for those who wait; `sentence` is a code of `sentences`."""

    task = models.UUIDField(primary_key=True, editable=False)
    organisation = models.ForeignKey(
        settings.ORGANISATION_MODEL, models.CASCADE, related_name="jobs"
    )
    sentence = models.CharField(max_length=60)
    facts = models.JSONField(default=dict)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.sentence} {self.done}/{self.total}"


class WorkerBeat(models.Model):
    """A worker process that was alive at `seen_at`."""

    worker = models.CharField(max_length=64, primary_key=True)
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.worker


class PeriodicRun(models.Model):
    """A slot of a periodic work that a worker has taken: at most one row a name and slot."""

    name = models.CharField(max_length=60)
    slot = models.CharField(max_length=13)
    task = models.UUIDField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("name", "slot"), name="periodic_once_a_slot"),
        )

    def __str__(self) -> str:
        return f"{self.name} {self.slot}"
