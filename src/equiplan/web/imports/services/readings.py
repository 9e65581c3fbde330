"""What is done to a reading: begin it, end it, correct what it read, adopt it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from equiplan.domain.errors import Refused
from equiplan.domain.plans import corrections as correcting
from equiplan.domain.plans import schema
from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.plans.draft_json import to_json
from equiplan.importing import source
from equiplan.importing.choices import Choice, choice_from_json, choice_to_json
from equiplan.importing.constraints import Constraints
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.source import Read
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member, Origin, Unit
from equiplan.web.organisations.origin import coming_from
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Plan
from equiplan.web.uploads.models import Upload

from .. import permissions, selectors
from ..messages import MESSAGES
from ..models import Correction, Reading, State

_QUOTED = 200


class AdoptionRefused(Refused):
    """The reading cannot become a plan."""

    messages = MESSAGES


class CorrectingRefused(Refused):
    """The correction was not kept: what it is about has changed in between."""

    messages = MESSAGES


@transaction.atomic
def begin(upload: Upload, *, by: Member, now: datetime) -> Reading:
    """A reading of a brought file, waiting for a worker."""
    organisation = upload.organisation
    reading = Reading.objects.create(organisation=organisation, upload=upload, by=by, at=now)
    record(by, "reading.begun", reading, at=now)
    return reading


def follow(reading: Reading, job: UUID) -> None:
    """Keep by which job a reading is done."""
    reading.job = job
    reading.save(update_fields=["job"])


def end(
    reading: Reading,
    read: Read,
    choice: Choice | None = None,
    constraints: Constraints | None = None,
) -> None:
    """Keep what was read; nothing happens to a reading that has ended before."""
    under_way = Reading.objects.filter(pk=reading.pk, state__in=(State.WAITING, State.AGAIN))
    under_way.update(state=State.READ, **_kept(read, choice or {}, constraints or {}))


def _kept(read: Read, choice: Choice, constraints: Constraints) -> dict[str, object]:
    """What a reading holds of what was read, by field."""
    return {
        "draft": to_json(read.draft, message=lambda finding: finding.code),
        "source": source.to_json(read.source),
        "columns": [asdict(table) for table in read.columns],
        "sizes": [list(size) for size in read.sizes],
        "classes": [asdict(each) for each in read.classes],
        "choice": choice_to_json(choice),
        "constraints": dict(constraints),
        "refusal": None,
    }


@transaction.atomic
def reread(
    reading: Reading, read: Read, constraints: Constraints, *, by: Member, now: datetime
) -> None:
    """Keep what was read anew with what a person said that lines are; what was corrected stays.

    CorrectingRefused when somebody has said something else of lines or columns since.
    """
    before = reading.constraints, reading.choice
    _lock(reading)
    if (reading.constraints, reading.choice) != before:
        raise CorrectingRefused("imports.said_since")
    kept = _kept(read, choice_from_json(reading.choice), constraints)
    Reading.objects.filter(pk=reading.pk).update(**kept)
    record(by, "reading.lines_said", reading, at=now, lines=dict(constraints))


def refuse(reading: Reading, refusal: DocumentRefused) -> None:
    """Keep why the document was not read; nothing happens to a reading that has ended before."""
    _fail(pk=reading.pk, code=refusal.code, facts=refusal.facts)


def give_up(job: UUID, code: str) -> None:
    """Refuse the reading that a job will not end; a job of anything else changes nothing."""
    _fail(job=job, code=code, facts={})


def _fail(*, code: str, facts: Mapping[str, object], **which: object) -> None:
    """What was read before with other columns stays, with why it was not read again."""
    why = {"code": code, "facts": facts}
    Reading.objects.filter(state=State.WAITING, **which).update(state=State.REFUSED, refusal=why)
    Reading.objects.filter(state=State.AGAIN, **which).update(state=State.READ, refusal=why)


@transaction.atomic
def read_again(
    reading: Reading, choice: Choice, constraints: Constraints, *, by: Member, now: datetime
) -> None:
    """Let a reading wait for a worker that reads it as a person says its columns and lines are."""
    open_ = Reading.objects.filter(pk=reading.pk, state=State.READ)
    if not open_.update(state=State.AGAIN, refusal=None):
        raise _closed(reading)
    if dict(constraints) != reading.constraints:
        record(by, "reading.lines_said", reading, at=now, lines=dict(constraints))
    else:
        record(by, "reading.columns_chosen", reading, at=now, choice=choice_to_json(choice))


@dataclass(frozen=True, slots=True)
class Given:
    """What a person wrote for each field of what a key names, what the form showed them there,
    and what they did beside."""

    key: str
    texts: Mapping[str, str]
    shown: Mapping[str, str]
    beside: tuple[correcting.Correction, ...] = ()


@transaction.atomic
def change(reading: Reading, given: Given, *, by: Member, now: datetime) -> None:
    """Correct the fields that a person wrote anew, and do what they did beside, as one step.

    CorrectingRefused when somebody else has corrected one of the fields since it was shown.
    """
    number = _lock(reading)
    thing = selectors.thing_of(selectors.state_of(reading), given.key)
    wanted = {name: text for name, text in given.texts.items() if _differs(given, name)}
    for name, text in wanted.items():
        now_said = correcting.written(thing, schema.find(correcting.of(thing), name))
        if _plain(now_said) not in {_plain(given.shown[name]), _plain(text)}:
            raise CorrectingRefused(
                "imports.corrected_since", field=name, text=now_said[:_QUOTED], now=now_said
            )
    made = (*correcting.changes(thing, given.key, wanted), *given.beside)
    if set(selectors.state_of(reading, more=made).lost) & set(made):
        raise CorrectingRefused("imports.not_there")
    if made:
        _keep(reading, number, made, by=by, now=now)


def _differs(given: Given, name: str) -> bool:
    return name in given.shown and _plain(given.texts[name]) != _plain(given.shown[name])


def _plain(text: str) -> str:
    return correcting.unbroken(text)


@transaction.atomic
def correct(
    reading: Reading, made: Sequence[correcting.Correction], *, by: Member, now: datetime
) -> None:
    """Keep what a person did to rows, axes or findings; CorrectingRefused if it finds none."""
    number = _lock(reading)
    state = selectors.state_of(reading, more=made)
    if not made or set(made) & set(state.lost):
        raise CorrectingRefused("imports.not_there")
    _keep(reading, number, made, by=by, now=now)


def _lock(reading: Reading) -> int:
    """The number of the next correction: whoever else corrects or adopts waits for its end."""
    open_ = Reading.objects.filter(pk=reading.pk, state=State.READ)
    if not open_.update(edits=F("edits") + 1):
        raise _closed(reading)
    reading.refresh_from_db()
    return reading.edits


def _closed(reading: Reading) -> CorrectingRefused:
    reading.refresh_from_db(fields=["state"])
    return CorrectingRefused(selectors.why_closed(reading))


def _keep(
    reading: Reading,
    number: int,
    made: Sequence[correcting.Correction],
    *,
    by: Member,
    now: datetime,
) -> None:
    content = [correcting.to_json(each) for each in made]
    Correction.objects.create(reading=reading, number=number, by=by, at=now, content=content)
    record(by, "reading.corrected", reading, at=now, number=number, did=made[0].kind)


@transaction.atomic
def undo(reading: Reading, number: int, *, by: Member, now: datetime) -> None:
    """Take the last correction back; CorrectingRefused when it is not the last any more."""
    _lock(reading)
    last = permissions.corrections_of(reading).last()
    if last is None or last.number != number:
        raise CorrectingRefused("imports.not_the_last")
    Correction.objects.filter(pk=last.pk).update(is_undone=True)
    record(by, "reading.correction_undone", reading, at=now, number=number)


@transaction.atomic
@coming_from(Origin.IMPORT)
def adopt(reading: Reading, *, by: Member, now: datetime, unit: Unit | None = None) -> Plan:
    """The plan as read and corrected, all of it or nothing; the same plan when adopted twice.

    AdoptionRefused for what cannot be a plan, EditRefused for who may not make one in the unit.
    """
    reading.refresh_from_db()
    if reading.state == State.ADOPTED and reading.plan is not None:
        return reading.plan
    try:
        draft = claim_to_adopt(reading)
    except AdoptionRefused:
        # Somebody else has adopted it since it was looked at.
        if reading.state == State.ADOPTED and reading.plan is not None:
            return reading.plan
        raise
    plan = plans.adopt_draft(draft, by=by, source=reading.upload.name, now=now, unit=unit)
    Reading.objects.filter(pk=reading.pk).update(plan=plan)
    return plan


def claim_to_adopt(reading: Reading) -> PlanDraft:
    """What was read, as corrected, for this transaction alone to make a plan of."""
    # The claim is part of the condition: of two people who adopt at once, one makes the plan.
    claimed = Reading.objects.filter(pk=reading.pk, state=State.READ).update(state=State.ADOPTED)
    reading.refresh_from_db()
    if not claimed:
        adopted = reading.state == State.ADOPTED
        raise AdoptionRefused("imports.adopted_already" if adopted else "imports.not_read")
    draft = selectors.draft_of(reading)
    if not any(axis.actions for axis in draft.axes):
        raise AdoptionRefused("imports.no_plan")
    return draft
