"""Brought files: kept in a folder, counted, then destroyed with all that was read of them."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import PurePath
from typing import Any
from uuid import UUID, uuid4

from django.core.files.base import File
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from equiplan.web.organisations.audit import record, record_by_itself
from equiplan.web.organisations.models import Member, Origin
from equiplan.web.organisations.origin import coming_from

from .. import folders, reading
from ..models import Counting, Dataset, Roster, RosterState, Source
from .checks import CountingRefused, check_may_report
from .countings import keep_counting

MEGABYTE = 1024 * 1024
SUFFIXES = (".xlsx", ".ods", ".csv", ".parquet")


def bring(  # noqa: PLR0913 (what, of which day, who, when)
    dataset: Dataset,
    file: "File[Any]",
    *,
    on: date,
    since: date | None = None,
    by: Member,
    at_most: int,
    now: datetime,
) -> Roster:
    """A file of people, kept until it is counted; of its name nothing but its ending stays."""
    check_may_report(by, dataset)
    if on > timezone.localdate(now):
        raise CountingRefused("counting.to_come")
    if since is not None and since > on:
        raise CountingRefused("counting.days")
    suffix = _suffix(file, at_most)
    key = uuid4()
    try:
        folders.take_in(key, suffix, file)
        return _brought(dataset, key, suffix, (since, on), by=by, now=now)
    except BaseException:
        folders.destroy(key)  # no row, no bytes
        raise


def _suffix(file: "File[Any]", at_most: int) -> str:
    suffix = PurePath(file.name or "").suffix.lower()
    if suffix not in SUFFIXES:
        raise CountingRefused("brought.not_one_of_these")
    if not file.size:
        raise CountingRefused("brought.empty")
    if file.size > at_most:
        raise CountingRefused("brought.too_large", megabytes=at_most // MEGABYTE)
    return suffix


@transaction.atomic
def _brought(  # noqa: PLR0913 (where it lies, of which days, who, when)
    dataset: Dataset,
    key: UUID,
    suffix: str,
    days: tuple[date | None, date],
    *,
    by: Member,
    now: datetime,
) -> Roster:
    since, on = days
    roster = Roster.objects.create(
        dataset=dataset, key=key, suffix=suffix, since=since, on=on, by=by, at=now
    )
    record(by, "roster.brought", dataset, at=now, on=str(on))
    return roster


def follow(roster: Roster, job: UUID) -> None:
    """Keep by which job a file is counted."""
    Roster.objects.filter(pk=roster.pk).update(job=job)
    roster.job = job


@transaction.atomic
def read_again(roster: Roster, mapping: Mapping[str, Any], *, by: Member) -> None:
    """Have a file counted again with its columns as a person says."""
    check_may_report(by, roster.dataset)
    open_ = Roster.objects.filter(pk=roster.pk, state=RosterState.COUNTED)
    if not open_.update(state=RosterState.WAITING, turn=F("turn") + 1):
        raise CountingRefused("brought.not_counted")
    folders.note(roster.key, reading.CHOICE, dict(mapping))
    roster.refresh_from_db()


def end(roster: Roster) -> None:
    """Say that a file was counted; nothing happens to one that has ended or begun again."""
    _waiting(roster).update(state=RosterState.COUNTED)


def refuse(roster: Roster, code: str, facts: Mapping[str, object]) -> None:
    """Keep why a file was not counted, and destroy it: it has to be brought again."""
    if _waiting(roster).update(state=RosterState.REFUSED):
        folders.destroy(roster.key)
        folders.note_alone(roster.key, reading.REFUSAL, {"code": code, "facts": dict(facts)})


def give_up(job: UUID, code: str) -> None:
    """Refuse the file whose job will not end; a job of anything else changes nothing."""
    for roster in Roster.objects.filter(job=job, state=RosterState.WAITING):
        refuse(roster, code, {})


def _waiting(roster: Roster) -> Any:
    return Roster.objects.filter(pk=roster.pk, state=RosterState.WAITING, turn=roster.turn)


@transaction.atomic
def keep(roster: Roster, *, by: Member, now: datetime, over: int | None = None) -> Counting:
    """The counts of a file, kept; the file, and all that was read of it, destroyed."""
    dataset = roster.dataset
    check_may_report(by, dataset)
    claimed, _rows = Roster.objects.filter(
        pk=roster.pk, turn=roster.turn, state=RosterState.COUNTED
    ).delete()
    tally = reading.tally(roster) if claimed else None
    if tally is None:
        is_there = claimed or Roster.objects.filter(pk=roster.pk).exists()
        raise CountingRefused("brought.not_counted" if is_there else "brought.gone")
    counting = keep_counting(dataset, tally, by=by, now=now, source=Source.FILE, over=over)
    remembered = reading.to_remember(roster)
    Dataset.objects.filter(pk=dataset.pk).update(mapping=remembered)
    transaction.on_commit(lambda: folders.destroy(roster.key))
    return counting


@transaction.atomic
def discard(roster: Roster, *, by: Member, now: datetime) -> None:
    """Destroy a file without keeping anything of it."""
    check_may_report(by, roster.dataset)
    Roster.objects.filter(pk=roster.pk).delete()
    record(by, "roster.discarded", roster.dataset, at=now, on=str(roster.on))
    transaction.on_commit(lambda: folders.destroy(roster.key))


def sweep(now: datetime) -> int:
    """Destroy the files that nobody has kept within a day, and folders no row knows; how many."""
    old = Roster.objects.filter(at__lt=now - folders.KEPT_AT_MOST)
    swept = list(old.select_related("dataset__organisation"))
    with coming_from(Origin.JOB):
        for roster in swept:
            _forget(roster, now)
    known = Roster.objects.values_list("key", flat=True)
    return len(swept) + folders.destroy_strays(set(known), now)


@transaction.atomic
def _forget(roster: Roster, now: datetime) -> None:
    """The bytes go first: whoever is stopped in between is done when they do it again."""
    folders.destroy(roster.key)
    Roster.objects.filter(pk=roster.pk).delete()
    organisation = roster.dataset.organisation
    record_by_itself(organisation, "retention.roster_forgotten", roster.dataset, at=now)
