"""Tables that go on over the end of a page: the columns of the part below are those above.

The part on the second page may draw fewer lines than the first: where all its borders are borders
above too, its cells are counted in the columns above.
"""

from collections.abc import Sequence
from dataclasses import replace

from .layout import LaidCell, LaidTable

NEAR = 3.0


def aligned(above: LaidTable, below: LaidTable) -> LaidTable:
    """The part below in the columns of the part above, if it fits in them."""
    places = [_place(above.edges, x) for x in below.edges]
    known = [place for place in places if place is not None]
    if len(known) < len(places) or len(places) >= len(above.edges):
        return below
    if known[0] != 0 or known[-1] != above.columns:
        return below
    rows = tuple(tuple(_moved(cell, known) for cell in row) for row in below.rows)
    return replace(below, rows=rows, edges=above.edges)


def _place(edges: Sequence[float], x: float) -> int | None:
    return next((at for at, edge in enumerate(edges) if abs(edge - x) <= NEAR), None)


def _moved(cell: LaidCell, places: Sequence[int]) -> LaidCell:
    start, end = places[cell.column], places[cell.column + cell.width]
    return replace(cell, column=start, width=end - start)
