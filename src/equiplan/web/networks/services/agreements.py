"""Sharing agreements: granted by the member, accepted by the network, ended by either."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from equiplan.domain.access.networks import Side, Standing, Step, latest_end, standings_before
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member, Organisation

from .. import permissions
from ..models import Agreement, Matter, Membership, MembershipStatus
from .checks import NetworkRefused, check_may
from .packages import tell_elsewhere

TOLD = {
    Step.ACCEPT: "agreement.accepted",
    Step.DECLINE: "agreement.declined",
    Step.REVOKE: "agreement.revoked",
    Step.END: "agreement.ended",
}


@dataclass(frozen=True, slots=True)
class Grant:
    """What a member grants, all for one purpose, from a day to a day; years None for all."""

    matters: tuple[str, ...]
    purpose: str
    starts_on: date
    ends_on: date
    first_year: int | None = None
    last_year: int | None = None
    indicator_id: int | None = None


def check_grant(granted: Grant, *, by: Member, now: datetime) -> None:
    """NetworkRefused when `grant` would refuse what is granted."""
    check_may(by, Side.MEMBER)
    _check(granted, by.organisation, timezone.localdate(now))


@transaction.atomic
def grant(
    membership: Membership, granted: Grant, *, by: Member, now: datetime
) -> tuple[Agreement, ...]:
    """An agreement for each thing granted, waiting for the network to accept it."""
    check_grant(granted, by=by, now=now)
    today = timezone.localdate(now)
    if (
        not permissions.memberships_of(by.organisation)
        .filter(permissions.active(today), pk=membership.pk)
        .exists()
    ):
        raise NetworkRefused("agreement.not_a_member")
    made = tuple(_granted(membership, granted, each, by=by, now=now) for each in granted.matters)
    tell_elsewhere(membership)
    return made


def _granted(
    membership: Membership, granted: Grant, matter: str, *, by: Member, now: datetime
) -> Agreement:
    agreement = Agreement.objects.create(
        membership=membership,
        matter=matter,
        indicator_id=granted.indicator_id if matter == Matter.INDICATOR else None,
        purpose=granted.purpose.strip(),
        first_year=granted.first_year,
        last_year=granted.last_year,
        starts_on=granted.starts_on,
        ends_on=granted.ends_on,
        granted_by=by,
        granted_at=now,
    )
    facts = {"matter": matter, "network": membership.network_id}
    record(by, "agreement.granted", agreement, at=now, until=str(granted.ends_on), **facts)
    return agreement


def _check(granted: Grant, organisation: Organisation, today: date) -> None:
    if not granted.matters:
        raise NetworkRefused("agreement.nothing")
    if not granted.purpose.strip():
        raise NetworkRefused("agreement.purpose")
    if granted.ends_on < granted.starts_on or granted.ends_on < today:
        raise NetworkRefused("agreement.days")
    if granted.ends_on > latest_end(granted.starts_on):
        raise NetworkRefused("agreement.too_long")
    _check_years(granted)
    _check_indicator(granted, organisation)


def _check_years(granted: Grant) -> None:
    first, last = granted.first_year, granted.last_year
    if first is not None and last is not None and last < first:
        raise NetworkRefused("agreement.years")


def _check_indicator(granted: Grant, organisation: Organisation) -> None:
    if Matter.INDICATOR not in granted.matters:
        return
    ours = permissions.indicators_to_share(organisation)
    if not ours.filter(pk=granted.indicator_id or 0).exists():
        raise NetworkRefused("agreement.which")


@transaction.atomic
def answer_agreement(
    agreement: Agreement, side: Side, step: Step, *, by: Member, now: datetime
) -> Agreement:
    """The agreement after a side took a step; NetworkRefused when it was not its turn.

    An agreement of a membership that has ended is not accepted any more.
    """
    check_may(by, side)
    for before, after in standings_before(side, step).items():
        rows = Agreement.objects.filter(pk=agreement.pk, standing=before)
        if after == Standing.ACCEPTED:
            # No join: PostgreSQL looks again at the standing of a row it has waited for, and
            # would not at one found through a join.
            rows = rows.filter(membership__in=_active_memberships())
        if rows.update(standing=after, **_stamp(side, step, by, now)):
            facts = {"matter": agreement.matter, "network": agreement.membership.network_id}
            record(by, TOLD[step], agreement, at=now, **facts)
            tell_elsewhere(agreement.membership)
            agreement.refresh_from_db()
            return agreement
    raise NetworkRefused("agreement.moved")


def _active_memberships() -> QuerySet[Membership]:
    return Membership.objects.filter(status=MembershipStatus.ACTIVE)


def _stamp(side: Side, step: Step, by: Member, now: datetime) -> dict[str, object]:
    if step in {Step.REVOKE, Step.END}:
        return {"revoked_at": now}
    return {"answered_by": by, "answered_at": now} if side == Side.NETWORK else {}
