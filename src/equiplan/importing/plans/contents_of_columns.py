"""What the cells of a column say about its header: progress is a percentage, a value a figure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from equiplan.domain.plans.statuses import read_progress, read_status
from equiplan.domain.text.comparing import levelled
from equiplan.domain.text.money import amounts

from .figures import ends_in_figure
from .vocabulary import Field

_FIGURES = 4
"""Different figures under months that are no ticks of a calendar."""
_LONGEST_TICK = 10
_LONGEST_STATUS = 40


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it fills (None: nothing), its printed header and, in a calendar or a
    series of yearly targets, the stretch of time it stands for; of MORE, the name in the schema."""

    index: int
    field: Field | None
    header: str
    time: str | None = None
    more: str = ""


Texts = Callable[[int], Sequence[str]]
"""The texts that stand under the header of a column, by its index."""


def by_contents(columns: Sequence[Column], below: Texts) -> tuple[Column, ...]:
    """The columns of a layout, those corrected whose cells are not what their header says."""
    found = tuple(columns)
    for correct in (_timed, _progress, _status, _figures):
        found = correct(found, below)
    return found


def _share(texts: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, texts)) / len(texts) if texts else 0.0


def is_percentage(text: str) -> bool:
    """Whether a cell is nothing but how much is done."""
    return read_progress(text) is not None and len(text) <= _LONGEST_TICK


def _with(columns: tuple[Column, ...], changed: dict[int, Field | None]) -> tuple[Column, ...]:
    return tuple(replace(c, field=changed.get(c.index, c.field)) for c in columns)


def _progress(columns: tuple[Column, ...], below: Texts) -> tuple[Column, ...]:
    """A column of statuses that holds percentages is one of progress; one of long sentences that
    say nothing of where actions stand is one of comments."""
    there = {c.field for c in columns}
    turned: dict[int, Field | None] = {}
    for column in columns:
        texts = below(column.index) if column.field is Field.STATUS else ()
        if texts and Field.PROGRESS not in there and _share(texts, is_percentage) >= 0.5:
            turned[column.index] = Field.PROGRESS
        elif any(len(t) > _LONGEST_STATUS for t in texts) and _share(texts, _stands) < 0.5:
            turned[column.index] = Field.COMMENTS
    return _with(columns, turned)


def _stands(text: str) -> bool:
    return read_status(text) is not None and len(text) <= _LONGEST_STATUS


def _status(columns: tuple[Column, ...], below: Texts) -> tuple[Column, ...]:
    """A column of progress told in words is one of statuses, or of comments beside these."""
    stands = any(c.field is Field.STATUS for c in columns)
    other = Field.COMMENTS if stands else Field.STATUS
    return _with(
        columns,
        {
            c.index: other
            for c in columns
            if c.field is Field.PROGRESS
            and (texts := below(c.index))
            and _share(texts, lambda text: read_progress(text) is not None) < 0.5
        },
    )


def _figures(columns: tuple[Column, ...], below: Texts) -> tuple[Column, ...]:
    """Of columns headed as baselines or values, those that hold figures; values told in words are
    comments."""
    return _with(
        columns,
        {
            c.index: Field.COMMENTS if c.field is Field.VALUES else None
            for c in columns
            if c.field in (Field.BASELINE, Field.VALUES)
            and (texts := below(c.index))
            and _share(texts, ends_in_figure) < 0.5
        },
    )


def _timed(columns: tuple[Column, ...], below: Texts) -> tuple[Column, ...]:
    """Columns of months or years that hold figures are no calendar.

    They are amounts, else the values of indicators, or their targets where only the starting
    point is named beside them; without indicators nothing is planned in them.
    """
    timed = [c for c in columns if c.field is Field.CALENDAR and c.time]
    texts = [text for c in timed for text in below(c.index)]
    figures = [text for text in texts if re.search(r"\d", text)]
    written = [text for text in texts if len(text) > _LONGEST_TICK]
    counted = len(set(figures)) >= _FIGURES and len(figures) * 3 >= len(texts)
    if not counted and (not written or len(written) * 3 < len(texts)):
        return columns
    held = _held(columns, figures) if counted else None
    return _with(columns, {c.index: held for c in timed})


def _held(columns: Sequence[Column], figures: Sequence[str]) -> Field | None:
    there = {c.field for c in columns}
    if _share(figures, lambda text: bool(amounts(levelled(text)))) > 0.5:
        return Field.BUDGET if Field.BUDGET not in there else None
    if Field.INDICATORS not in there or _share(figures, ends_in_figure) < 0.5:
        return None
    if Field.TARGETS in there:
        return Field.VALUES
    return Field.TARGETS if Field.BASELINE in there else None
