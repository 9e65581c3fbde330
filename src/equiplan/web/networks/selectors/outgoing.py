"""What goes into the package for a network elsewhere: what it would see if it were here."""

from collections.abc import Callable
from datetime import date
from typing import Any

from equiplan import exchange
from equiplan.domain.access.networks import LIVE

from .. import permissions
from ..models import Agreement, Matter, Membership
from .shapes import Point, Shared, SharedIndicator, SharedPlan
from .shown import preview, terms_of

Content = dict[str, Any]


def outgoing(membership: Membership, today: date) -> tuple[exchange.Shared, ...]:
    """What we share with one network today, an agreement at a time, ready to be sent.

    What the network has not accepted yet goes out as well: it answers in its own installation.
    """
    ours = permissions.memberships_of(membership.member)
    if not ours.filter(permissions.active(today), pk=membership.pk).exists():
        return ()
    live = permissions.agreements_of(membership.member).filter(
        membership=membership, standing__in=LIVE, starts_on__lte=today, ends_on__gte=today
    )
    return tuple(_outgoing(membership, each, today) for each in live.order_by("uid"))


def _outgoing(membership: Membership, agreement: Agreement, today: date) -> exchange.Shared:
    shared = preview(membership, [terms_of(agreement)], today)
    return exchange.Shared(
        uid=agreement.uid,
        matter=agreement.matter,
        purpose=agreement.purpose,
        first_year=agreement.first_year,
        last_year=agreement.last_year,
        starts_on=agreement.starts_on,
        ends_on=agreement.ends_on,
        content=CONTENTS[agreement.matter](shared),
    )


def _titles(shared: Shared) -> Content:
    return {"plans": [{**_years(each), "title": each.title or ""} for each in shared.plans or ()]}


def _progress(shared: Shared) -> Content:
    found = [(each, each.progress) for each in shared.plans or ()]
    return {
        "plans": [
            {**_years(plan), "done": told.done, "late": told.late, "total": told.total}
            for plan, told in found
            if told is not None
        ]
    }


def _years(plan: SharedPlan) -> Content:
    return {
        "key": plan.key,
        "language": plan.language,
        "first_year": plan.first_year,
        "last_year": plan.last_year,
    }


def _indicator(shared: Shared) -> Content:
    """The one that the agreement names; nothing of one that has been taken out since."""
    found = [_told(each) for each in shared.indicators or ()]
    return {"indicator": found[0] if found else None}


def _told(indicator: SharedIndicator) -> Content:
    start = indicator.baseline
    return {
        "name": indicator.name,
        "language": indicator.language,
        "unit": indicator.unit,
        "direction": indicator.direction_code,
        "baseline": start.value if start else None,
        "baseline_on": _day(start.on) if start else None,
        "aims": [
            {"by": _day(each.on), "value": each.value, "upper": each.upper}
            for each in indicator.aims
        ],
        "values": [_value(each) for each in indicator.values],
    }


def _value(point: Point) -> Content:
    return {"on": _day(point.on), "value": point.value}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _documents(shared: Shared) -> Content:
    found = shared.documents or ()
    return {"documents": [{"title": each.title, "language": each.language} for each in found]}


def _members(shared: Shared) -> Content:
    found = shared.members or ()
    return {"members": [{"name": each.name, "kind": each.kind_code} for each in found]}


CONTENTS: dict[str, Callable[[Shared], Content]] = {
    Matter.PLAN_TITLES: _titles,
    Matter.PLAN_PROGRESS: _progress,
    Matter.INDICATOR: _indicator,
    Matter.RESOURCES: _documents,
    Matter.MEMBERS: _members,
}
