"""Tables of counts with a column for each group, as one row for each: a sex, a group, a number."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import reduce

import ibis
import ibis.expr.types as ir

from equiplan.domain.places.countries import code_of
from equiplan.importing.people.headings import is_personal, use_of
from equiplan.importing.people.model import Role
from equiplan.importing.people.spreads import (
    Spread,
    Spreads,
    is_count_heading,
    is_total,
    is_year,
    spreads_of,
)
from equiplan.importing.people.tables import NUMBER

from .expressions import number_of, text_of
from .sources import Source

NUMBERS = "n"
"""The heading of the numbers of people of a table that was spread."""
_FEWEST = 2


def melted(source: Source) -> Source:
    """The source with a row for each number of people, where it has a column for each group."""
    spreads = source.spreads or spreads_of([heading or "" for heading in source.headings])
    spreads = spreads or _by_label(source)
    if not spreads or not _hold_counts(source, spreads):
        return source
    kept = [at for at in range(len(source.headings)) if at not in spreads]
    headings = [source.headings[at] for at in kept]
    more = _more_headings(spreads)
    parts = [_part(source, kept, at, spread, more) for at, spread in spreads.items()]
    return replace(
        source,
        table=reduce(lambda one, two: one.union(two), parts),
        headings=(*headings, *more.values(), NUMBERS),
        spreads={},
        melted=tuple(source.headings[at] or "" for at in spreads),
    )


def _more_headings(spreads: Spreads) -> dict[str, str]:
    """The headings of what the columns said: of their sex, of their category."""
    found = {}
    if sex := " / ".join(dict.fromkeys(each.sex for each in spreads.values() if each.sex)):
        found["sex"] = sex
    labels = [each.label for each in spreads.values() if each.label]
    if labels:
        found["label"] = _called(labels)
    return found


def _called(labels: list[str]) -> str:
    """What categories are categories of."""
    if all(map(is_year, labels)):
        return "Année"
    return "Pays" if all(map(code_of, labels)) else "Groupe"


def _part(
    source: Source, kept: list[int], at: int, spread: Spread, more: Mapping[str, str]
) -> ir.Table:
    table = source.table
    said = {"sex": spread.sex, "label": spread.label}
    columns: dict[str, ir.Value] = {f"c{n}": table[f"c{old}"] for n, old in enumerate(kept)}
    columns |= {f"c{len(kept) + n}": ibis.literal(said[name]) for n, name in enumerate(more)}
    columns[f"c{len(kept) + len(more)}"] = text_of(table[f"c{at}"]).nullif("")
    if source.is_numbered:
        columns[NUMBER] = table[NUMBER]
    return table.select(**columns)


def _by_label(source: Source) -> dict[int, Spread]:
    """Columns of counts by category, beside a column of sex of which no value comes twice."""
    headings = [heading or "" for heading in source.headings]
    uses = [use_of(heading).role for heading in headings]
    if uses.count(Role.SEX) != 1:
        return {}
    found = {
        at: Spread("", heading)
        for at, heading in enumerate(headings)
        if heading
        and uses[at] is Role.IGNORED
        and not (is_personal(heading) or is_count_heading(heading) or is_total(heading))
    }
    others = [at for at, heading in enumerate(headings) if heading and at not in found]
    tells_who = any(is_personal(headings[at]) or uses[at] is Role.AMOUNT for at in others)
    return {} if len(found) < _FEWEST or tells_who or not are_different(source, others) else found


def are_different(source: Source, places: Iterable[int]) -> bool:
    """Whether no two rows say the same in some columns."""
    table = source.table
    groups = table.select(*(f"c{at}" for at in places)).distinct()
    ((rows,),) = source.engine.rows(table.aggregate(n=ibis._.count()))
    ((different,),) = source.engine.rows(groups.aggregate(n=ibis._.count()))
    return bool(rows == different)


def _hold_counts(source: Source, spreads: Spreads) -> bool:
    """Whether what stands in the columns is mostly whole numbers."""
    checks = {}
    for at in spreads:
        number = number_of(source.table[f"c{at}"])
        whole = (number >= 0) & (number == number.floor())
        checks[f"f{at}"] = (text_of(source.table[f"c{at}"]) != "").sum()
        checks[f"n{at}"] = whole.fill_null(False).sum()
    ((*found,),) = source.engine.rows(source.table.aggregate(**checks))
    pairs = zip(found[::2], found[1::2], strict=True)
    return all(filled and 2 * whole > filled for filled, whole in pairs)
