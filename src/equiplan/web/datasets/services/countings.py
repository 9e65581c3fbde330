"""Countings: kept, replaced, moved from state to state, removed and brought back."""

from datetime import datetime
from itertools import chain

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from equiplan.disclosure.rounding import rounded_pay
from equiplan.domain.figures.cells import STEPS, Sex, State
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member
from equiplan.web.platform.days import date_format

from .. import permissions
from ..models import Amount, Count, Counting, CountingState, Dataset, Policy, Source, Step
from ..models.counts import FEWEST_PAID
from ..tallies import Tally
from .checks import (
    DECIDED,
    CountingRefused,
    check_may_decide,
    check_may_report,
    check_may_write_over,
    tell,
)
from .protecting import protect

BY_HAND = Source.FORM
MOST_CELLS = 50_000
LONGEST_KEY = 500
TOLD = {
    State.DRAFT: "counting.returned",
    State.SUBMITTED: "counting.submitted",
    State.VALIDATED: "counting.validated",
    State.LOCKED: "counting.locked",
}


@transaction.atomic
def keep_counting(  # noqa: PLR0913 (what, where from, over what, who, when)
    dataset: Dataset,
    tally: Tally,
    *,
    by: Member,
    now: datetime,
    source: str,
    over: int | None = None,
) -> Counting:
    """The counts of a day, kept as a draft; `over` is the id of the counting they replace.

    CountingRefused where the day has other counts than those, or they are locked.
    """
    check_may_report(by, dataset)
    _check(tally, now)
    _make_room(dataset, tally, over, by=by, now=now)
    counting = _written(dataset, tally, source, by=by, now=now)
    event = "counting.kept" if over is None else "counting.replaced"
    record(by, event, counting, at=now, **_recorded(dataset, tally))
    tell(dataset)
    return counting


def _recorded(dataset: Dataset, tally: Tally) -> dict[str, object]:
    """What the record says of a counting: of a sensitive one the day, and no number."""
    on: dict[str, object] = {"on": str(tally.on)}
    if dataset.policy == Policy.SENSITIVE:
        return on
    return {**on, "people": tally.total, "refused": tally.refused}


def _check(tally: Tally, now: datetime) -> None:
    if not tally.cells:
        raise CountingRefused("counting.nothing")
    if tally.since is not None and tally.since > tally.on:
        raise CountingRefused("counting.days")
    if tally.on > timezone.localdate(now):
        raise CountingRefused("counting.to_come")
    if len(tally.cells) > MOST_CELLS or len(tally.paid) > MOST_CELLS:
        raise CountingRefused("counting.too_many", most=MOST_CELLS)
    keys = chain((cell.key for cell in tally.cells), (paid.key for paid in tally.paid))
    if any(len(key) > LONGEST_KEY for key in keys):
        raise CountingRefused("counting.too_long", most=LONGEST_KEY)


def _make_room(
    dataset: Dataset, tally: Tally, over: int | None, *, by: Member, now: datetime
) -> None:
    """Take the counts that are to be replaced out, if they still are those that were looked at."""
    there = permissions.countings_of(dataset).filter(on=tally.on).first()
    if there is None and over is None:
        return
    if there is not None:
        there.dataset = dataset
        check_may_write_over(by, there)
    if over is None:
        on = date_format(tally.on, "SHORT_DATE_FORMAT")
        raise CountingRefused("counting.day_taken", on=on)
    if there is None or there.pk != over:
        raise CountingRefused("counting.moved")
    as_seen = Counting.objects.filter(pk=over, state=there.state, removed_at=None)
    if not as_seen.update(removed_at=now):
        raise CountingRefused("counting.moved")


def _written(dataset: Dataset, tally: Tally, source: str, *, by: Member, now: datetime) -> Counting:
    counting = Counting(
        dataset=dataset,
        on=tally.on,
        since=tally.since,
        dimensions=list(tally.dimensions),
        categories=tally.categories,
        women=tally.number(Sex.FEMALE),
        men=tally.number(Sex.MALE),
        others=tally.number(Sex.OTHER),
        unknown=tally.number(Sex.UNKNOWN),
        source=source,
        rows=tally.rows,
        refused=tally.refused,
        reasons=dict(tally.reasons),
        counted_by=by,
        counted_at=now,
    )
    try:
        with transaction.atomic():
            counting.save()
    except IntegrityError:  # a colleague was quicker
        raise CountingRefused("counting.moved") from None
    _write_cells(counting, tally)
    protect(counting)
    Step.objects.create(counting=counting, state=CountingState.DRAFT, by=by, at=now)
    return counting


def _write_cells(counting: Counting, tally: Tally) -> None:
    counts = (
        Count(
            counting=counting,
            sex=cell.sex,
            key=cell.key,
            breakdown=dict(cell.breakdown),
            number=cell.number,
        )
        for cell in tally.cells
    )
    Count.objects.bulk_create(counts, batch_size=1000)
    amounts = (
        Amount(
            counting=counting,
            column=paid.column,
            sex=paid.sex,
            key=paid.key,
            breakdown=dict(paid.breakdown),
            number=paid.number,
            total=total,
            median=median,
        )
        for paid in tally.paid
        if paid.number >= FEWEST_PAID
        for total, median in [rounded_pay(paid.number, paid.total, paid.median)]
    )
    Amount.objects.bulk_create(amounts, batch_size=1000)


@transaction.atomic
def move(counting: Counting, to: State, *, by: Member, now: datetime) -> None:
    """Take a counting a step further, or back for correction; CountingRefused out of turn.

    Validating, locking and taking a validated one back is for who decides.
    """
    dataset, seen = counting.dataset, State(counting.state)
    check_may_report(by, dataset)
    if {to, seen} & DECIDED:
        check_may_decide(by, dataset)
    if to not in STEPS[seen]:
        raise CountingRefused("counting.moved")
    as_seen = Counting.objects.filter(pk=counting.pk, state=seen, removed_at=None)
    if not as_seen.update(state=to):
        raise CountingRefused("counting.moved")
    Step.objects.create(counting=counting, state=to, by=by, at=now)
    record(by, TOLD[to], counting, at=now, was=seen)
    tell(dataset)


@transaction.atomic
def remove_counting(counting: Counting, *, by: Member, now: datetime) -> None:
    """Take a counting out; it can be brought back."""
    check_may_write_over(by, counting)
    as_seen = Counting.objects.filter(pk=counting.pk, state=counting.state, removed_at=None)
    if not as_seen.update(removed_at=now):
        raise CountingRefused("counting.moved")
    record(by, "counting.removed", counting, at=now)
    tell(counting.dataset)


@transaction.atomic
def restore_counting(counting: Counting, *, by: Member, now: datetime) -> None:
    """Bring a counting back; CountingRefused when its day has been counted anew."""
    check_may_report(by, counting.dataset)
    if counting.removed_at is None:
        return
    taken = Q(dataset=counting.dataset, on=counting.on, removed_at=None)
    refusal = CountingRefused(
        "counting.restore_taken", on=date_format(counting.on, "SHORT_DATE_FORMAT")
    )
    if Counting.objects.filter(taken).exists():
        raise refusal
    try:
        with transaction.atomic():
            Counting.objects.filter(pk=counting.pk).update(removed_at=None)
    except IntegrityError:
        raise refusal from None
    record(by, "counting.restored", counting, at=now)
    tell(counting.dataset)
