"""The cube: one type for counts by dimensions, codes inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.figures.cells import MISSING, PROTECTED, Cell, NotComputable, Reason, Value
from equiplan.domain.figures.cube import ALL, Cube, from_json, of_rows, to_json

ROWS = (
    ({"sex": "F", "grade": "A"}, 3),
    ({"sex": "M", "grade": "A"}, 4),
    ({"sex": "F"}, 2),
)
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.integers(0, 99).map(lambda n: Value(float(n))),
    st.sampled_from([PROTECTED, MISSING, NotComputable(Reason.TOO_FEW)]),
)


def test_a_cell_sums_up_the_dimensions_it_does_not_name() -> None:
    cube = of_rows(("sex", "grade"), ROWS)
    assert cube.cell({}) == Value(9.0)
    assert cube.cell({"sex": "F"}) == Value(5.0)
    assert cube.cell({"sex": "M", "grade": "_U"}) == Value(0.0)
    assert cube.categories("grade") == ("A", "_U")


def test_a_protected_part_protects_its_sums() -> None:
    cube = Cube(("sex",), {("F",): PROTECTED, ("M",): Value(4.0)})
    assert cube.cell({}) == PROTECTED
    assert cube.cell({"sex": "M"}) == Value(4.0)


def test_what_lies_in_what_is_asked_for_like_a_dimension() -> None:
    above = {"service": {"campus": {"s1": "north", "s2": "north", "s3": "south"}}}
    counts = (("s1", 1), ("s2", 2), ("s3", 4))
    cube = Cube(("service",), {(service,): Value(float(n)) for service, n in counts}, above)
    assert cube.cell({"campus": "north"}) == Value(3.0)
    assert cube.by("campus").cells == {("north",): Value(3.0), ("south",): Value(4.0)}


def test_a_total_is_no_category() -> None:
    with pytest.raises(ValueError, match="no place"):
        Cube(("sex",), {(ALL,): Value(1.0)})


@given(st.dictionaries(st.tuples(st.sampled_from("AB"), st.sampled_from("FM")), CELLS))
def test_a_cube_comes_back_from_json_as_it_was(cells: dict[tuple[str, ...], Cell]) -> None:
    cube = Cube(("grade", "sex"), cells)
    assert from_json(to_json(cube)) == cube
