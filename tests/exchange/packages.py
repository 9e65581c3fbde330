"""Keys and packages for tests, and how hypothesis makes packages."""

import base64
import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from equiplan.exchange import Expected, Package, Party, Shared, public_key

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
SCHOOL = Party(UUID("0f4f9d0c-6f0e-4a53-9d21-1c5b1ad1f101"), "École du Fleuve")
NETWORK = Party(UUID("7a3a1f52-0d5e-4d7a-8b7e-2b1f5f0c9e02"), "Red de Ejemplo")


def private_key(name: str) -> str:
    """A private key that is the same in every run."""
    return base64.b64encode(hashlib.sha256(name.encode()).digest()).decode()


OURS, THEIRS = private_key("network"), private_key("school")

INDICATOR: dict[str, Any] = {
    "indicator": {
        "name": "Part des femmes dans les jurys",
        "language": "fr",
        "unit": "%",
        "direction": "up",
        "baseline": 12,
        "baseline_on": "2025-12-31",
        "aims": [{"by": "2027-12-31", "value": 50, "upper": None}],
        "values": [{"on": "2026-06-30", "value": 31.5}],
    }
}


def shared(**changed: Any) -> Shared:
    """One agreement about an indicator, but for what is changed."""
    plain: dict[str, Any] = {
        "uid": UUID("5b2e7c1e-9f43-4c5c-8d6a-3e1a8f0b7c03"),
        "matter": "indicator",
        "purpose": "Comparer nos écoles",
        "first_year": 2024,
        "last_year": None,
        "starts_on": date(2026, 1, 1),
        "ends_on": date(2027, 12, 31),
        "content": INDICATOR,
    }
    return Shared(**(plain | changed))


def package(**changed: Any) -> Package:
    """A package of the school for the network, but for what is changed."""
    plain: dict[str, Any] = {
        "sender": SCHOOL,
        "key": public_key(THEIRS),
        "recipient": NETWORK,
        "number": 7,
        "issued_at": NOW,
        "expires_at": NOW + timedelta(days=30),
        "agreements": (shared(),),
    }
    return Package(**(plain | changed))


def expected(last_number: int = 6, key: str = THEIRS) -> Expected:
    """What the network knows of the school."""
    return Expected(public_key(key), SCHOOL.uid, NETWORK.uid, last_number)


_text = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=40
)
_days = st.dates(date(1950, 1, 1), date(2150, 12, 31))
_years = st.none() | st.integers(1950, 2150)
_numbers = st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9)
_plans = st.fixed_dictionaries(
    {
        "key": st.text("0123456789abcdef", min_size=16, max_size=16),
        "title": _text,
        "language": st.just("es"),
        "first_year": _years,
        "last_year": _years,
    }
)
_indicators = st.fixed_dictionaries(
    {
        "name": _text,
        "language": st.sampled_from(("fr", "es", "")),
        "unit": st.text("a%€ ", max_size=10),
        "direction": st.sampled_from(("up", "down", "band", "keep", "")),
        "baseline": st.none() | _numbers,
        "baseline_on": st.none() | _days.map(date.isoformat),
        "aims": st.just([]),
        "values": st.lists(
            st.fixed_dictionaries({"on": _days.map(date.isoformat), "value": _numbers}), max_size=3
        ),
    }
)
_contents = st.one_of(
    st.tuples(st.just("plan_titles"), st.lists(_plans, max_size=3).map(lambda p: {"plans": p})),
    st.tuples(st.just("indicator"), _indicators.map(lambda found: {"indicator": found})),
)


@st.composite
def _agreements(draw: st.DrawFn) -> Shared:
    matter, content = draw(_contents)
    starts_on, ends_on = sorted((draw(_days), draw(_days)))
    return shared(
        uid=draw(st.uuids()),
        matter=matter,
        purpose=draw(_text),
        first_year=None,
        last_year=draw(_years),
        starts_on=starts_on,
        ends_on=ends_on,
        content=content,
    )


packages = st.builds(
    lambda name, number, agreements: package(
        sender=Party(SCHOOL.uid, name), number=number, agreements=tuple(agreements)
    ),
    _text,
    st.integers(7, 2**53 - 1),
    st.lists(_agreements(), max_size=3, unique_by=lambda each: each.uid),
)
