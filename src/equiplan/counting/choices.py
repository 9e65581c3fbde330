"""What a person has to choose before a file counts right, and what their choice makes of it.

Rows that nobody sees, people listed more than once, tables that hold counts already: each could be
meant either way, and either way gives another number. Nothing is counted until it is chosen.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import ibis
import ibis.expr.types as ir

from equiplan.importing.limits import Limits
from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.headings import is_identifying, is_personal, key_of_heading, use_of
from equiplan.importing.people.model import EVERY_ROW, Mapping, Note, Question, Role
from equiplan.importing.people.spreads import TOTAL, is_certain, is_count_heading

from .engine import Engine
from .expressions import number_of, text_of
from .melting import NUMBERS, are_different, melted
from .plan import unknown_column
from .sources import Source, open_source

HIDDEN, REPEATED, COUNTS = "roster.hidden_rows", "roster.repeated_people", "roster.holds_counts"
ANSWERS = {HIDDEN: "hidden_rows", REPEATED: "once_per", COUNTS: "weight"}
"""The field of a mapping that answers a question."""
PEOPLE = "_people"
LOOKED_FOR_UP_TO = 1_000_000
"""In a larger file people listed twice are looked for only when they are asked for."""
_RUN = 3


def opened(engine: Engine, path: Path, chosen: Mapping, limits: Limits) -> Source:
    """The roster in a file, as far as what was chosen tells how it is read; raises Refused."""
    source = open_source(engine, path, chosen.sheet, limits, chosen.hidden_rows)
    return source if chosen.weight == EVERY_ROW else melted(source)


def questions(source: Source) -> tuple[Question, ...]:
    """All there is to choose of a file, whether somebody has or not."""
    found = []
    if source.hidden:
        found.append(Question(HIDDEN, {"rows": source.hidden}))
    if numbers := count_columns(source):
        names = tuple(source.headings[at] or "" for at in numbers)
        option = ",".join(source.melted or names[:1])
        facts = {"columns": ", ".join(source.melted or names), "option": option}
        found.append(Question(COUNTS, facts, names))
    return (*found, *_repeated(source))


def refuse_open(asked: Iterable[Question], chosen: Mapping) -> None:
    """Raises RosterRefused for the first question that nobody has answered.

    Where the rows are counts, nobody is listed twice.
    """
    for question in asked:
        is_settled = question.code == REPEATED and bool(chosen.weight)
        if not is_settled and getattr(chosen, ANSWERS[question.code]) is None:
            raise RosterRefused(question.code, **question.facts)


def count_columns(source: Source) -> list[int]:
    """The columns that may hold numbers of people."""
    if source.melted:
        return [len(source.headings) - 1]
    named = [at for at, each in enumerate(source.headings) if each and is_count_heading(each)]
    return [at for at in named if _holds_counts(source, at)]


def _holds_counts(source: Source, at: int) -> bool:
    """Whether a column has whole numbers and is no numbering of the rows."""
    column, table = source.table[f"c{at}"], source.table
    number = number_of(column)
    whole = ibis.ifelse((number >= 0) & (number == number.floor()), number, ibis.null("float64"))
    asked = {
        "filled": (text_of(column) != "").sum(),
        "whole": whole.count(),
        "different": whole.nunique(),
        "least": whole.min(),
        "most": whole.max(),
    }
    ((filled, known, different, least, most),) = source.engine.rows(table.aggregate(**asked))
    if not known or 2 * known <= filled or most <= 1:
        return False
    if is_certain(source.headings[at] or ""):
        return True
    is_run = known >= _RUN and different == known == most - least + 1
    return not is_run and _are_groups(source, at)


def _are_groups(source: Source, at: int) -> bool:
    """Whether the other columns name groups, each once, and no person."""
    others = [n for n, heading in enumerate(source.headings) if heading and n != at]
    headings = [source.headings[n] or "" for n in others]
    is_named = any(is_personal(each) and not is_count_heading(each) for each in headings)
    useful = [n for n, each in zip(others, headings, strict=True) if _is_useful(each)]
    return not is_named and bool(useful) and are_different(source, useful)


def _is_useful(heading: str) -> bool:
    return use_of(heading).role in {Role.SEX, Role.DIMENSION}


def _repeated(source: Source) -> Iterator[Question]:
    """The columns that tell who somebody is and say of some rows that they are one person's."""
    named = [at for at, each in enumerate(source.headings) if each and is_identifying(each)]
    if not named or source.melted:
        return
    if not source.is_numbered and _rows(source.table, source.engine) > LOOKED_FOR_UP_TO:
        return
    times: dict[str, ir.Value] = {}
    for at in named:
        filled = _identity(source, at).nullif("")
        times |= {f"n{at}": filled.count(), f"d{at}": filled.nunique()}
    ((*found,),) = source.engine.rows(source.table.aggregate(**times))
    more = {at: int(found[2 * n]) - int(found[2 * n + 1]) for n, at in enumerate(named)}
    columns = tuple(source.headings[at] or "" for at in named if more[at])
    if columns:
        rows = next(number for number in more.values() if number)
        yield Question(REPEATED, {"column": columns[0], "rows": rows}, columns)


