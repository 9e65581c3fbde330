"""What protects and what attacks share no code: what one lets go, the other must not find out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.disclosure.audit import attack, seen
from equiplan.disclosure.audit.seen import Cell
from equiplan.disclosure.model import Policy, Problem, Protection, Release
from equiplan.disclosure.protecting import protect
from equiplan.disclosure.wire import written

from .tables import Joint, joint, part

PEOPLE = st.lists(st.integers(0, 15), min_size=18, max_size=18).map(
    lambda counts: joint((3, 3, 2), counts)
)
NAMES = st.sampled_from([("abc",), ("ab", "bc"), ("ab", "bc", "ac"), ("abc", "ab"), ("a", "bc")])


def small(protection: Protection) -> frozenset[Cell]:
    """The cells that are small, as the auditor names them."""
    dimensions = {table.name: table.dimensions for table in protection.release.tables}
    return frozenset(
        frozenset(
            (name, one) for name, one in zip(dimensions[table], key, strict=True) if one is not None
        )
        for table, key in protection.report.primary
    )


@settings(max_examples=30)
@given(PEOPLE, NAMES, st.integers(2, 6))
def test_the_auditor_finds_nothing_in_what_was_protected(
    people: Joint, names: tuple[str, ...], k: int
) -> None:
    problem = Problem(k, tuple(part(people, each) for each in names))
    protection = protect(problem)
    verdict = attack(
        seen(written(protection.release, problem)), small=small(protection), exactly=True
    )
    assert verdict.leaks == ()


@settings(max_examples=20)
@given(PEOPLE, st.integers(2, 6))
def test_the_auditor_does_not_learn_what_everybody_has_in_common(people: Joint, k: int) -> None:
    problem = Problem(k, (part(people, "abc"),), Policy.SENSITIVE, frozenset({"c"}))
    verdict = attack(seen(written(protect(problem).release, problem)))
    assert verdict.leaks == ()


@settings(max_examples=20)
@given(PEOPLE, NAMES, st.integers(2, 6))
def test_the_auditor_finds_nothing_in_releases_that_follow_each_other(
    people: Joint, names: tuple[str, ...], k: int
) -> None:
    left: list[dict[str, object]] = []
    releases: list[Release] = []
    for each in names:
        releases.append(protect(Problem(k, (part(people, each),)), earlier=releases).release)
        told = written(releases[-1])
        assert attack(seen(told, left)).leaks == ()
        left.append(told)
