"""Small inputs that once failed, where the folder of them is beside the project."""

import json
from pathlib import Path
from typing import Any

import pytest

from equiplan.disclosure import audit, wire
from equiplan.disclosure.model import Release
from equiplan.disclosure.protecting import protect
from equiplan.disclosure.telling import notes

CASES = Path(__file__).parents[2].parent / "shared" / "cases" / "protection"
PLACES = {"A": "county-1", "I": "county-1", "B": "county-4", "J": "county-10", "K": "county-10"}
COUNTIES = [{"child": "region", "parent": "county", "map": PLACES}]


def case(name: str) -> dict[str, Any]:
    path = CASES / f"{name}.json"
    if not path.exists():
        pytest.skip(f"{path} is not there: the cases are kept beside the project")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def protected(told: dict[str, Any]) -> Release:
    return protect(wire.read(json.dumps(told).encode())).release


def test_c30_regions_in_counties_tell_nothing_declared_or_not() -> None:
    told = case("c30_nested")
    for given in (told, told | {"hierarchies": COUNTIES}):
        shown = wire.written(protected(given)) | {"hierarchies": COUNTIES}
        assert audit.attack(audit.seen(shown)).is_passed


def test_c30_protected_as_if_nothing_lay_in_anything_is_found_out() -> None:
    shown = wire.written(protected(case("c30_nested") | {"hierarchies": []}))
    assert audit.attack(audit.seen(shown)).is_passed
    verdict = audit.attack(audit.seen(shown | {"hierarchies": COUNTIES}))
    assert {"exact"} == {each.why.value for each in verdict.leaks}


def test_c62_two_spellings_are_said_and_protected_as_one() -> None:
    told = case("c62_spelling")
    problem = wire.read(json.dumps(told).encode())
    (said,) = notes(problem, (), "en")
    assert "École A" in said
    assert "ecole a" in said
    release = protect(problem).release
    assert {key[0] for key in release.tables[1].cells} == {"ecole a", "École B", None}
    verdict = audit.attack(audit.seen(wire.written(release)))
    assert verdict.is_passed
    assert verdict.alike
