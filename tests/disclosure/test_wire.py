"""Tables come in by one format, strictly: what is wrong is told with its place."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.disclosure import wire
from equiplan.disclosure.errors import TablesRefused
from equiplan.disclosure.messages import EXPECTED, MESSAGES, REPORT, WHAT
from equiplan.disclosure.model import Key, Policy, Problem, Table
from equiplan.disclosure.protecting import protect
from equiplan.disclosure.question import asked
from equiplan.domain.text.languages import LANGUAGES

CELLS = [{"school": "A", "sex": "F", "count": 3}, {"school": "A", "sex": "M", "count": 9}]
TABLE = {"name": "t1", "dimensions": ["school", "sex"], "cells": CELLS}
GIVEN = {"threshold": 5, "tables": [TABLE]}


def sent(**changes: Any) -> bytes:
    """The file of the tests, with something changed."""
    return json.dumps(GIVEN | changes).encode()


def table(**changes: Any) -> dict[str, Any]:
    """Its table, with something changed."""
    return TABLE | changes


def cells(*more: Any) -> bytes:
    """The file with more cells."""
    return sent(tables=[table(cells=[*CELLS, *more])])


def test_a_dimension_left_out_of_a_cell_is_its_total() -> None:
    problem = wire.read(cells({"school": "A", "count": 12}))
    assert problem == Problem(
        5,
        (
            Table(
                "t1",
                ("school", "sex"),
                {("A", "F"): 3, ("A", "M"): 9, ("A", None): 12},
            ),
        ),
    )


def test_totals_that_are_not_given_follow_from_the_parts() -> None:
    said = asked(wire.read(sent())).tables["t1"][1]
    assert said == {
        ("A", "F"): 3,
        ("A", "M"): 9,
        ("A", None): 12,
        (None, "F"): 3,
        (None, "M"): 9,
        (None, None): 12,
    }


def test_a_policy_and_what_is_secret_can_be_told() -> None:
    problem = wire.read(sent(policy="sensitive", secret=["sex"]))
    assert (problem.policy, problem.secret) == (Policy.SENSITIVE, frozenset({"sex"}))


WRONG: dict[str, tuple[bytes, str]] = {
    "not JSON": (b"{", "tables.not_json"),
    "not UTF-8": (b'{"threshold": 5, "tables": "\xff"}', "tables.not_json"),
    "a name twice": (b'{"threshold": 5, "threshold": 6}', "tables.not_json"),
    "no number": (b'{"threshold": NaN}', "tables.not_json"),
    "a number without end": (b'{"threshold": ' + b"9" * 400 + b"}", "tables.not_json"),
    "brackets without end": (b"[" * 100_000, "tables.not_json"),
    "a list": (b"[]", "tables.malformed"),
    "no threshold": (json.dumps({"tables": [TABLE]}).encode(), "tables.malformed"),
    "threshold zero": (sent(threshold=0), "tables.malformed"),
    "threshold true": (sent(threshold=True), "tables.malformed"),
    "threshold of a half": (sent(threshold=2.5), "tables.malformed"),
    "threshold too high": (sent(threshold=1001), "tables.malformed"),
    "another word": (sent(tresholds=5), "tables.unknown_word"),
    "no table": (sent(tables=[]), "tables.malformed"),
    "tables of text": (sent(tables="t1"), "tables.malformed"),
    "too many tables": (
        sent(tables=[table(name=f"t{n}") for n in range(31)]),
        "tables.too_many",
    ),
    "a table twice": (sent(tables=[TABLE, TABLE]), "tables.twice"),
    "no name": (sent(tables=[table(name="")]), "tables.malformed"),
    "a name of controls": (sent(tables=[table(name="a\x1b[2J")]), "tables.malformed"),
    "no dimension": (sent(tables=[table(dimensions=[])]), "tables.malformed"),
    "a dimension twice": (sent(tables=[table(dimensions=["sex", "sex"])]), "tables.twice"),
    "a dimension called count": (sent(tables=[table(dimensions=["count"])]), "tables.twice"),
    "too many dimensions": (
        sent(tables=[table(dimensions=list("abcdefg"))]),
        "tables.too_many",
    ),
    "a dimension without category": (
        sent(tables=[table(dimensions=["school", "sex", "grade"])]),
        "tables.malformed",
    ),
    "an unknown dimension": (cells({"grade": "A", "count": 1}), "tables.unknown_word"),
    "a category that is a number": (cells({"school": 1, "count": 1}), "tables.malformed"),
    "a category of nothing": (cells({"school": None, "count": 1}), "tables.malformed"),
    "a cell twice": (cells(CELLS[0]), "tables.twice"),
    "a negative count": (cells({"school": "B", "sex": "F", "count": -1}), "tables.malformed"),
    "half a person": (cells({"school": "B", "sex": "F", "count": 0.5}), "tables.malformed"),
    "a count of text": (cells({"school": "B", "sex": "F", "count": "3"}), "tables.malformed"),
    "a count that is true": (cells({"school": "B", "sex": "F", "count": True}), "tables.malformed"),
    "no count": (cells({"school": "B", "sex": "F"}), "tables.malformed"),
    "more people than there are": (
        cells({"school": "B", "sex": "F", "count": 2_000_000_000}),
        "tables.malformed",
    ),
    "too many categories": (
        cells(*({"school": f"s{n}", "sex": "F", "count": 1} for n in range(301))),
        "tables.too_many",
    ),
    "another policy": (sent(policy="private"), "tables.malformed"),
    "a policy of nothing": (sent(policy=None), "tables.malformed"),
    "a secret that is no dimension": (sent(secret=["grade"]), "tables.malformed"),
    "a secret that is a list": (sent(secret=[["sex"]]), "tables.malformed"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_refused_in_three_languages(name: str) -> None:
    content, code = WRONG[name]
    with pytest.raises(TablesRefused) as refused:
        wire.read(content)
    assert refused.value.code == code
    said = {refused.value.sentence(language) for language in LANGUAGES}
    assert len(said) == 3
    assert not any("{" in each for each in said)


def test_more_bytes_than_a_file_may_have_are_not_read() -> None:
    with pytest.raises(TablesRefused, match="10 MB"):
        wire.read(b" " * 10_000_001)


def test_more_cells_than_can_be_protected_are_refused_before_they_are_built() -> None:
    cells = [{"a": f"a{n}", "b": f"b{n}", "c": f"c{n}", "count": 1} for n in range(200)]
    big = {"name": "big", "dimensions": ["a", "b", "c"], "cells": cells}
    with pytest.raises(TablesRefused, match=r"8120601 cells"):
        wire.read(sent(tables=[big]))


def test_a_total_that_does_not_agree_is_refused_by_its_cell() -> None:
    problem = wire.read(cells({"sex": "F", "count": 4}))
    with pytest.raises(TablesRefused, match=r"cell sex=F: the total given is 4, .* add up to 3"):
        protect(problem)


def test_two_tables_that_disagree_are_refused_by_the_cell() -> None:
    other = {"name": "t2", "dimensions": ["sex"], "cells": [{"sex": "F", "count": 4}]}
    with pytest.raises(TablesRefused, match=r"cell sex=F is 3 in the table “t1” and 4 in “t2”"):
        protect(wire.read(sent(tables=[TABLE, other])))


def test_figures_corrected_since_they_were_published_are_refused_by_the_cell() -> None:
    before = protect(wire.read(sent())).release
    changed = [{**CELLS[0], "count": 3}, {**CELLS[1], "count": 10}]
    problem = wire.read(sent(tables=[table(cells=changed)]))
    with pytest.raises(TablesRefused, match=r"is 13 here and 12 in what has been published"):
        protect(problem, earlier=[before])


def test_earlier_figures_that_cannot_be_of_the_same_people_are_refused() -> None:
    first = wire.release(
        b'{"threshold": 5, "tables": [{"name": "a", "dimensions": ["x", "y"], "cells": ['
        b'{"x": "1", "y": "1", "count": 20}, {"x": "1", "count": null}, {"y": "1", "count": null},'
        b' {"count": null}]}]}'
    )
    now = Problem(5, (Table("t", ("x",), {("1",): 10}),))
    with pytest.raises(TablesRefused, match="contradict each other"):
        protect(now, earlier=[first])


def test_a_release_has_every_cell() -> None:
    with pytest.raises(TablesRefused, match="every cell, totals included"):
        wire.release(sent())


@given(
    st.dictionaries(
        st.tuples(st.sampled_from("ABC"), st.sampled_from("FM")),
        st.integers(0, 30),
        min_size=1,
    )
)
def test_what_leaves_can_be_read_again_unchanged(counts: dict[tuple[str, str], int]) -> None:
    cells: dict[Key, int] = {(school, sex): n for (school, sex), n in counts.items()}
    problem = Problem(5, (Table("t", ("school", "sex"), cells),))
    release = protect(problem).release
    assert wire.release(json.dumps(wire.written(release, problem)).encode()) == release


def test_every_sentence_is_there_in_three_languages() -> None:
    for table in (MESSAGES, EXPECTED, WHAT, REPORT):
        for said in table.values():
            assert set(said) == set(LANGUAGES)
            assert len(set(said.values())) >= 2 or said["fr"] == said["es"]
