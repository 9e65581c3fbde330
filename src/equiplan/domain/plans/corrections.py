"""A correction of what was read is a value: what to do, to what, and the text that a person gave.

Corrections are kept in a list beside the draft and applied anew each time (`corrected.py`), so
that nothing read is lost and the last one can always be taken back.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from ..errors import Refused
from . import records, schema
from .draft import Action, Axis, PlanDraft, Where
from .fields import Field, Kind, Of, Use
from .messages import MESSAGES

LONGEST = 20_000
_FIRST_YEAR, _LAST_YEAR = 1950, 2150
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_YEARS = re.compile(r"([0-9]{4})(?:\s*[-–—/]\s*([0-9]{4}))?")


class CorrectionKind(StrEnum):
    """What is done to a part of a draft."""

    CHANGE = "change"
    CHECK = "check"
    UNCHECK = "uncheck"
    DROP = "drop"
    RESTORE = "restore"
    MERGE = "merge"
    MOVE = "move"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Correction:
    """`key` names an action, an axis or a finding as `corrected` does; "" is the plan itself.

    `value` is the text of a changed `field`, the key of the action above that a merged one goes
    into, that of the axis an action moves to, or the title of an action that is added: after the
    action or in the axis of `key`, from the place `where`.
    """

    kind: CorrectionKind
    key: str = ""
    field: str = ""
    value: str = ""
    where: Where | None = None


class CorrectionRefused(Refused):
    """What a person gave cannot stand there; the sentence says what can."""

    messages = MESSAGES


def to_json(correction: Correction) -> dict[str, Any]:
    """The correction as plain values for `json.dumps`."""
    return {name: value for name, value in asdict(correction).items() if value is not None}


def from_json(value: Mapping[str, Any]) -> Correction:
    """The correction that `to_json` wrote; raises CorrectionRefused for anything else."""
    try:
        texts = {name: str(value[name]) for name in ("key", "field", "value")}
        where = Where(**value["where"]) if "where" in value else None
        return Correction(CorrectionKind(value["kind"]), **texts, where=where)
    except (KeyError, TypeError, ValueError):
        raise CorrectionRefused("correction.unknown") from None


@dataclass(frozen=True, slots=True)
class Words:
    """How a field is written for a person to correct, and read back from what they wrote."""

    written: Callable[[Any], str]
    read: Callable[[str], Any]


def unbroken(text: str) -> str:
    """The text with ordinary line ends, nothing invisible and no space around it."""
    plain = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(plain) > LONGEST:
        raise CorrectionRefused("correction.too_long", at_most=LONGEST)
    return plain


def _line(text: str) -> str:
    return " ".join(unbroken(text).split())


def _title(text: str) -> str:
    if not (title := _line(text)):
        raise CorrectionRefused("correction.no_title")
    return title


def _entries(text: str) -> tuple[str, ...]:
    return tuple(entry for line in unbroken(text).split("\n") if (entry := line.strip()))


def _years(text: str) -> tuple[int, int] | None:
    given = _line(text)
    match = _YEARS.fullmatch(given)
    years = (int(match[1]), int(match[2] or match[1])) if match else None
    if years and _FIRST_YEAR <= years[0] <= years[1] <= _LAST_YEAR:
        return years
    if given:
        raise CorrectionRefused("correction.not_years", text=given[:60])
    return None


def _choice(field: Field) -> Callable[[str], str | None]:
    def read(text: str) -> str | None:
        if text and text not in field.choices:
            code = "not_a_language" if field.name == "language" else "not_a_choice"
            raise CorrectionRefused(f"correction.{code}")
        return text or None

    return read


def _year(text: str) -> int | None:
    years = _years(text)
    return years[0] if years else None


def _written_years(years: tuple[int, int] | None) -> str:
    return "" if years is None else "-".join(map(str, dict.fromkeys(years)))


_TITLE = Words(str, _title)
_ONE = Words(lambda text: text or "", lambda text: _line(text) or None)
_TEXT = Words(lambda text: text or "", lambda text: unbroken(text) or None)
_LIST = Words("\n".join, _entries)

_YEAR = Words(lambda year: "" if year is None else str(year), _year)
_BY_KIND: dict[Kind, Words] = {
    Kind.TITLE: _TITLE,
    Kind.LINE: _ONE,
    Kind.LIST: _LIST,
    Kind.PEOPLE: _LIST,
    Kind.TARGETS: _LIST,
    Kind.YEARS: Words(_written_years, _years),
    Kind.YEAR: _YEAR,
}
_RECORDS: dict[type, Of] = {PlanDraft: "plan", Axis: "axis", Action: "action"}


def of(thing: Action | Axis | PlanDraft) -> Of:
    """What a part of a draft is."""
    return _RECORDS[type(thing)]


def words_of(field: Field) -> Words:
    """How a field is written for a person to correct, by its kind."""
    if field.kind == Kind.CHOICE:
        return Words(lambda code: code or "", _choice(field))
    return _BY_KIND.get(field.kind, _TEXT)


def written(thing: Action | Axis | PlanDraft, field: Field) -> str:
    """What a field says, as a person corrects it: one entry a line."""
    return words_of(field).written(records.value(thing, field))


def changes(
    thing: Action | Axis | PlanDraft, key: str, given: Mapping[str, str]
) -> tuple[Correction, ...]:
    """The corrections that make of a thing what a person gave; none where nothing differs.

    Raises CorrectionRefused for a text that cannot stand in its field.
    """
    found = []
    for field in schema.fields(of(thing), Use.DRAFT):
        text = given.get(field.name)
        if text is None or unbroken(text) == unbroken(written(thing, field)):
            continue
        if words_of(field).read(text) != records.value(thing, field):
            found.append(Correction(CorrectionKind.CHANGE, key, field.name, unbroken(text)))
    return tuple(found)
