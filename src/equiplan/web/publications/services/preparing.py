"""Asking for tables to leave: a draft, and the job that protects and attacks it."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from equiplan.disclosure import wire
from equiplan.disclosure.model import Policy
from equiplan.domain.errors import Refused
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform import tasks

from .. import labels, permissions, rendering
from ..labels import Labels
from ..messages import MESSAGES
from ..models import Draft, State
from .working import protect_draft

MOST_TITLE = 200


class PublicationRefused(Refused):
    """This cannot leave, or not by this person, or not any more."""

    messages = MESSAGES


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked to leave: `tables` are plain JSON with their numbers (`docs/method/audit.md`).

    Dimensions and categories are codes, the same in every publication of a series; `labels` says
    what they are called (`..labels`), also those that other publications of the series have.
    `hierarchies` are what lies in what among them. `what` names the dataset, `series` the same
    people: all publications of a series are protected together. Of one `kin` (its series unless
    said) what agrees in all that both show is taken for the same people too. `contributors` are the
    members whose figures are summed. `policy` is "public", "internal" or "sensitive"; `threshold`
    is the least count that is not small. `rounding` says that every count is a multiple of it
    already (`disclosure.rounding`), so that none has to be hidden. `is_open` lets anybody read it
    by its address; None: only of public data.
    """

    title: str
    what: str
    series: str
    tables: list[dict[str, Any]]
    policy: str = "internal"
    threshold: int = 5
    is_open: bool | None = None
    source: str = ""
    labels: Labels = field(default_factory=dict)
    hierarchies: list[dict[str, Any]] = field(default_factory=list)
    rounding: int = 0
    kin: str = ""
    contributors: tuple[int, ...] = ()


def check_may(by: Member) -> None:
    """ReleaseRefused unless somebody may publish for the whole organisation."""
    if not permissions.may_publish(by):
        raise PublicationRefused("publication.not_yours")


@transaction.atomic
def prepare(organisation: Organisation, asked: Asked, *, by: Member, now: datetime) -> Draft:
    """A draft whose job protects and attacks it; a Refused when it never could."""
    check_may(by)
    numbers = _checked(asked)
    draft = Draft.objects.create(
        organisation=organisation,
        title=asked.title.strip()[:MOST_TITLE],
        what=asked.what.strip()[:MOST_TITLE],
        series=asked.series,
        kin=asked.kin or asked.series,
        contributors=sorted(asked.contributors),
        policy=asked.policy,
        threshold=asked.threshold,
        is_open=asked.policy == "public" if asked.is_open is None else asked.is_open,
        source=asked.source,
        asked=numbers,
        by=by,
        at=now,
    )
    draft.job = tasks.start(protect_draft, draft.pk, organisation=organisation.pk)
    draft.save(update_fields=["job"])
    record(by, "publication.prepared", draft, at=now, series=asked.series)
    return draft


def _checked(asked: Asked) -> dict[str, Any]:
    if not asked.title.strip():
        raise PublicationRefused("publication.no_title")
    numbers = {
        "threshold": asked.threshold,
        "policy": Policy.PUBLIC.value if asked.rounding else asked.policy,
        "tables": asked.tables,
        "hierarchies": asked.hierarchies,
    }
    wire.read(json.dumps(numbers).encode())
    called = labels.completed(asked.tables, asked.labels)
    taken = rendering.words() & set(labels.said(labels.of_tables(numbers, called)))
    if taken:
        raise PublicationRefused("publication.same_word", word=min(taken))
    return numbers | {"labels": called, "rounding": asked.rounding}


def give_up(job: UUID, code: str = "publication.given_up") -> None:
    """Refuse the draft that a job will not end; a job of anything else changes nothing."""
    waiting = Draft.objects.filter(job=job, state=State.WAITING)
    waiting.update(state=State.REFUSED, asked=None, refusal={"code": code, "facts": {}})
