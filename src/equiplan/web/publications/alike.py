"""Which earlier publications are about the people of a draft: of its series, or as if they were.

Nobody may have said that two counts are of the same people. Where all that both tell is equal,
their total included, they are taken for the same: knowing more never hides less
(`docs/method/disclosure.md`).
"""

import json
from collections.abc import Iterable
from typing import Any

from equiplan.disclosure import wire
from equiplan.disclosure.question import asked

from .models import Draft, Publication

Cells = dict[frozenset[tuple[str, str]], int]


def same_people(draft: Draft, kin: Iterable[Publication]) -> list[Publication]:
    """Those of a draft's kin that are of its series, or look as if they were."""
    counted = _counted(draft.asked or {})
    return [
        each for each in kin if each.series == draft.series or _agree(counted, _shown(each.tables))
    ]


def _counted(content: dict[str, Any]) -> Cells:
    """Every cell that a draft counts, totals included."""
    plain = {name: content[name] for name in ("threshold", "policy", "tables")}
    problem = wire.read(json.dumps(plain | {"hierarchies": []}).encode())
    return {frozenset(node): number for node, number in asked(problem).counts.items()}


def _shown(tables: dict[str, Any]) -> Cells:
    """Every cell that a publication shows."""
    return {
        frozenset((n, cell[n]) for n in table["dimensions"] if cell.get(n) is not None): cell[
            "count"
        ]
        for table in tables.get("tables", ())
        for cell in table["cells"]
        if cell["count"] is not None
    }


def _agree(counted: Cells, shown: Cells) -> bool:
    """Whether everything that both tell is equal, and they tell the total."""
    both = counted.keys() & shown.keys()
    return frozenset() in both and all(counted[cell] == shown[cell] for cell in both)
