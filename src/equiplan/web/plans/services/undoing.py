"""Undoing what a line of the record says was changed, unless it has changed again since."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from equiplan.domain.errors import Refused
from equiplan.web.organisations.models import AuditLine, Member

from ..messages import MESSAGES
from .changes import (
    Act,
    Host,
    check_becomes,
    check_may,
    conflict,
    last_change,
    locked_with,
    write,
)
from .fields import Json
from .table import field_of


class UndoRefused(Refused):
    """The line tells of nothing that can be undone."""

    messages = MESSAGES


def is_undoable(line: AuditLine) -> bool:
    """Whether a line holds what a field was before."""
    return all(each in line.facts for each in ("field", "before", "after"))


@transaction.atomic
def undo(line: AuditLine, *, by: Member, now: datetime) -> AuditLine:
    """The new line that puts back what the field was before `line`; it can be undone in turn.

    Raises EditConflict when somebody has changed the field again, UndoRefused when the line
    changed nothing or what it changed is gone, EditRefused for somebody who may not.
    """
    if not is_undoable(line):
        raise UndoRefused("undo.nothing")
    row = _row_of(line)
    if row is None:
        raise UndoRefused("undo.overtaken")
    return _put_back(row, line, Act(by, now, undoes=line.pk))


def _put_back(row: Model, line: AuditLine, act: Act) -> AuditLine:
    host, row = locked_with(row)
    name = line.facts["field"]
    check_may(act.by, host, row, name)
    field = field_of(row, name)
    present = field.read(row)
    if present != _whole(line, "became", "after"):
        raise _overtaken(row, host, line, field.said(present))
    becomes = _whole(line, "was", "before")
    check_becomes(act.by, row, name, becomes)
    return write(row, host, name, becomes, act)[1]


def _overtaken(row: Model, host: Host, line: AuditLine, present: Json) -> Refused:
    name = line.facts["field"]
    other = last_change(row, host, name)
    if other is None or other.pk == line.pk:
        return UndoRefused("undo.overtaken")
    return conflict("undo.conflict", other, name, present, line.facts["before"])


def _whole(line: AuditLine, whole: str, shown_as: str) -> Any:
    """The value as the field reads it, which may be more than people are shown."""
    return line.facts[whole] if whole in line.facts else line.facts[shown_as]


def _row_of(line: AuditLine) -> Model | None:
    label, pk, *_name = line.facts.get("part") or (line.about, line.about_id)
    row: Model | None = apps.get_model(label)._default_manager.filter(pk=pk).first()
    return row
