"""What two administrators exchange once, each for the other: who they are and their public key."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from .errors import PackageRefused
from .keys import is_key
from .schema import check
from .sending import target_of
from .strict import canonical, read

FORMAT = "equiplan-introduction/1"
_LONGEST = 3000


@dataclass(frozen=True, slots=True)
class Introduction:
    """An organisation of another installation; `address` is empty where it takes files only."""

    uid: UUID
    name: str
    kind: str
    key: str
    address: str = ""

    def line(self) -> str:
        """On one line, to copy."""
        plain = {
            "format": FORMAT,
            "uid": str(self.uid),
            "name": self.name,
            "kind": self.kind,
            "key": self.key,
            "address": self.address,
        }
        return canonical(plain).decode()


def introduced(line: str) -> Introduction:
    """The introduction on a line; PackageRefused if it is none."""
    try:
        plain = _checked(line)
    except PackageRefused:
        raise PackageRefused("introduction.malformed") from None
    return Introduction(
        UUID(plain["uid"]), plain["name"], plain["kind"], plain["key"], plain["address"]
    )


def _checked(line: str) -> dict[str, Any]:
    if len(line) > _LONGEST:
        raise PackageRefused("introduction.malformed")
    plain: dict[str, Any] = read(line.strip().encode("utf-8", errors="replace"))
    check(plain, {"$ref": "#/$defs/introduction"})
    if not is_key(plain["key"]):
        raise PackageRefused("introduction.malformed")
    if plain["address"]:
        target_of(plain["address"])
    return plain
