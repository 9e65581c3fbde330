"""What a person gave, made clean or refused with a sentence, before any row sees it."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from equiplan.domain.errors import Refused
from equiplan.domain.plans.draft import BudgetLine

from ..messages import MESSAGES

LONGEST = 20_000
FIRST_YEAR, LAST_YEAR = 1950, 2150
LARGEST = 1e15
LARGEST_AMOUNT = Decimal(10) ** 13
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACES = re.compile(r"\s")
_NUMBER = re.compile(r"[+-]?[0-9]{1,20}(?:\.[0-9]{1,20})?")
_QUOTED = 60


class ChangeRefused(Refused):
    """What was given cannot be kept; the sentence says what can."""

    messages = MESSAGES


def text(given: object, *, at_most: int = LONGEST) -> str:
    """A text with ordinary line ends and nothing invisible; ChangeRefused when too long."""
    clean = unbroken(str(given or "")).strip()
    if len(clean) > at_most:
        raise ChangeRefused("change.too_long", at_most=at_most)
    return clean


def unbroken(given: str) -> str:
    """A text with the line ends of this product, whatever the browser sends."""
    return _INVISIBLE.sub("", given.replace("\r\n", "\n").replace("\r", "\n"))


def title(given: object, *, at_most: int = LONGEST) -> str:
    """A text that says something; ChangeRefused when empty."""
    clean = text(given, at_most=at_most)
    if not clean:
        raise ChangeRefused("change.no_title")
    return clean


def words(given: object) -> str:
    """A remark; ChangeRefused when empty."""
    clean = text(given)
    if not clean:
        raise ChangeRefused("change.no_text")
    return clean


def lines(given: object) -> list[str]:
    """One text a line, empty ones left out; a list of texts stands as it is."""
    if isinstance(given, list | tuple):
        return [clean for each in given if (clean := text(each))]
    return [clean for each in text(given).split("\n") if (clean := each.strip())]


def day(given: object) -> str | None:
    """A day as ISO 8601, None for nothing; ChangeRefused outside 1950–2150."""
    if given is None or given == "":
        return None
    try:
        read = given if isinstance(given, date) else date.fromisoformat(str(given).strip())
    except ValueError:
        raise _refused("change.not_a_day", given) from None
    if not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise _refused("change.not_a_day", given)
    return date(read.year, read.month, read.day).isoformat()


def the_day(given: object) -> str:
    """A day that has to be given."""
    read = day(given)
    if read is None:
        raise _refused("change.not_a_day", "")
    return read


def years(given: object) -> dict[str, int | None]:
    """First and last year, from a pair or from "2026-2028"; both None for nothing."""
    pair = given if isinstance(given, list | tuple) else re.findall(r"\d+", str(given or ""))
    if not pair and not str(given or "").strip(" -–"):
        return {"first_year": None, "last_year": None}
    if not pair or not all(re.fullmatch(r"\d{4}", str(each)) for each in pair):
        raise _refused("change.not_years", given)
    first, last = int(pair[0]), int(pair[-1])
    if not (len(pair) <= 2 and FIRST_YEAR <= first <= last <= LAST_YEAR):
        raise _refused("change.not_years", given)
    return {"first_year": first, "last_year": last}


def year(given: object) -> int | None:
    """One year, None for nothing."""
    read = years(given)
    if read["first_year"] != read["last_year"]:
        raise _refused("change.not_years", given)
    return read["first_year"]


def number(given: object) -> float | None:
    """A number with its decimals after a comma or a point, None for nothing."""
    if isinstance(given, int | float):
        return _finite(given)
    written = _written(given)
    if not written:
        return None
    if not _NUMBER.fullmatch(written):
        raise _refused("change.not_a_number", given)
    return _finite(float(written))


def _finite(read: float) -> float:
    """A number that can be followed: there, and not beyond all counting."""
    if not abs(read) <= LARGEST:  # neither is what is no number at all
        raise _refused("change.not_a_number", read)
    return float(read)


def the_number(given: object) -> float:
    """A number that has to be given."""
    read = number(given)
    if read is None:
        raise _refused("change.not_a_number", "")
    return read


_SHARE = re.compile(r"([^/]+)/([^/]+)")


def share(given: object) -> dict[str, float | None] | None:
    """A number, or "24/80" as percent with both of its parts; None for nothing.

    ChangeRefused for a part larger than its whole, and for a whole of nothing.
    """
    parts = _SHARE.fullmatch(_written(given)) if isinstance(given, str) else None
    if parts is None:
        value = number(given)
        return None if value is None else {"value": value, "numerator": None, "denominator": None}
    part, whole = the_number(parts[1]), the_number(parts[2])
    if not 0 <= part <= whole or whole == 0:
        raise _refused("change.not_a_share", given)
    return {"value": 100 * part / whole, "numerator": part, "denominator": whole}


def weight(given: object) -> int:
    """A whole number from 0 to 100; ChangeRefused for anything else, also for nothing."""
    read = str(given).strip()
    if not re.fullmatch(r"[0-9]{1,3}", read) or int(read) > 100:
        raise _refused("change.not_a_weight", given)
    return int(read)


def amount(given: object) -> str | None:
    """Money with two decimals as text, None for nothing; ChangeRefused below nought."""
    written = _written(given)
    if not written:
        return None
    if not re.fullmatch(r"[0-9]{1,20}(?:\.[0-9]{1,12})?", written):
        raise _refused("change.not_an_amount", given)
    read = Decimal(written)
    if read >= LARGEST_AMOUNT:
        raise _refused("change.not_an_amount", given)
    return str(read.quantize(Decimal("0.01")))


def is_kept(line: BudgetLine) -> bool:
    """Whether an amount that was read is one that money can have; the words stay either way."""
    return 0 <= line.amount < LARGEST_AMOUNT


def percentage(given: object) -> int | None:
    """A whole number from 0 to 100, None for nothing."""
    written = _written(given).removesuffix("%")
    if not written:
        return None
    if not re.fullmatch(r"[0-9]{1,3}", written) or int(written) > 100:
        raise _refused("change.not_a_percentage", given)
    return int(written)


def choice(given: object, allowed: Iterable[str]) -> str:
    """One of the allowed texts, or nothing."""
    chosen = str(given or "")
    if chosen and chosen not in set(allowed):
        raise _refused("change.not_a_choice", given)
    return chosen


def truth(given: object) -> bool:
    """Whether a box is ticked."""
    return str(given).lower() in {"true", "on", "1", "yes"}


def plain(value: Any) -> Any:
    """A value of a column as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value.quantize(Decimal("0.01"))) if isinstance(value, Decimal) else value


def _written(given: object) -> str:
    return "" if given is None else _SPACES.sub("", str(given)).replace(",", ".")


def _refused(code: str, given: object) -> ChangeRefused:
    return ChangeRefused(code, text=str(given)[:_QUOTED])
