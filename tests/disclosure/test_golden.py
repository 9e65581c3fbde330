"""What people have hidden by hand and lost: each case is shown to leak, then to be protected."""

from collections.abc import Sequence

from equiplan.disclosure.audit import attack, seen
from equiplan.disclosure.model import Fallback, Problem, Release, Table
from equiplan.disclosure.protecting import protect
from equiplan.disclosure.wire import written

from .tables import complete, joint, part, with_holes

ROWS = ((3, 21, 60, 35), (25, 14, 47, 52), (38, 44, 9, 16), (29, 33, 18, 11))
FOUR = Table(
    "four",
    ("row", "column"),
    {(f"r{r}", f"c{c}"): n for r, row in enumerate(ROWS) for c, n in enumerate(row)},
)


def leaks(releases: Sequence[Release]) -> set[tuple[str, int | None, int | None]]:
    """What the auditor finds out of some releases together, with the interval."""
    together = Release(releases[0].threshold, tuple(t for each in releases for t in each.tables))
    found = attack(seen(written(together)), exactly=True).leaks
    return {(each.why.value, each.low, each.high) for each in found}


def values(releases: Sequence[Release]) -> set[int | None]:
    """The hidden counts that follow exactly."""
    return {low for why, low, _ in leaks(releases) if why == "exact"}


def test_two_hidden_in_each_row_and_column_still_told_that_one_was_47() -> None:
    squares = ((0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 2), (2, 3), (3, 2), (3, 3))
    hidden = [(f"r{r}", f"c{c}") for r, c in squares]
    by_hand = with_holes(FOUR, hidden, 5)
    of_rows = {r: sum(each[0] == r for each in hidden) for r, _ in hidden}
    of_columns = {c: sum(each[1] == c for each in hidden) for _, c in hidden}
    assert min(*of_rows.values(), *of_columns.values()) >= 2
    assert 47 in values([by_hand])


def test_the_same_table_protected_tells_nothing() -> None:
    protection = protect(Problem(5, (FOUR,)))
    assert protection.report.is_optimal
    assert protection.report.primary == {("four", ("r0", "c0"))}
    assert len(protection.report.complementary) == 3
    assert leaks([protection.release]) == set()


PEOPLE = joint((2, 2, 2), (0, 4, 7, 4, 3, 7, 4, 7))
AB, BC = part(PEOPLE, "ab"), part(PEOPLE, "bc")


def test_two_linked_tables_each_safe_alone_told_that_k_was_3() -> None:
    first = with_holes(AB, [("a0", "b0"), ("a0", None), ("a1", "b0"), ("a1", None)], 5)
    second = with_holes(BC, [("b0", "c0"), ("b0", None), ("b1", "c0"), ("b1", None)], 5)
    assert (leaks([first]), leaks([second])) == (set(), set())
    assert 3 in values([first, second])


def test_linked_tables_protected_together_tell_nothing() -> None:
    protection = protect(Problem(5, (AB, BC)))
    assert leaks([protection.release]) == set()
    assert protection.report.steps == ()


def test_a_linked_table_published_later_reckons_with_the_first() -> None:
    first = protect(Problem(5, (AB,))).release
    second = protect(Problem(5, (BC,)), earlier=[first])
    assert leaks([first, second.release]) == set()
    assert second.report.steps == ()
    shown = [count for count in second.release.tables[0].cells.values() if count is not None]
    assert shown


CROWD = joint(
    (3, 2, 2, 2),
    (5, 3, 5, 2, 6, 4, 5, 2, 7, 4, 2, 5, 5, 6, 1, 6, 3, 3, 1, 2, 8, 4, 2, 3),
)
OVERLAPPING = tuple(part(CROWD, each) for each in ("abc", "abd", "acd", "bcd"))


def test_four_overlapping_tables_each_safe_alone_leak_together() -> None:
    alone = [protect(Problem(5, (table,))).release for table in OVERLAPPING]
    assert [leaks([each]) for each in alone] == [set()] * 4
    assert values(alone)


def test_four_overlapping_tables_protected_together_tell_nothing() -> None:
    protection = protect(Problem(5, OVERLAPPING), seconds=60)
    assert protection.report.steps == ()
    assert leaks([protection.release]) == set()
    shared: dict[frozenset[str], int | None] = {}
    for table in protection.release.tables:
        for key, count in table.cells.items():
            cell = frozenset(one for one in key if one is not None)
            assert shared.setdefault(cell, count) == count


def test_four_overlapping_tables_published_one_after_the_other_tell_nothing() -> None:
    left: list[Release] = []
    for table in OVERLAPPING:
        left.append(protect(Problem(5, (table,)), earlier=left, seconds=60).release)
    assert leaks(left) == set()
    assert all(any(release.tables[0].cells.values()) for release in left)


def test_what_has_left_already_may_leave_nothing_to_publish() -> None:
    table = Table("t", ("body",), {("a",): 3, ("b",): 20})
    later = protect(Problem(5, (table,)), earlier=[with_holes(table, [], 1)])
    assert [step.fallback for step in later.report.steps] == [Fallback.WITHHELD]
    assert later.release.tables[0].cells == {("a",): 3, ("b",): 20, (None,): 23}  # known already


def test_a_table_with_nothing_small_is_told_whole() -> None:
    table = part(joint((2, 2), (5, 9, 12, 30)), "ab")
    protection = protect(Problem(5, (table,)))
    assert protection.release.tables[0].cells == complete(table)
    assert (protection.report.hidden, protection.report.least) == (0, 0)
