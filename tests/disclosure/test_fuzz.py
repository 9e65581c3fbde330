"""Random tables against everything that could be: what is hidden stays open, and is little."""

from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.disclosure.model import Policy, Problem, Release, Table
from equiplan.disclosure.protecting import protect

from .tables import Joint, fewest, holds, joint, part

SHAPES = st.sampled_from([(2, 2), (3, 2), (4,), (2, 2, 2)])
LINKS = st.sampled_from(
    [("ab", "bc"), ("ab", "bc", "ac"), ("abc",), ("a", "b", "c"), ("ab", "c"), ("abc", "ab")]
)


@st.composite
def people(draw: st.DrawFn, shapes: st.SearchStrategy[tuple[int, ...]] = SHAPES) -> Joint:
    """A joint table of few people."""
    sizes = draw(shapes)
    number = 1
    for size in sizes:
        number *= size
    counts = draw(st.lists(st.integers(0, 6), min_size=number, max_size=number))
    return joint(sizes, counts)


def whole(given: Joint) -> Table:
    """The joint table as one that is published."""
    return part(given, "".join(sorted({one[0] for key in given for one in key})))


@given(people(), st.integers(2, 4))
def test_every_hidden_cell_could_be_many_counts(given: Joint, k: int) -> None:
    protection = protect(Problem(k, (whole(given),)))
    assert protection.report.steps == ()
    assert holds([protection.release], given, k)


@given(people(), st.integers(2, 4))
def test_no_small_count_is_shown(given: Joint, k: int) -> None:
    release = protect(Problem(k, (whole(given),))).release
    shown = [count for count in release.tables[0].cells.values() if count is not None]
    assert [count for count in shown if 0 < count < k] == []


@settings(max_examples=40)
@given(people(st.sampled_from([(2, 2), (3, 2), (4,)])), st.integers(2, 3))
def test_no_pattern_hides_fewer(given: Joint, k: int) -> None:
    table = whole(given)
    report = protect(Problem(k, (table,))).report
    best = fewest(table, k)
    assert report.least <= best <= report.hidden
    assert report.hidden <= 1.05 * best


@given(people(st.just((2, 2, 2))), LINKS, st.integers(2, 3))
def test_linked_tables_hold_together(given: Joint, names: tuple[str, ...], k: int) -> None:
    protection = protect(Problem(k, tuple(part(given, each) for each in names)))
    assert protection.report.steps == ()
    assert holds([protection.release], given, k)


@given(people(st.just((2, 2, 2))), LINKS, st.integers(2, 3))
def test_tables_published_one_after_the_other_hold_together(
    given: Joint, names: tuple[str, ...], k: int
) -> None:
    left: list[Release] = []
    for each in names:
        left.append(protect(Problem(k, (part(given, each),)), earlier=left).release)
    assert holds(left, given, k)


@given(people(st.just((2, 2, 2, 2))), st.sampled_from(["abcd", "abc"]), st.just(2))
@settings(max_examples=15)
def test_four_dimensions_hold(given: Joint, names: str, k: int) -> None:
    few = {key: count // 3 for key, count in given.items()}
    protection = protect(Problem(k, (part(few, names),)))
    assert protection.report.steps == ()
    assert holds([protection.release], dict(part(few, names).cells), k)  # type: ignore[arg-type]


@given(people(), st.integers(2, 4))
def test_the_same_tables_give_the_same_pattern_in_whatever_order(given: Joint, k: int) -> None:
    table = whole(given)
    turned = Table(
        table.name,
        table.dimensions[::-1],
        {key[::-1]: table.cells[key] for key in reversed(list(table.cells))},
    )
    first = protect(Problem(k, (table,))).release.tables[0].cells
    assert protect(Problem(k, (table,))).release.tables[0].cells == first
    other = protect(Problem(k, (turned,))).release.tables[0].cells
    assert {key[::-1]: count for key, count in other.items()} == first


@given(people(), st.integers(2, 4))
def test_public_tables_are_told_whole(given: Joint, k: int) -> None:
    protection = protect(Problem(k, (whole(given),), Policy.PUBLIC))
    assert None not in protection.release.tables[0].cells.values()
    assert protection.release.threshold == 1


@given(people(st.sampled_from([(2, 2), (3, 2), (2, 2, 2)])), st.integers(2, 3))
def test_nobody_learns_what_everybody_of_a_group_has_in_common(given: Joint, k: int) -> None:
    table = whole(given)
    release = protect(Problem(k, (table,), Policy.SENSITIVE, frozenset({"b"}))).release
    cells = release.tables[0].cells
    assert holds([release], given, k)
    for key in cells:
        if key[1] is None:
            line = [cells[(key[0], one, *key[2:])] for one in sorted({k[1] for k in given})]
            assert not (line.count(0) == len(line) - 1 and any(line))
