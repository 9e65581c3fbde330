"""Asking for tables to leave: a draft, and the job that protects and attacks it."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from equiplan.disclosure import wire
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


class ReleaseRefused(Refused):
    """This cannot leave, or not by this person, or not any more."""

    messages = MESSAGES


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked to leave: `tables` are plain JSON with their numbers (`docs/method/audit.md`).

    Dimensions and categories are codes, the same in every release of a series; `labels` says what
    they are called (`..labels`), also those that other releases of the series have. `hierarchies`
    are what lies in what among them.
    `what` names the dataset, `series` the same people: all releases of a series are protected
    together. `policy` is "public", "internal" or "sensitive"; `threshold` is the least count that
    is not small. `is_open` lets anybody read it by its address; None: only of public data.
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


def check_may(by: Member) -> None:
    """ReleaseRefused unless somebody may publish for the whole organisation."""
    if not permissions.may_publish(by):
        raise ReleaseRefused("release.not_yours")


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
    record(by, "release.prepared", draft, at=now, series=asked.series)
    return draft


def _checked(asked: Asked) -> dict[str, Any]:
    if not asked.title.strip():
        raise ReleaseRefused("release.no_title")
    numbers = {
        "threshold": asked.threshold,
        "policy": asked.policy,
        "tables": asked.tables,
        "hierarchies": asked.hierarchies,
    }
    wire.read(json.dumps(numbers).encode())
    called = labels.completed(asked.tables, asked.labels)
    taken = rendering.words() & set(labels.said(labels.of_tables(numbers, called)))
    if taken:
        raise ReleaseRefused("release.same_word", word=min(taken))
    return numbers | {"labels": called}


def give_up(job: UUID, code: str = "release.given_up") -> None:
    """Refuse the draft that a job will not end; a job of anything else changes nothing."""
    waiting = Draft.objects.filter(job=job, state=State.WAITING)
    waiting.update(state=State.REFUSED, asked=None, refusal={"code": code, "facts": {}})
