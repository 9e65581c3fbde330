"""Rows of organisations that live in another installation, and of what they have sent."""

from django.db import models

from equiplan.web.organisations.models import Organisation
from equiplan.web.platform.ordering import Folded


class Peer(models.Model):
    """What an organisation here knows of one elsewhere, after both exchanged their public keys.

    `here` is ours; `elsewhere` stands for the other one and belongs to this row alone, so that no
    organisation of this installation can name it for another. `uid` is what it is called by in
    its own installation. `public_key` is Ed25519, in base64. `address` is where packages are sent
    to, empty where they are handed over as files. `last_number` is that of the last package
    received from there, `sent_number` of the last made for it; `sent_digest` says what that one
    shared, so that the same is not sent every day. `failure` is the code and the facts of the last
    sending that failed, empty since one has arrived.
    """

    here = models.ForeignKey(Organisation, models.CASCADE, related_name="peers")
    elsewhere = models.OneToOneField(Organisation, models.CASCADE, related_name="+")
    uid = models.UUIDField()
    public_key = models.CharField(max_length=44)
    address = models.URLField(blank=True)
    last_number = models.PositiveBigIntegerField(default=0)
    sent_number = models.PositiveBigIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_digest = models.CharField(max_length=64, blank=True)
    failure = models.JSONField(default=dict, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = (Folded("elsewhere__name"), "pk")
        constraints = (models.UniqueConstraint(fields=("here", "uid"), name="peer_once"),)

    def __str__(self) -> str:
        return f"{self.elsewhere} ({self.here})"


class Package(models.Model):
    """The last package received from a peer; the next one takes its place.

    `content` is the agreements in it, in the JSON of `equiplan.exchange`.
    """

    peer = models.OneToOneField(Peer, models.CASCADE, related_name="package")
    number = models.PositiveBigIntegerField()
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    received_at = models.DateTimeField()
    content = models.JSONField()

    def __str__(self) -> str:
        return f"{self.peer} ({self.number})"
