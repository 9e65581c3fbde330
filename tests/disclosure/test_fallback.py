"""What is given up, in which order, and that it is told: never an answer that does not hold."""

from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.disclosure.audit import attack, seen
from equiplan.disclosure.fallback import Coarse, coarser
from equiplan.disclosure.lattice import ring, shape_of
from equiplan.disclosure.limits import MOST_NODES
from equiplan.disclosure.model import Fallback, Key, Problem, Release, Step, Table
from equiplan.disclosure.protecting import protect
from equiplan.disclosure.telling import lines, report_json, step_said
from equiplan.disclosure.wire import written
from equiplan.domain.text.languages import LANGUAGES

from .tables import complete, joint, part

SIX = Table("t", ("body", "sex"), {(f"b{n}", sex): 2 * n + 1 for n in range(6) for sex in "FM"})


def leaks(*releases: Release) -> int:
    """How much the auditor finds in releases taken together."""
    return len(attack(seen(written(releases[-1]), map(written, releases[:-1]))).leaks)


def test_the_smaller_half_of_the_longest_dimension_is_merged_first() -> None:
    made = coarser(Coarse(Problem(5, (SIX,))))
    assert made is not None
    assert made.steps == (Step(Fallback.MERGED, "", "body", ("b0", "b1", "b2")),)
    assert made.merged == {"body": {"b0 + b1 + b2": ("b0", "b1", "b2")}}
    assert made.problem.tables[0].cells[("b0 + b1 + b2", "F")] == 1 + 3 + 5


def test_what_is_merged_twice_names_all_that_it_stands_for() -> None:
    once = coarser(Coarse(Problem(5, (SIX,))))
    assert once is not None
    twice = coarser(once)
    assert twice is not None
    (told,) = twice.merged["body"].values()
    assert told in (("b3", "b4"), ("b0", "b1", "b2", "b3"))
    assert complete(twice.problem.tables[0])[(None, None)] == complete(SIX)[(None, None)]


def test_then_the_largest_table_loses_its_longest_dimension() -> None:
    people = joint((3, 2), (1, 2, 3, 4, 5, 6))
    made = coarser(Coarse(Problem(5, (part(people, "ab"), part(people, "b")))))
    assert made is not None
    assert made.steps == (Step(Fallback.DROPPED, "ab", "a"),)
    assert made.problem.tables[0].dimensions == ("b",)


def test_of_a_single_dimension_nothing_is_left_to_give_up() -> None:
    assert coarser(Coarse(Problem(5, (part(joint((3,), (1, 2, 3)), "a"),)))) is None


@settings(max_examples=20)
@given(st.lists(st.integers(0, 9), min_size=24, max_size=24))
def test_no_step_loses_anybody_and_all_end(counts: list[int]) -> None:
    people = joint((6, 2, 2), counts)
    coarse: Coarse | None = Coarse(Problem(3, (part(people, "abc"), part(people, "ab"))))
    steps = 0
    while coarse is not None:
        for table in coarse.problem.tables:
            whole: tuple[None, ...] = (None,) * len(table.dimensions)
            assert complete(table)[whole] == sum(counts)
        coarse, steps = coarser(coarse), steps + 1
        assert steps < 12


def test_tables_too_large_to_be_solved_are_merged_until_they_are_not_and_say_so() -> None:
    cells: dict[Key, int] = {(f"u{n:03}", f"v{m}"): 20 for n in range(300) for m in range(14)}
    cells[("u000", "v0")] = 3
    table = Table("large", ("unit", "level"), cells)
    assert MOST_NODES < 301 * 15
    protection = protect(Problem(5, (table,)))
    assert [step.fallback for step in protection.report.steps] == [Fallback.MERGED]
    labels = protection.release.merged["unit"]
    assert [len(parts) for parts in labels.values()] == [150]
    assert len(protection.release.tables[0].cells) == 152 * 15


def test_what_was_told_together_binds_what_is_told_apart_later() -> None:
    cells: dict[Key, int] = {(f"b{n}", sex): count for n, sex, count in _mixed()}
    table = Table("t", ("body", "sex"), cells)
    merged = coarser(Coarse(Problem(5, (table,))))
    assert merged is not None
    first = Release(5, protect(merged.problem).release.tables, merged.merged)
    later = protect(Problem(5, (table,)), earlier=[first])
    assert leaks(first, later.release) == 0


def _mixed() -> list[tuple[int, str, int]]:
    counts = (3, 9, 14, 8, 11, 12, 21, 30)
    return [(n // 2, "FM"[n % 2], count) for n, count in enumerate(counts)]


def test_no_time_gives_no_number() -> None:
    protection = protect(Problem(5, (SIX,)), seconds=0)
    assert protection.report.steps == (Step(Fallback.WITHHELD),)
    assert set(protection.release.tables[0].cells.values()) == {None}


def test_every_step_is_told_in_three_languages_and_no_small_cell_is_named() -> None:
    for fallback in Fallback:
        step = Step(fallback, "t", "body", ("b0", "b1"))
        said = {step_said(step, language) for language in LANGUAGES}
        assert len(said) == 3
    protection = protect(Problem(5, (SIX,)))
    told = report_json(protection.report, "en")
    assert told["primary"] == len(protection.report.primary) > 0
    assert not [each for each in told.values() if isinstance(each, list) and each]
    small = [line for line in lines(protection, "en") if line.endswith(": 1")]
    assert small == []


def test_tables_that_hold_each_other_in_a_ring_are_found() -> None:
    people = joint((2, 2, 2), range(8))

    def found(*names: str) -> list[str]:
        shapes = [
            shape_of(each.dimensions, each.cells) for each in (part(people, n) for n in names)
        ]
        return ["".join(sorted(each)) for each in ring(shapes)]

    assert found("ab", "bc", "ac") == ["ab", "ac", "bc"]
    assert found("ab", "bc") == []
    assert found("abc", "ab", "bc", "ac") == []
    assert found("a", "b", "c") == []
