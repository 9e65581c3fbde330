"""People for tests: known without an account, and invited, by the product's own actions."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

import pytest
from django.utils import timezone

from equiplan.domain.errors import Refused
from equiplan.web.organisations import services
from equiplan.web.organisations.models import Invitation, Member, Person, Unit
from equiplan.web.platform.roles import Role


def somebody(by: Member, name: str = "Awa Delorme", **more: object) -> Person:
    """Somebody in the directory of a member's organisation, who has no account."""
    known = services.Known(name, **{"function": "Directrice des études", **more})  # type: ignore[arg-type]
    return services.add_person(known, by=by, now=timezone.now())


def invited(
    by: Member,
    email: str = "awa@letters.example",
    role: str = Role.CONTRIBUTOR,
    *,
    unit: Unit | None = None,
    ends_on: date | None = None,
    now: datetime | None = None,
) -> tuple[Invitation, str]:
    """Somebody who is invited, and the key of their letter."""
    return services.invite(
        somebody(by),
        services.Letter(email, "fr"),
        services.Grant(role, unit, ends_on),
        by=by,
        now=now or timezone.now(),
    )


@contextmanager
def refused(code: str) -> Iterator[None]:
    """What is done inside is refused with this code."""
    with pytest.raises(Refused) as raised:
        yield
    assert raised.value.code == code
