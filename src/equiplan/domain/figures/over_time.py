"""How the values of several periods make one: what happened adds up, what there is does not.

Rules: `docs/method/parts.md`.
"""

from collections.abc import Mapping
from itertools import pairwise

from .cells import MISSING, Cell, NotComputable, Period, Reason
from .compute import ADDITIVE
from .indicators import Flow, Measure, summed


def over_time(measure: Measure, cells: Mapping[Period, Cell]) -> Cell:
    """The value of an indicator over several periods; missing without any.

    A snapshot is that of the last day. Counts, amounts and shares of a flow add up, a share by its
    numerators and denominators; periods that overlap would count twice, and a ratio, gap or index
    has to be computed anew from the counts: both are not computable.
    """
    periods = sorted(cells, key=lambda period: (period.last, period.first))
    if not periods:
        return MISSING
    if measure.flow == Flow.SNAPSHOT:
        return cells[periods[-1]]
    overlap = any(after.first <= before.last for before, after in pairwise(periods))
    if len(periods) > 1 and (overlap or measure.kind not in ADDITIVE):
        return NotComputable(Reason.NOT_A_NUMBER)
    return summed(cells[period] for period in periods)
