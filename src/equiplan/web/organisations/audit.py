"""The record of what was done: one line an action, in the action's own transaction."""

from datetime import UTC, datetime

from django.db import models, transaction

from equiplan.domain.access.audit_chain import seal
from equiplan.web.accounts.models import Account

from . import origin
from .models import (
    Assignment,
    AuditChain,
    AuditLine,
    Invitation,
    Member,
    Organisation,
    Person,
    Unit,
)

ABOUT_PEOPLE = (
    Account,
    Assignment,
    Invitation,
    Member,
    Person,
)  # a name in a line could never be erased


def record(
    by: Member, event: str, *done_to: models.Model, at: datetime, **facts: object
) -> AuditLine:
    """Write that `by` did `event` ("plan.adopted") to objects; facts must be fit for JSON.

    The line is about the first object: in its history, and labelled with its name, so that it
    can be read when the object is gone. Facts and labels never hold the name of a person.
    """
    line = AuditLine(organisation=by.organisation, by=by.account, event=event, at=at, facts=facts)
    return _write(line, done_to)


def record_by_itself(
    organisation: Organisation, event: str, *done_to: models.Model, at: datetime, **facts: object
) -> AuditLine:
    """Write what the product did by itself to an organisation, such as forget what is old."""
    return _write(AuditLine(organisation=organisation, event=event, at=at, facts=facts), done_to)


def says(line: AuditLine) -> dict[str, object]:
    """What a line is sealed for; its number is in it, its own seal is not."""
    return {
        "organisation": line.organisation_id,
        "number": line.number,
        "by": line.by_id,
        "event": line.event,
        "origin": str(line.origin),
        "about": line.about,
        "about_id": line.about_id,
        "label": line.label,
        "objects": line.objects_done,
        "unit": line.unit_path,
        "facts": line.facts,
        "at": line.at.astimezone(UTC).isoformat(),
    }


@transaction.atomic(savepoint=False)
def _write(line: AuditLine, done_to: tuple[models.Model, ...]) -> AuditLine:
    first = done_to[0] if done_to else None
    if first is not None:
        line.about, line.about_id = first._meta.label_lower, first.pk
        line.label = "" if isinstance(first, ABOUT_PEOPLE) else str(first)[:300]
    line.objects_done = [[each._meta.label_lower, each.pk] for each in done_to]
    line.unit_path = next(filter(None, map(_unit_path, done_to)), "")
    line.origin = origin.current()
    _seal(line)
    line.save()
    return line


def _unit_path(done_to: models.Model) -> str:
    """The path of the unit that something is or belongs to; empty where it belongs to none."""
    unit = done_to if isinstance(done_to, Unit) else getattr(done_to, "unit", None)
    return unit.path if isinstance(unit, Unit) else ""


def _seal(line: AuditLine) -> None:
    """Take the next place in the chain; who comes second takes the one after."""
    chains = AuditChain.objects.filter(organisation=line.organisation)
    while True:
        chain = chains.first() or chains.get_or_create(organisation=line.organisation)[0]
        line.number = chain.length + 1
        line.seal = seal(says(line), after=chain.seal)
        taken = chains.filter(length=chain.length).update(length=line.number, seal=line.seal)
        if taken:
            return
