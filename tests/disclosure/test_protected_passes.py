"""What one part protects, the other lets pass: two pieces of code that share nothing agree."""

import json
from itertools import combinations, product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.disclosure import audit, wire
from equiplan.disclosure.protecting import protect

NAMES = "abc"
COUNTS = st.sampled_from([0, 0, 1, 2, 4, 7, 12, 30])
SHAPES = [shape for size in (1, 2, 3) for shape in combinations(NAMES, size)]


def tables(counts: list[int], shapes: list[tuple[str, ...]]) -> list[dict[str, Any]]:
    """Margins of one joint table of 3 × 2 × 2."""
    joint = dict(zip(product("012", "01", "01"), counts, strict=True))
    found = []
    for n, shape in enumerate(shapes):
        cells: dict[tuple[str, ...], int] = {}
        for key, count in joint.items():
            place = tuple(key[NAMES.index(each)] for each in shape)
            cells[place] = cells.get(place, 0) + count
        rows = [dict(zip(shape, place, strict=True)) | {"count": cells[place]} for place in cells]
        found.append({"name": f"t{n}", "dimensions": list(shape), "cells": rows})
    return found


@settings(max_examples=15, deadline=None)
@given(
    counts=st.lists(COUNTS, min_size=12, max_size=12),
    shapes=st.lists(st.sampled_from(SHAPES), min_size=1, max_size=3, unique=True),
    threshold=st.sampled_from([3, 5]),
    policy=st.sampled_from(["internal", "sensitive"]),
)
def test_the_auditor_finds_nothing_in_what_was_protected(
    counts: list[int], shapes: list[tuple[str, ...]], threshold: int, policy: str
) -> None:
    raw = {"threshold": threshold, "policy": policy, "tables": tables(counts, shapes)}
    content = json.dumps(raw).encode()
    shown = wire.written(protect(wire.read(content)).release)
    secret = sorted({each for shape in shapes for each in shape}) if policy == "sensitive" else []
    seen = audit.seen({**shown, "secret": secret})
    known = audit.known(audit.read(content))
    small = {cell for cell, count in known.items() if 1 <= count < threshold} & seen.hidden
    assert audit.attack(seen, small=small).leaks == ()
