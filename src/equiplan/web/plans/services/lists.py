"""Lists of an action or an axis, edited as texts, one a line, without losing what hangs on them.

A list is told as values of JSON, a dict a row with its `id`, so that any earlier list can be put
back: a row that comes back keeps its id, and with it what was ticked, linked or measured.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from django.db.models import Model

from equiplan.web.organisations.models import Member, Person

from ..models import BudgetLine, Indicator, Owner, Step
from . import values

Line = dict[str, Any]
Lines = list[Line]


@dataclass(frozen=True, slots=True)
class Kind:
    """What rows a list is made of: the column that holds the text, and those kept beside it."""

    model: type[Model]
    text: str
    kept: dict[str, Any]


STEPS = Kind(Step, "text", {"is_done": False})
OWNERS = Kind(
    Owner, "name", {"kind": "", "person_id": None, "member_id": None, "is_accountable": False}
)
INDICATORS = Kind(Indicator, "text", {})
BUDGET_LINES = Kind(
    BudgetLine,
    "text",
    {
        "amount": None,
        "currency": "",
        "per": "",
        "approximate": False,
        "funder": "",
        "spent": None,
    },
)


def read(kind: Kind, host: Model) -> Lines:
    """The list as it is now, in its order."""
    columns = ("id", kind.text, *kind.kept)
    rows = _rows(kind, host).order_by("position", "pk").values(*columns)
    return [{name: values.plain(value) for name, value in row.items()} for row in rows]


def texts(kind: Kind) -> Callable[[Lines], list[str]]:
    """What people read of a list."""
    return lambda lines: [line[kind.text] for line in lines]


def retyped(kind: Kind, now: Lines, given: object) -> Lines:
    """The list after a person has typed its texts anew, one a line.

    A text that stays keeps its row; so does one that takes the place of another.
    """
    was = texts(kind)(now)
    if isinstance(given, str) and values.unbroken(given) == "\n".join(was):
        return now
    fresh = [{kind.text: text, **kind.kept} for text in values.lines(given)]
    return matched(kind, now, fresh)


def matched(kind: Kind, now: Lines, fresh: Lines) -> Lines:
    """Fresh lines, each with the row and what is kept beside it of the line it follows."""
    return [
        {**line, **(old or {"id": None}), kind.text: line[kind.text]}
        for line, old in _pairs(kind, now, fresh)
    ]


def renewed(kind: Kind, now: Lines, fresh: Lines) -> Lines:
    """Fresh lines with values read anew; of the line each follows, row and spending stay."""
    return [
        {**line, "id": old and old["id"], "spent": old and old["spent"]}
        for line, old in _pairs(kind, now, fresh)
    ]


def _pairs(kind: Kind, now: Lines, fresh: Lines) -> Iterator[tuple[Line, Line | None]]:
    text = texts(kind)
    for _tag, a, b, c, d in SequenceMatcher(None, text(now), text(fresh), False).get_opcodes():
        for place, line in enumerate(fresh[c:d], a):
            yield line, now[place] if place < b else None


def write(kind: Kind, host: Model, lines: Lines, now: datetime) -> None:
    """Make the list be what the lines say; indicators are taken out, other rows deleted."""
    kept = [line["id"] for line in lines if line["id"] is not None]
    gone = _rows(kind, host).exclude(pk__in=kept)
    if kind is INDICATORS:
        gone.update(removed_at=now)
    else:
        gone.delete()
    if kind is OWNERS:
        # Never two at once, not even between two rows of one list.
        _rows(kind, host).update(is_accountable=False)
    for position, line in enumerate(lines, 1):
        _put(kind, host, position, line)


def _still_here(columns: Line) -> Line:
    """Who the row belongs to, or nobody where they have been erased since."""
    person = Person.objects.filter(pk=columns["person_id"] or 0).first()
    member = person.member_id if person else columns["member_id"]
    is_here = Member.objects.filter(pk=member or 0).exists()
    return {"person_id": person.pk if person else None, "member_id": member if is_here else None}


def _put(kind: Kind, host: Model, position: int, line: Line) -> None:
    columns = {name: value for name, value in line.items() if name != "id"}
    columns["position"] = position
    if kind is INDICATORS:
        columns["removed_at"] = None
    if kind is OWNERS:
        columns |= _still_here(columns)
    manager = kind.model._default_manager
    if line["id"] is None or not manager.filter(pk=line["id"]).update(**columns):
        manager.create(pk=line["id"], **{host._meta.model_name or "": host}, **columns)


def _rows(kind: Kind, host: Model) -> Any:
    rows = kind.model._default_manager.filter(**{host._meta.model_name or "": host})
    return rows.filter(removed_at=None) if kind is INDICATORS else rows
