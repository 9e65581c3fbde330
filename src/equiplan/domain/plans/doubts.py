"""Which cells of what was read a person should look at, and why: all others may be let pass."""

from collections import defaultdict
from dataclasses import dataclass

from .corrected import Corrected, Row, Seen
from .draft import Where

_FIELDS: dict[str, str] = {
    "target": "targets",
    "calendar": "calendar",
    "budget": "budget",
    "status": "status",
}
"""The field that a finding is about, by the first word of its code."""
LONGEST_TITLE = 320  # characters, beyond which a title is a paragraph, or two actions
LONG_TITLE = "doubt.long_title"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A cell to look at: `field` is "" where the whole action is; `seen` is what was found there.

    Without a finding, `code` says why.
    """

    key: str
    field: str
    code: str
    seen: Seen | None = None


def doubts(state: Corrected) -> tuple[Doubt, ...]:
    """Every doubt that is left, in the order of the plan; who has checked a row has none in it."""
    found: dict[Where, list[Seen]] = defaultdict(list)
    for seen in state.findings:
        if seen.finding.where and not seen.is_resolved:
            found[seen.finding.where].append(seen)
    rows = [row for row in state.live() if not row.is_checked]
    return tuple(doubt for row in rows for doubt in _of(row, found[row.action.where]))


def _of(row: Row, found: list[Seen]) -> list[Doubt]:
    made = [Doubt(row.key, field_of(seen), seen.finding.code, seen) for seen in found]
    if len(row.action.title) > LONGEST_TITLE:
        made.append(Doubt(row.key, "title", LONG_TITLE))
    return made


def field_of(seen: Seen) -> str:
    """The field of an action that a finding is about, "" for all of it."""
    subject = seen.finding.code.partition(".")[0]
    return _FIELDS.get(subject, "")
