"""What people say about an action, and the documents they link with it."""

from datetime import datetime

from django.db import transaction

from equiplan.web.organisations.models import Member
from equiplan.web.uploads.models import Upload

from .. import permissions
from ..models import Action, Comment, LinkedDocument
from . import values
from .changes import Act, change_field, lock, locked, write_audit


@transaction.atomic
def comment(action: Action, text: str, *, by: Member, now: datetime) -> Comment:
    """A remark about an action."""
    host = lock(action)
    permissions.check_may_comment(by, host)
    remark = Comment.objects.create(action=action, by=by, at=now, text=values.words(text))
    act = Act(by, now, "action.commented")
    write_audit(remark, host, act, field="is_removed", before=True, after=False, text=remark.text)
    return remark


def uncomment(remark: Comment, *, by: Member, now: datetime) -> Comment:
    """The remark, taken back and kept in the history."""
    return change_field(remark, "is_removed", True, Act(by, now, "action.uncommented"))


@transaction.atomic
def link_document(
    action: Action, upload: Upload, title: str, *, by: Member, now: datetime
) -> LinkedDocument:
    """A brought file of the same organisation, linked with an action under a title."""
    host = locked(action, by)
    if upload.organisation_id != by.organisation_id:
        raise values.ChangeRefused("change.not_here")
    name = values.title(title or upload.name, at_most=255)
    document = LinkedDocument.objects.create(action=action, upload=upload, title=name)
    act = Act(by, now, "action.document_linked")
    write_audit(document, host, act, field="is_removed", before=True, after=False, text=name)
    return document


def unlink(document: LinkedDocument, *, by: Member, now: datetime) -> LinkedDocument:
    """The document, no longer linked; the file itself stays."""
    return change_field(document, "is_removed", True, Act(by, now, "action.document_unlinked"))
