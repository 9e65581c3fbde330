"""Rows of what has left: numbered, sealed, never changed."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse

from equiplan.web.organisations.models import Member, Organisation

from .shared import Told


class Publication(Told):
    """What has left, as it left. A withdrawn one is only marked: what has left has left.

    `sha256` is that of its JSON file; `seal` covers what it says and the seal of the publication
    before it (`domain.access.audit_chain`). `after` is the last publication of its kin that it
    was protected together with, 0 for none: of two drafts that reckon with the same, one leaves.
    `audit` is what the auditor found.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="publications")
    number = models.PositiveIntegerField()
    after = models.PositiveIntegerField(default=0)
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    audit = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)
    published_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    published_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "number"), name="publication_number_once_in_an_organisation"
            ),
            models.UniqueConstraint(
                fields=("organisation", "kin", "after"), name="publication_once_after_another"
            ),
            models.CheckConstraint(
                name="publication_is_withdrawn_for_a_reason",
                condition=Q(withdrawn_at__isnull=True) | ~Q(withdrawn_why=""),
            ),
        )

    def get_absolute_url(self) -> str:
        """Where members read it."""
        return reverse("publications:publication", args=[self.number])

    def public_url(self) -> str:
        """Where anybody reads it; empty when only members may."""
        return reverse("publications:public", args=[self.uid]) if self.is_open else ""
