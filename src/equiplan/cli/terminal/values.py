"""What the options of commands are given: read strictly, refused with a sentence."""

import math
import re
from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import date
from uuid import UUID

from equiplan.domain.text.messages import say

from .language import current
from .messages import MESSAGES

LARGEST = 1e15
"""Beyond it a number of people, euros or per cent is a slip of the hand."""
LONGEST_DAY = 86_400.0
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_YEARS = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?")
_SPACES = re.compile(r"[ \u00a0\u2009\u202f]")


def unfit(code: str, **facts: object) -> ArgumentTypeError:
    """The refusal of a value, in the language of the command."""
    return ArgumentTypeError(say(MESSAGES, code, current(), **facts))


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Reads whole numbers between two bounds."""

    def read(text: str) -> int:
        if not _WHOLE.fullmatch(text) or not least <= int(text) <= most:
            raise unfit("value.whole", text=_short(text), least=least, most=most)
        return int(text)

    return read


def number(text: str) -> float:
    """A number, with a point or a comma, spaces between thousands or a percent sign."""
    plain = _SPACES.sub("", text).removesuffix("%")
    read = float(plain.replace(",", ".")) if _NUMBER.fullmatch(plain) else math.nan
    if not abs(read) <= LARGEST:
        raise unfit("value.number", text=_short(text))
    return read


def seconds(text: str) -> float:
    """A time allowed, up to a day."""
    read = float(text) if _NUMBER.fullmatch(text) and "," not in text else math.nan
    if not 0 < read <= LONGEST_DAY:
        raise unfit("value.seconds", text=_short(text), most=int(LONGEST_DAY))
    return read


def day(text: str) -> date:
    """A day of the calendar, written year-month-day."""
    try:
        if not text.isascii():
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise unfit("value.day", text=_short(text)) from None


def years(text: str) -> tuple[int, int]:
    """The first and the last year of a plan, as in 2025-2027, or the one year there is."""
    found = _YEARS.fullmatch(text)
    first = int(found[1]) if found else 0
    last = int(found[2]) if found and found[2] else first
    if not 1950 <= first <= last <= 2150:
        raise unfit("value.years", text=_short(text))
    return first, last


def uid(text: str) -> UUID:
    """The identifier of an organisation elsewhere."""
    try:
        return UUID(text)
    except ValueError:
        raise unfit("value.uid", text=_short(text)) from None


def words(text: str) -> list[str]:
    """Some words with commas between them; at least one."""
    found = [name.strip() for name in text.split(",") if name.strip()]
    if not found:
        raise unfit("value.nothing_named")
    return found


def filled(text: str) -> str:
    """A text that says something."""
    if not text.strip() or not _is_text(text):
        raise unfit("value.empty")
    return text


def _is_text(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # bytes of another encoding, which a database does not take
        return False
    return True


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"
