"""Another installation for tests that run in one process: a key of its own, packages it signs."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from equiplan import exchange
from equiplan.domain.access.networks import Side
from equiplan.exchange import Introduction, Package, Party, Shared, public_key
from equiplan.web.networks.models import Peer
from equiplan.web.networks.services import peers
from equiplan.web.organisations.models import Member, Organisation
from tests.exchange.packages import private_key

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 21)
THEIR_KEY = private_key("elsewhere")
THEM = Party(UUID("2c7e58b1-6b8f-4d5b-9d4e-5b8f2f0d1a04"), "Universidad de Ejemplo")
ADDRESS = "https://gep.example/networks/exchange/inbox/"
TITLES = UUID("11111111-1111-4111-8111-111111111111")
PROGRESS = UUID("22222222-2222-4222-8222-222222222222")
ONE = UUID("33333333-3333-4333-8333-333333333333")
KEY = "0123456789abcdef"
PLAN = {"key": KEY, "language": "es", "first_year": 2025, "last_year": 2028}
CONTENTS: dict[str, Any] = {
    "plan_titles": {"plans": [{**PLAN, "title": "Plan de igualdad"}]},
    "plan_progress": {"plans": [{**PLAN, "done": 3, "late": 1, "total": 8}]},
    "indicator": {
        "indicator": {
            "name": "Mujeres en los tribunales",
            "language": "es",
            "unit": "%",
            "direction": "up",
            "baseline": 20,
            "baseline_on": "2024-12-31",
            "aims": [{"by": "2028-12-31", "value": 40, "upper": None}],
            "values": [{"on": "2025-12-31", "value": 27.5}],
        }
    },
    "resources": {"documents": [{"title": "Protocolo", "language": "es"}]},
    "members": {"members": [{"name": "Facultad de Ejemplo", "kind": "guild"}]},
}


def introduction(key: str = THEIR_KEY, **changed: Any) -> Introduction:
    """How they introduce themselves."""
    made = Introduction(THEM.uid, THEM.name, "school", public_key(key), ADDRESS)
    return replace(made, **changed)


def known(by: Member, side: Side = Side.MEMBER, **changed: Any) -> Peer:
    """Them, known here as a member or as a network."""
    return peers.introduce(introduction(**changed), side, by=by, now=NOW)


def an_agreement(matter: str = "plan_titles", uid: UUID = TITLES, **changed: Any) -> Shared:
    """Something they share, but for what is changed."""
    made = Shared(
        uid=uid,
        matter=matter,
        purpose="La memoria anual",
        first_year=None,
        last_year=None,
        starts_on=date(2026, 1, 1),
        ends_on=date(2027, 12, 31),
        content=CONTENTS[matter],
    )
    return replace(made, **changed)


def a_package(to: Organisation, *agreements: Shared, **changed: Any) -> Package:
    """What they send to an organisation here, but for what is changed."""
    made = Package(
        sender=THEM,
        key=public_key(THEIR_KEY),
        recipient=Party(to.uid, to.name),
        number=1,
        issued_at=NOW,
        expires_at=NOW + timedelta(days=30),
        agreements=agreements,
    )
    return replace(made, **changed)


def signed(package: Package, key: str = THEIR_KEY) -> tuple[bytes, str]:
    """Its bytes and their signature."""
    packed = exchange.packed(package)
    return packed, exchange.signature_of(packed, key)
