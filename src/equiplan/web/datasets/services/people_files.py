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
from ..models import Counting, Dataset, PeopleFile, PeopleFileState, Source
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
) -> PeopleFile:
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
) -> PeopleFile:
    since, on = days
    people_file = PeopleFile.objects.create(
        dataset=dataset, key=key, suffix=suffix, since=since, on=on, by=by, at=now
    )
    record(by, "people_file.brought", dataset, at=now, on=str(on))
    return people_file


def follow(people_file: PeopleFile, job: UUID) -> None:
    """Keep by which job a file is counted."""
    PeopleFile.objects.filter(pk=people_file.pk).update(job=job)
    people_file.job = job


@transaction.atomic
def read_again(people_file: PeopleFile, mapping: Mapping[str, Any], *, by: Member) -> None:
    """Have a file counted again with its columns as a person says."""
    check_may_report(by, people_file.dataset)
    open_ = PeopleFile.objects.filter(pk=people_file.pk, state=PeopleFileState.COUNTED)
    if not open_.update(state=PeopleFileState.WAITING, turn=F("turn") + 1):
        raise CountingRefused("brought.not_counted")
    folders.note(people_file.key, reading.CHOICE, dict(mapping))
    people_file.refresh_from_db()


def end(people_file: PeopleFile) -> None:
    """Say that a file was counted; nothing happens to one that has ended or begun again."""
    _waiting(people_file).update(state=PeopleFileState.COUNTED)


def refuse(people_file: PeopleFile, code: str, facts: Mapping[str, object]) -> None:
    """Keep why a file was not counted, and destroy it: it has to be brought again."""
    if _waiting(people_file).update(state=PeopleFileState.REFUSED):
        folders.destroy(people_file.key)
        folders.note_alone(people_file.key, reading.REFUSAL, {"code": code, "facts": dict(facts)})


def give_up(job: UUID, code: str) -> None:
    """Refuse the file whose job will not end; a job of anything else changes nothing."""
    for people_file in PeopleFile.objects.filter(job=job, state=PeopleFileState.WAITING):
        refuse(people_file, code, {})


def _waiting(people_file: PeopleFile) -> Any:
    return PeopleFile.objects.filter(
        pk=people_file.pk, state=PeopleFileState.WAITING, turn=people_file.turn
    )


@transaction.atomic
def keep(
    people_file: PeopleFile, *, by: Member, now: datetime, over: int | None = None
) -> Counting:
    """The counts of a file, kept; the file, and all that was read of it, destroyed."""
    dataset = people_file.dataset
    check_may_report(by, dataset)
    claimed, _rows = PeopleFile.objects.filter(
        pk=people_file.pk, turn=people_file.turn, state=PeopleFileState.COUNTED
    ).delete()
    tally = reading.tally(people_file) if claimed else None
    if tally is None:
        is_there = claimed or PeopleFile.objects.filter(pk=people_file.pk).exists()
        raise CountingRefused("brought.not_counted" if is_there else "brought.gone")
    counting = keep_counting(dataset, tally, by=by, now=now, source=Source.FILE, over=over)
    remembered = reading.to_remember(people_file)
    Dataset.objects.filter(pk=dataset.pk).update(mapping=remembered)
    transaction.on_commit(lambda: folders.destroy(people_file.key))
    return counting


@transaction.atomic
def discard(people_file: PeopleFile, *, by: Member, now: datetime) -> None:
    """Destroy a file without keeping anything of it."""
    check_may_report(by, people_file.dataset)
    PeopleFile.objects.filter(pk=people_file.pk).delete()
    record(by, "people_file.discarded", people_file.dataset, at=now, on=str(people_file.on))
    transaction.on_commit(lambda: folders.destroy(people_file.key))


def sweep(now: datetime) -> int:
    """Destroy the files that nobody has kept within a day, and folders no row knows; how many."""
    old = PeopleFile.objects.filter(at__lt=now - folders.KEPT_AT_MOST)
    swept = list(old.select_related("dataset__organisation"))
    with coming_from(Origin.JOB):
        for people_file in swept:
            _forget(people_file, now)
    known = PeopleFile.objects.values_list("key", flat=True)
    return len(swept) + folders.destroy_strays(set(known), now)


@transaction.atomic
def _forget(people_file: PeopleFile, now: datetime) -> None:
    """The bytes go first: whoever is stopped in between is done when they do it again."""
    folders.destroy(people_file.key)
    PeopleFile.objects.filter(pk=people_file.pk).delete()
    organisation = people_file.dataset.organisation
    record_by_itself(organisation, "retention.people_file_forgotten", people_file.dataset, at=now)
