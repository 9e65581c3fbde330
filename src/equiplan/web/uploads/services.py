"""The only writer of brought files: bytes to the data folder, one row, one audit line."""

import hashlib
from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.core.files.base import File
from django.db import transaction

from equiplan.domain.errors import Refused
from equiplan.web.organisations.audit import record, record_by_itself
from equiplan.web.organisations.models import Member

from .messages import MESSAGES
from .models import Upload

MEGABYTE = 1024 * 1024


class UploadRefused(Refused):
    """The file was not kept."""

    messages = MESSAGES


def too_large(name: str, at_most: int) -> UploadRefused:
    """The refusal of a file of more than so many bytes."""
    return UploadRefused("upload.too_large", name=name, megabytes=at_most // MEGABYTE)


def receive(file: "File[Any]", *, by: Member, at_most: int, now: datetime) -> Upload:
    """Keep a file of at most so many bytes; raises UploadRefused for an empty or larger one."""
    name = PurePath(file.name or "").name[-255:] or "document"
    if not file.size:
        raise UploadRefused("upload.empty", name=name)
    if file.size > at_most:
        raise too_large(name, at_most)
    upload = Upload(
        organisation=by.organisation,
        by=by.account,
        name=name,
        size=file.size,
        sha256=digest(file),
        at=now,
    )
    # Only the extension of a name that a person gave goes on, and `stored_as` looks at that.
    upload.file.save("document" + PurePath(name).suffix, file, save=False)
    return _kept(upload, by=by, now=now)


def _kept(upload: Upload, *, by: Member, now: datetime) -> Upload:
    try:
        with transaction.atomic():
            upload.save()
            record(by, "upload.received", upload, at=now, size=upload.size, sha256=upload.sha256)
    except Exception:
        upload.file.delete(save=False)  # no row, no bytes
        raise
    return upload


def digest(file: "File[Any]") -> str:
    """The SHA-256 of a file, by which it is known when it is brought again."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def forget(upload: Upload, *, now: datetime) -> None:
    """Delete the bytes of a file; its name, size and digest stay, and so does what was read of it.

    The bytes go first: whoever is stopped in between is done when they do it again.
    """
    if not upload.file:
        return
    upload.file.storage.delete(str(upload.file.name))
    with transaction.atomic():
        kept = Upload.objects.filter(pk=upload.pk, forgotten_at=None)
        if kept.update(file="", forgotten_at=now):
            record_by_itself(upload.organisation, "retention.upload_forgotten", upload, at=now)
