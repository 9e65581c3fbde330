"""A package as plain values: who sends it to whom, until when it holds, what is shared."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

FORMAT = "equiplan-package/1"


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation, by the identifier it keeps for life and its name."""

    uid: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Shared:
    """One agreement with what it shows; `content` is JSON in the shape of its matter.

    `first_year` and `last_year` are the years of the plans and values it covers, None for all.
    """

    uid: UUID
    matter: str
    purpose: str
    first_year: int | None
    last_year: int | None
    starts_on: date
    ends_on: date
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Package:
    """All that one organisation shares with another at an instant; it replaces what came before.

    `number` rises strictly from package to package of the same two. `key` is the public key that
    the sender says it signs with.
    """

    sender: Party
    key: str
    recipient: Party
    number: int
    issued_at: datetime
    expires_at: datetime
    agreements: tuple[Shared, ...]
