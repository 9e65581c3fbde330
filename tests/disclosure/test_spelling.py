"""Names that differ by accents, capitals, spaces or punctuation: said, never silently the same."""

import pytest

from equiplan.disclosure.audit import attack, notes, seen
from equiplan.disclosure.errors import TablesRefused
from equiplan.disclosure.model import Key, Problem, Release, Table
from equiplan.disclosure.protecting import protect
from equiplan.disclosure.spelling import Likeness, spelling_of
from equiplan.disclosure.telling import notes as protector_notes
from equiplan.disclosure.wire import written
from equiplan.domain.text.languages import LANGUAGES

COUNTS: dict[Key, int] = {
    ("Saint-Loup", "F"): 3,
    ("Saint-Loup", "M"): 30,
    ("Bellevue", "F"): 22,
    ("Bellevue", "M"): 41,
    ("Le Pré", "F"): 17,
    ("Le Pré", "M"): 26,
}
BY_SEX = Table("t1", ("site", "sex"), COUNTS)
OTHERWISE: dict[Key, int] = {("SAINT LOUP",): 33, ("Bellevue",): 63, ("le pre",): 43}
BY_SITE = Table("t2", ("site",), OTHERWISE)


def test_two_spellings_are_said_in_three_languages_before_anything_is_protected() -> None:
    problem = Problem(5, (BY_SEX, BY_SITE))
    assert spelling_of(problem, ()).likenesses == (
        Likeness("site", "Le Pré", "le pre"),
        Likeness("site", "SAINT LOUP", "Saint-Loup"),
    )
    said = [protector_notes(problem, (), language) for language in LANGUAGES]
    assert [len(each) for each in said] == [2, 2, 2]
    assert "Saint-Loup" in said[1][1]
    assert "the same category?" in said[1][1]


def test_every_table_keeps_its_own_spelling_and_nothing_is_put_together() -> None:
    release = protect(Problem(5, (BY_SEX, BY_SITE))).release
    first, second = release.tables
    assert first.cells.keys() >= COUNTS.keys()
    assert second.cells.keys() == {*OTHERWISE, (None,)}


def test_what_one_table_hides_the_other_hides_under_its_own_name() -> None:
    cells: dict[Key, int] = {("Saint-Loup",): 3, ("Bellevue",): 22, ("Le Pré",): 17}
    table = Table("t1", ("site",), cells)
    other = Table("t2", ("Site ",), {("saint loup",): 3, ("BELLEVUE",): 22, ("Le Pré",): 17})
    release = protect(Problem(5, (table, other))).release
    first, second = (list(each.cells.values()) for each in release.tables)
    assert first == second
    assert second[0] is None


def test_what_left_before_under_another_spelling_is_reckoned_with() -> None:
    first = protect(Problem(5, (BY_SEX,))).release
    renamed: dict[Key, int] = {(f"{site} ".upper().strip(), sex): n for (site, sex), n in _cells()}
    second = protect(Problem(5, (Table("t3", ("SITE", "sex"), renamed),)), earlier=[first]).release
    before, after = (list(each.tables[0].cells.values()) for each in (first, second))
    assert before == after


def _cells() -> list[tuple[tuple[str, str], int]]:
    return [((str(site), str(sex)), count) for (site, sex), count in COUNTS.items()]


def test_names_that_one_table_uses_side_by_side_are_two() -> None:
    ages = Table("t1", ("age",), {("< 35",): 20, ("> 35",): 30})
    again = Table("t2", ("age", "sex"), {("< 35", "F"): 9, ("< 35", "M"): 11, ("> 35", "F"): 30})
    assert spelling_of(Problem(5, (ages, again)), ()).likenesses == ()
    assert attack(seen(written(protect(Problem(5, (ages,))).release))).alike == ()


def test_two_spellings_with_two_counts_are_refused() -> None:
    wrong = Table("t2", ("site",), {("SAINT LOUP",): 32, ("Bellevue",): 64, ("le pre",): 43})
    with pytest.raises(TablesRefused) as refused:
        protect(Problem(5, (BY_SEX, wrong)))
    assert refused.value.code == "tables.disagree"


def test_the_order_of_tables_changes_nothing() -> None:
    first = protect(Problem(5, (BY_SEX, BY_SITE))).release
    second = protect(Problem(5, (BY_SITE, BY_SEX))).release
    assert {t.name: t.cells for t in first.tables} == {t.name: t.cells for t in second.tables}


def test_the_auditor_takes_them_for_the_same_and_says_so() -> None:
    """Each protected apart, the one shows what the other hides."""
    first = protect(Problem(5, (BY_SEX,))).release
    small = Table("t2", ("site", "sex"), {(s.upper(), x): n for (s, x), n in _cells()})
    second = protect(Problem(1, (small,))).release
    verdict = attack(seen(written(Release(5, (*first.tables, *second.tables)))))
    assert "exact" in {each.why.value for each in verdict.leaks}
    assert len({tuple(notes(verdict, language)) for language in LANGUAGES}) == 3


def test_names_that_cannot_be_the_same_are_read_as_two() -> None:
    """A-1 has 10 and A1 has 7: no table of people agrees with both, were they one."""
    told = Release(
        2,
        (
            protect(Problem(2, (Table("t1", ("s",), {("A-1",): 10}),))).release.tables[0],
            protect(Problem(2, (Table("t2", ("s",), {("A1",): 7, ("b",): 3}),))).release.tables[0],
        ),
    )
    verdict = attack(seen(written(told)))
    assert verdict.alike
    assert verdict.is_passed
