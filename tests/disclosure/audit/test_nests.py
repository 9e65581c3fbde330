"""The attacker knows what lies in what: a directorate less its services tells the one left out."""

from typing import Any

import pytest

from equiplan.disclosure import audit
from equiplan.disclosure.audit import AuditRefused
from equiplan.domain.text.languages import LANGUAGES

from .making import brute, table

WITHIN = {"s1": "d1", "s2": "d1", "s3": "d2"}
NEST = {"child": "service", "parent": "directorate", "map": WITHIN}


def one(name: str, dimension: str, counts: dict[str, int | None]) -> dict[str, Any]:
    cells = [{dimension: each, "count": count} for each, count in counts.items()]
    return {"name": name, "dimensions": [dimension], "cells": cells}


SERVICES = one("t1", "service", {"s1": None, "s2": 9, "s3": None})
DIRECTORATES = one("t2", "directorate", {"d1": 12, "d2": 30})


def leaks(told: dict[str, Any], earlier: Any = ()) -> dict[str, tuple[Any, Any]]:
    found = audit.attack(audit.seen(told, earlier), exactly=True).leaks
    return {each.why.value: (each.low, each.high) for each in found}


def test_each_table_alone_tells_nothing_both_tell_three() -> None:
    both = {"threshold": 5, "tables": [SERVICES, DIRECTORATES]}
    assert leaks({"threshold": 5, "tables": [SERVICES]}) == {}
    assert leaks(both | {"hierarchies": []}) == {}
    assert leaks(both | {"hierarchies": [NEST]})["exact"] in {(3, 3), (30, 30)}


def test_what_left_before_counts_and_so_does_the_hierarchy_it_came_with() -> None:
    before = {"tables": [DIRECTORATES]}
    now = {"threshold": 5, "tables": [SERVICES]}
    assert "exact" in leaks(now | {"hierarchies": [NEST]}, [before])
    known = {"child": "directorate", "parent": "pole", "map": {"d1": "p", "d2": "p"}}
    poles = {"tables": [DIRECTORATES, one("t3", "pole", {"p": 42})], "hierarchies": [known]}
    assert "exact" in leaks(now | {"hierarchies": [NEST]}, [poles])


def test_the_ends_are_those_of_all_tables_tried_one_by_one() -> None:
    """The joint table is by service and sex; the directorate is worked out, not asked."""
    order = [("service", ["s1", "s2", "s3"]), ("sex", ["F", "M"])]
    joint: dict[tuple[str, ...], int] = {
        ("s1", "F"): 1,
        ("s1", "M"): 2,
        ("s2", "F"): 2,
        ("s2", "M"): 0,
    }
    joint |= {("s3", "F"): 2, ("s3", "M"): 1}
    fine = table("t1", ["service", "sex"], order, joint, lambda cell, n: len(cell) == 2 and n < 3)
    sums: dict[tuple[str, ...], int] = {}
    for (service, sex), count in joint.items():
        at = (WITHIN[service], sex)
        sums[at] = sums.get(at, 0) + count
    above = [("directorate", ["d1", "d2"]), ("sex", ["F", "M"])]
    coarse = table("t2", ["directorate", "sex"], above, sums, lambda *_: False)
    told = {"threshold": 2, "tables": [fine, coarse], "hierarchies": [NEST]}
    verdict = audit.attack(audit.seen(told), exactly=True)
    known = {**told, "tables": [fine, _as_services(coarse)]}
    ends = brute(known, order, 3)
    assert {cell: (one.low, one.high) for cell, one in verdict.intervals.items()} == ends


def _as_services(coarse: dict[str, Any]) -> dict[str, Any]:
    """What directorates show, where one service alone or the other follows: d2 is s3."""
    cells = [
        {**{k: v for k, v in cell.items() if k != "directorate"}, "service": "s3"}
        for cell in coarse["cells"]
        if cell.get("directorate") == "d2"
    ]
    return {"name": "t2", "dimensions": ["service", "sex"], "cells": cells}


def test_a_found_hierarchy_does_not_bind_a_table_that_crosses_it() -> None:
    crossed = {
        "name": "t",
        "dimensions": ["service", "directorate"],
        "cells": [
            {"service": each, "directorate": place, "count": None}
            for each in WITHIN
            for place in ("d1", "d2")
        ]
        + [{"count": 60}],
    }
    told = {"threshold": 5, "tables": [crossed]}
    assert leaks(told | {"hierarchies": [NEST | {"found": True}]}) == {}
    assert "exact" in leaks(told | {"hierarchies": [NEST]})


WRONG: dict[str, tuple[Any, str]] = {
    "no list": ({}, "audit.not_tables"),
    "no map": ([{"child": "service", "parent": "directorate"}], "audit.hierarchy"),
    "a place that is none": ([NEST | {"map": {"s1": []}}], "audit.hierarchy"),
    "an unknown dimension": ([NEST | {"parent": "county"}], "audit.hierarchy_dimension"),
    "a category left out": ([NEST | {"map": {"s1": "d1"}}], "audit.hierarchy_missing"),
    "two places": ([NEST, NEST | {"map": {"s1": "d2"}}], "audit.hierarchy_two"),
    "a ring": (
        [NEST, {"child": "directorate", "parent": "service", "map": {"d1": "s1", "d2": "s3"}}],
        "audit.hierarchy_ring",
    ),
}


@pytest.mark.parametrize(("nests", "code"), WRONG.values(), ids=WRONG)
def test_hierarchies_that_cannot_be_read_are_refused_with_a_sentence(nests: Any, code: str) -> None:
    with pytest.raises(AuditRefused) as refused:
        audit.seen({"tables": [SERVICES, DIRECTORATES], "hierarchies": nests})
    assert refused.value.code == code
    assert len({refused.value.sentence(language) for language in LANGUAGES}) == 3


ABSURD = (
    '"percent": 1e-999999999',
    '"percent": 5e-99999999999999999999',
    '"percent": 1E400',
    '"percent": 33.00000000000000000000000000000000001',
    '"count": 1e999999999',
    '"count": ' + "9" * 4000,
    '"count": 12, "rounded_to": 1e99',
    '"percent": 12, "decimals": 1e77',
)


@pytest.mark.parametrize("number", ABSURD, ids=range(len(ABSURD)))
def test_absurd_numbers_are_refused_at_once(number: str) -> None:
    content = (
        f'{{"tables": [{{"name": "t", "dimensions": ["s"], "cells": [{{"s": "a", {number}}}]}}]}}'
    )
    with pytest.raises(AuditRefused) as refused:
        audit.read(content)
    assert refused.value.code == "audit.absurd"
    assert all(refused.value.sentence(language) for language in LANGUAGES)


def test_plain_percentages_with_an_exponent_that_is_plain_are_read() -> None:
    cells = '[{"s": "a", "percent": 3.3e1}, {"s": "b", "percent": 66.667}, {"count": 12}]'
    seen = audit.read(f'{{"tables": [{{"name": "t", "dimensions": ["s"], "cells": {cells}}}]}}')
    assert seen.hidden
