"""What a brought file says: its columns as understood, and its counts, beside the file itself."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from equiplan.counting.worker import count_roster, understand
from equiplan.domain.errors import Refused
from equiplan.domain.figures.cells import Sex
from equiplan.importing.people.model import (
    Counted,
    Mapping,
    Role,
    Understood,
    counted_from_json,
    to_json,
    understood_from_json,
)

from . import folders
from .models import PeopleFile
from .tallies import Cell, Paid, Tally

CHOICE, UNDERSTOOD, COUNTED = "choice", "understood", "counted"
PROBLEM, REFUSAL = "problem", "refusal"
NOT_COUNTED = "not_counted"
PLAYS = frozenset({Role.SEX, Role.DIMENSION, Role.AMOUNT})


def read(people_file: PeopleFile, tell: Callable[[str], None]) -> None:
    """Understand the columns of a brought file and count it, keeping both beside it.

    A file of which a person has to say first what its column of sex is, or means, is not counted.
    Raises Refused for what cannot be read.
    """
    path = folders.file_of(people_file.key, people_file.suffix)
    chosen = folders.noted(people_file.key, CHOICE)
    given = Mapping.from_json(chosen if chosen is not None else people_file.dataset.mapping)
    tell("brought.reading")
    found = understand(path, on=people_file.on, mapping=given)
    mapping = _of_these(found, given) if chosen is not None else found.mapping
    folders.note(people_file.key, UNDERSTOOD, to_json(replace(found, mapping=mapping)))
    tell("brought.counting")
    counted, problem = _counted(people_file, found, mapping)
    folders.note(people_file.key, PROBLEM, problem)
    folders.note(people_file.key, COUNTED, counted)


def _of_these(found: Understood, chosen: Mapping) -> Mapping:
    """What was chosen of columns, of those that the file has as it is read now."""
    keys = {column.key for column in found.columns}
    columns = {key: use for key, use in chosen.columns.items() if key in keys}
    return replace(chosen, columns=columns)


def _counted(
    people_file: PeopleFile, found: Understood, mapping: Mapping
) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """What was counted; or, where other columns may help, why nothing was."""
    if not is_settled(found, mapping):
        return None, None
    path = folders.file_of(people_file.key, people_file.suffix)
    try:
        return to_json(count_roster(path, mapping=mapping, on=people_file.on)), None
    except Refused as refusal:
        if not refusal.code.startswith("roster."):
            raise
        return None, {"code": refusal.code, "facts": dict(refusal.facts)}


def is_settled(found: Understood, mapping: Mapping) -> bool:
    """Whether it is known which column says the sex, and what all that it says means."""
    if found.sex is None or not any(mapping.used_as(Role.SEX)):
        return False
    return not found.sex.to_confirm


def understood(people_file: PeopleFile) -> Understood | None:
    """How the columns of a brought file were understood; None once it was destroyed."""
    plain = folders.noted(people_file.key, UNDERSTOOD)
    return None if plain is None else understood_from_json(plain)


def counted(people_file: PeopleFile) -> Counted | None:
    """What was counted of a brought file; None when it was not, or was destroyed."""
    plain: dict[str, Any] | None = folders.noted(people_file.key, COUNTED)
    return counted_from_json(plain) if plain else None


def tally(people_file: PeopleFile) -> Tally | None:
    """The counts of a brought file, to be kept; None when there are none."""
    found = counted(people_file)
    return None if found is None else tally_of(found, people_file)


def tally_of(found: Counted, people_file: PeopleFile) -> Tally:
    """What was counted, as the counts of the days that a file was brought for."""
    return Tally(
        on=people_file.on,
        since=people_file.since,
        dimensions=tuple(found.dimensions),
        cells=tuple(Cell(Sex(each.sex), each.number, each.breakdown) for each in found.counts),
        paid=tuple(
            Paid(each.column, Sex(each.sex), each.number, each.total, each.median, each.breakdown)
            for each in found.amounts
        ),
        rows=found.rows,
        reasons=_reasons(found),
    )


def _reasons(found: Counted) -> dict[str, int]:
    """How many rows were not counted, and why; those beyond the list have no reason told."""
    reasons: dict[str, int] = {}
    for each in found.told:
        if not each.counted:
            reasons[each.code] = reasons.get(each.code, 0) + 1
    beyond = found.refused - sum(reasons.values())
    return reasons | ({NOT_COUNTED: beyond} if beyond > 0 else {})


def to_remember(people_file: PeopleFile) -> dict[str, Any]:
    """How the file was understood, for the next one: only the headings that play a role."""
    found = understood(people_file)
    mapping = found.mapping if found else Mapping()
    playing = {key: use for key, use in mapping.columns.items() if use.role in PLAYS}
    return Mapping(playing, mapping.sex).to_json()