def _identity(source: Source, at: int) -> ir.StringValue:
    """What a cell says of who somebody is, whatever its case and the spaces around it."""
    plain: ir.StringValue = text_of(source.table[f"c{at}"]).strip().lower()
    return plain


def _rows(table: ir.Table, engine: Engine) -> int:
    ((rows,),) = engine.rows(table.aggregate(n=ibis._.count()))
    return int(rows)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source with what was chosen done to it: `weighted` says that a row is `PEOPLE` people.

    `odd` is the condition of the rows left out whose number of people is no number.
    """

    source: Source
    weighted: bool = False
    left_out: Source | None = None


def prepared(source: Source, chosen: Mapping, used: Sequence[int]) -> Prepared:
    """What is left to be counted; `used` are the places of the columns people are counted by."""
    if chosen.weight:
        return _weighted(source, chosen.weight)
    if chosen.once_per:
        return Prepared(_once_per(source, chosen.once_per, used))
    return Prepared(source)


def _place(source: Source, key: str) -> int:
    keys = [key_of_heading(heading or "") for heading in source.headings]
    if key not in keys:
        raise unknown_column(source, key)
    return keys.index(key)


def _weighted(source: Source, key: str) -> Prepared:
    at = _place(source, key)
    engine, table = source.engine, source.table
    names = [n for n, heading in enumerate(source.headings) if heading and n != at]
    is_total = _any(text_of(table[f"c{n}"]).re_search(TOTAL) for n in names)
    totals = _rows(table.filter(is_total), engine)
    number = number_of(table[f"c{at}"])
    empty = text_of(table[f"c{at}"]) == ""
    is_count = ((number >= 0) & (number == number.floor())).fill_null(False)
    counted = table.filter(~is_total & is_count)
    odd = table.filter(~is_total & ~is_count & ~empty)
    blank = _rows(table.filter(~is_total & empty), engine)
    notes = [
        Note("roster.weighted", {"columns": ", ".join(source.melted) or source.headings[at] or ""})
    ]
    if totals:
        notes.append(Note("roster.totals_left_out", {"rows": totals}))
    if blank:
        notes.append(Note("roster.counts_blank", {"cells": blank}))
    people = number_of(counted[f"c{at}"]).cast("int64")
    whole = replace(source, table=counted.mutate(**{PEOPLE: people}), notes=(*source.notes, *notes))
    return Prepared(whole, weighted=True, left_out=replace(source, table=odd))


def _any(conditions: Iterable[ir.BooleanValue]) -> ir.BooleanValue:
    found: ir.BooleanValue = ibis.literal(False)
    for condition in conditions:
        found = found | condition
    return found


def _once_per(source: Source, key: str, used: Sequence[int]) -> Source:
    """Of the rows of each person the first; a row that does not say whose it is counts."""
    at = _place(source, key)
    table = source.table.mutate(_who=_identity(source, at))
    others = [f"c{n}" for n, heading in enumerate(source.headings) if heading]
    order = ["_row"] if source.is_numbered else [text_of(table[name]) for name in others]
    first = ibis.row_number().over(ibis.window(group_by="_who", order_by=order))
    kept = table.mutate(_nth=first).filter((ibis._._nth == 0) | (ibis._._who == ""))
    left_out = _rows(table, source.engine) - _rows(kept, source.engine)
    column = source.headings[at] or ""
    notes = [Note("roster.once_per", {"column": column, "rows": left_out})]
    if differing := _differing(source, table, used):
        notes.append(Note("roster.once_per_differs", {"people": differing}))
    return replace(source, table=kept.drop("_who", "_nth"), notes=(*source.notes, *notes))


def _differing(source: Source, table: ir.Table, used: Sequence[int]) -> int:
    """How many people have rows that would not count as the same."""
    said = table.filter(ibis._._who != "").select("_who", *(f"c{at}" for at in used)).distinct()
    each = said.group_by("_who").aggregate(n=ibis._.count()).filter(ibis._.n > 1)
    return _rows(each, source.engine)


def key_of_weight(source: Source, names: Sequence[str]) -> str:
    """The key of the column of counts that a person names: one, or those that became rows."""
    keys = {key_of_heading(name) for name in names}
    if source.melted and keys <= {key_of_heading(each) for each in source.melted}:
        return key_of_heading(NUMBERS)
    return key_of_heading(source.headings[_place(source, key_of_heading(names[0]))] or "")
