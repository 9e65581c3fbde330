"""How a report comes up: submitted, validated, locked; or back again, until it is locked."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member
from equiplan.web.platform.facts import say_changed

from .. import permissions
from ..models import Adoption, Collection, Draft, LockException, Report, ReportCell, ReportState
from ..tables import Ask, ask_of
from .checks import DataRequestRefused, check_collects, check_fills, check_validates

CODES = ("data_requests.people", "data_requests.adoption")
D, S, V, L = ReportState.DRAFT, ReportState.SUBMITTED, ReportState.VALIDATED, ReportState.LOCKED


@transaction.atomic
def submit(report: Report, *, by: Member, now: datetime) -> None:
    """The draft becomes what the network sees, and what the member can report is recorded.

    Every cell has a number or is said not to be known, and then why. A locked report is submitted
    again by an exception only, which it uses up.
    """
    if not permissions.is_open_to(report, by, timezone.localdate(now)):
        raise DataRequestRefused("data_requests.not_open")
    draft = permissions.draft_of(report) or Draft(report=report)
    asks = [ask_of(each) for each in report.collection.items.all()]
    _check_whole(draft, asks)
    corrected = report.state == L
    _moved(report, (L,) if corrected else (D,), S, submitted_by=by, submitted_at=now, returned="")
    if corrected:
        used = LockException.objects.filter(report=report, revoked_at=None)
        used.update(revoked_at=now, revoked_by=by)
    _tell(report, draft, asks)
    _adopt(report, draft, asks, by, now)
    record(by, "report.submitted", report, at=now, network=report.network_id, corrected=corrected)
    say_changed(report.network_id, *CODES)


def _check_whole(draft: Draft, asks: Iterable[Ask]) -> None:
    for ask in asks:
        figures = draft.cells.get(str(ask.item_id), {})
        empty = sum(cell.key not in figures for cell in ask.cells())
        if empty:
            raise DataRequestRefused("data_requests.not_said", title=ask.here, count=empty)
        if _is_partial(ask, figures) and not _why(draft, ask):
            raise DataRequestRefused("data_requests.why", title=ask.here)


def _is_partial(ask: Ask, figures: dict[str, int | None]) -> bool:
    return any(figures.get(cell.key) is None for cell in ask.cells())


def _why(draft: Draft, ask: Ask) -> str:
    return str(draft.whys.get(str(ask.item_id), "")).strip()


def _tell(report: Report, draft: Draft, asks: Iterable[Ask]) -> None:
    ReportCell.objects.filter(report=report).delete()
    ReportCell.objects.bulk_create(
        ReportCell(
            report=report,
            item_id=ask.item_id,
            key=cell.key,
            breakdown=dict(cell.breakdown),
            number=draft.cells[str(ask.item_id)][cell.key],
        )
        for ask in asks
        for cell in ask.cells()
    )
    Report.objects.filter(pk=report.pk).update(sources=draft.sources)


def _adopt(report: Report, draft: Draft, asks: Iterable[Ask], by: Member, now: datetime) -> None:
    """Who can report an indicator since when, who cannot and why: by what was just submitted."""
    for ask in asks:
        figures = draft.cells[str(ask.item_id)]
        why = _why(draft, ask) if _is_partial(ask, figures) else ""
        key: dict[str, Any] = {"network": report.network, "member": report.member}
        key["code"] = ask.code
        known = Adoption.objects.filter(**key).first()
        first = _first(known, report.collection.on)
        values = {"since": None if why else first, "why": why, "said_by": by, "said_at": now}
        Adoption.objects.update_or_create(**key, defaults=values)


def _first(known: Adoption | None, on: date) -> date:
    """The first day it was reported for without a break."""
    return min(known.since, on) if known and known.since else on


@transaction.atomic
def withdraw(report: Report, *, by: Member, now: datetime) -> None:
    """The member takes back what it submitted; the network sees nothing of it any more."""
    check_fills(by, report)
    _back(report, by=by, now=now, returned="", event="report.withdrawn")


@transaction.atomic
def send_back(report: Report, why: str, *, by: Member, now: datetime) -> None:
    """Back to be corrected, by whoever validates for the member or by the network."""
    if by.organisation_id == report.network_id:
        check_collects(by)
    else:
        check_validates(by)
    if not why.strip():
        raise DataRequestRefused("data_requests.say_why")
    _back(report, by=by, now=now, returned=why.strip(), event="report.returned")


def _back(report: Report, *, by: Member, now: datetime, returned: str, event: str) -> None:
    _moved(report, (S, V), D, returned=returned, submitted_by=None, validated_by=None)
    ReportCell.objects.filter(report=report).delete()
    record(by, event, report, at=now, network=report.network_id)
    say_changed(report.network_id, *CODES)


@transaction.atomic
def validate(report: Report, *, by: Member, now: datetime) -> None:
    """The member stands by what was submitted."""
    check_validates(by)
    _moved(report, (S,), V, validated_by=by, validated_at=now)
    record(by, "report.validated", report, at=now, network=report.network_id)
    say_changed(report.network_id, *CODES)


@transaction.atomic
def lock(report: Report, *, by: Member, now: datetime) -> None:
    """The network closes what was validated; from here on it opens by an exception only."""
    check_collects(by)
    _moved(report, (V,), L, locked_by=by, locked_at=now)
    record(by, "report.locked", report, at=now, member=report.member_id)
    say_changed(report.network_id, *CODES)


@transaction.atomic
def lock_all(collection: Collection, *, by: Member, now: datetime) -> int:
    """Lock all that was validated; how many."""
    check_collects(by)
    locked = lock_validated(collection, by=by, now=now)
    if not locked:
        raise DataRequestRefused("data_requests.moved")
    record(by, "collection.locked", collection, at=now, locked=locked)
    return locked


def lock_validated(collection: Collection, *, by: Member, now: datetime) -> int:
    """The same for a service that records itself."""
    rows = Report.objects.filter(collection=collection, state=V)
    locked = rows.update(state=L, locked_by=by, locked_at=now)
    say_changed(collection.network_id, *CODES)
    return locked


def _moved(report: Report, before: tuple[str, ...], after: str, **stamp: Any) -> None:
    """Write the step if the report still stands where it may be taken from."""
    if not Report.objects.filter(pk=report.pk, state__in=before).update(state=after, **stamp):
        raise DataRequestRefused("data_requests.moved")
    report.refresh_from_db()
