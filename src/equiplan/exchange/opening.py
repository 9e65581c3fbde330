"""A package taken in: who signed it, whether it is for us, newer than the last, and still holds."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from .errors import PackageRefused
from .keys import verifies
from .limits import FIRST_YEAR, LAST_YEAR, LASTS_AT_MOST, MOST_BYTES, SKEW
from .model import FORMAT, Package, Party, Shared
from .schema import check, shape
from .strict import malformed, read, too_large


@dataclass(frozen=True, slots=True)
class Expected:
    """What we know before we look: whose key, from whom, to whom, and the last number taken."""

    key: str
    sender: UUID
    recipient: UUID
    last_number: int = 0


def open_(packed: bytes, signature: str, expected: Expected, *, now: datetime) -> Package:
    """The package, once all is as it must be; PackageRefused otherwise.

    Nothing is read of the bytes before their signature is found to be good.
    """
    if len(packed) > MOST_BYTES:
        raise too_large()
    if not verifies(packed, signature, expected.key):
        raise PackageRefused("package.forged")
    package = opened_unverified(packed)
    _check_parties(package, expected)
    _check_number(package.number, expected.last_number)
    _check_days(package, now)
    return package


def opened_by_hand(packed: bytes, signature: str, expected: Expected, *, now: datetime) -> Package:
    """The same for somebody who is signed in here, and may be told of a key that has changed."""
    package = opened_unverified(packed)
    _check_parties(package, expected)
    if package.key != expected.key and verifies(packed, signature, package.key):
        raise PackageRefused("package.wrong_key", name=package.sender.name)
    return open_(packed, signature, expected, now=now)


def opened_unverified(packed: bytes) -> Package:
    """What a package says, true or not; PackageRefused if it cannot be read."""
    plain = read(packed)
    if isinstance(plain, dict) and plain.get("format", FORMAT) != FORMAT:
        raise PackageRefused("package.version", format=FORMAT)
    check(plain, shape())
    package = Package(
        sender=_party(plain["from"]),
        key=plain["from"]["key"],
        recipient=_party(plain["to"]),
        number=plain["number"],
        issued_at=_instant(plain["issued_at"], "issued_at"),
        expires_at=_instant(plain["expires_at"], "expires_at"),
        agreements=tuple(_shared(each) for each in plain["agreements"]),
    )
    _check_order(package)
    return package


def _check_parties(package: Package, expected: Expected) -> None:
    if package.recipient.uid != expected.recipient:
        raise PackageRefused("package.not_for_us", name=package.recipient.name)
    if package.sender.uid != expected.sender:
        raise PackageRefused("package.not_from_them", name=package.sender.name)


def _check_number(number: int, last: int) -> None:
    if number == last:
        raise PackageRefused("package.replayed")
    if number < last:
        raise PackageRefused("package.older")


def _check_days(package: Package, now: datetime) -> None:
    if package.issued_at > now + SKEW:
        raise PackageRefused("package.from_the_future")
    if package.expires_at <= now:
        raise PackageRefused("package.expired")


def _check_order(package: Package) -> None:
    if not package.issued_at < package.expires_at <= package.issued_at + LASTS_AT_MOST:
        raise malformed("expires_at")
    if len({each.uid for each in package.agreements}) < len(package.agreements):
        raise malformed("agreements")


def _party(plain: dict[str, str]) -> Party:
    return Party(UUID(plain["uid"]), plain["name"])


def _shared(plain: dict[str, Any]) -> Shared:
    _check_content_days(plain["content"])
    first, last = plain["first_year"], plain["last_year"]
    starts_on, ends_on = _day(plain["starts_on"]), _day(plain["ends_on"])
    if ends_on < starts_on or (first is not None and last is not None and last < first):
        raise malformed("agreements")
    return Shared(
        uid=UUID(plain["uid"]),
        matter=plain["matter"],
        purpose=plain["purpose"],
        first_year=first,
        last_year=last,
        starts_on=starts_on,
        ends_on=ends_on,
        content=plain["content"],
    )


def _check_content_days(content: dict[str, Any]) -> None:
    """Every day that a page will show is one of the calendar."""
    indicator = content.get("indicator")
    if indicator is None:
        return
    days = (
        indicator["baseline_on"],
        *(each["by"] for each in indicator["aims"]),
        *(each["on"] for each in indicator["values"]),
    )
    for day in filter(None, days):
        _day(day)


def _day(text: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise malformed(text) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise malformed(text)
    return found


def _instant(text: str, where: str) -> datetime:
    try:
        found = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise malformed(where) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise malformed(where)
    return found
