"""A filter is understood wholly or refused at the place where it is not, and never run as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.counting.where import Compared, Joined, Where, compared, parsed
from equiplan.importing.people.errors import RosterRefused

words = st.text("abcéA1._-", min_size=1, max_size=6).filter(
    lambda word: word.lower() not in {"and", "or", "in", "not"}
)
comparisons = st.builds(
    Compared,
    words,
    st.sampled_from(["=", "!=", "<", "<=", ">", ">="]),
    words.map(lambda word: (word,)),
)


def joined(inner: st.SearchStrategy[Where]) -> st.SearchStrategy[Where]:
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.builds(Joined, st.sampled_from(["and", "or"]), parts)


filters: st.SearchStrategy[Where] = st.recursive(comparisons, joined, max_leaves=6)


def written(where: Where) -> str:
    if isinstance(where, Compared):
        return f"{where.column} {where.sign} '{where.values[0]}'"
    return f" {where.word} ".join(f"({written(part)})" for part in where.parts)


@given(filters)
def test_a_filter_means_what_its_parentheses_say(where: Where) -> None:
    assert parsed(written(where)) == where


@given(st.text("ab1 ()=<>!,'\"&;-andorinot", max_size=60))
def test_any_text_is_a_filter_or_is_refused_with_a_sentence(text: str) -> None:
    try:
        found = parsed(text)
    except RosterRefused as refused:
        said = refused.sentence("fr")
        assert said
    else:
        assert list(compared(found))


def test_and_binds_more_than_or() -> None:
    a, b, c = (Compared(name, "=", ("1",)) for name in "abc")
    assert parsed("a = 1 or b = 1 and c = 1") == Joined("or", (a, Joined("and", (b, c))))


def test_a_list_is_any_of_its_values_or_none_of_them() -> None:
    assert parsed("grade in (A, 'B c')") == Compared("grade", "=", ("A", "B c"))
    assert parsed("grade not in (A)") == Compared("grade", "!=", ("A",))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("year = 2025 2026", "2026"),
        ("year 2025", "2025"),
        ("year = ", "…"),
        ("(year = 2025", "…"),
        ("year = 2025; DROP TABLE people", "DROP TABLE people"),
        ("grade in A", "A"),
        ("year = 'open", "'open"),
    ],
)
def test_what_is_not_understood_is_pointed_at(text: str, place: str) -> None:
    with pytest.raises(RosterRefused) as refused:
        parsed(text)
    assert (refused.value.code, refused.value.facts) == ("where.not_understood", {"text": place})


def test_a_filter_that_is_too_long_or_too_deep_is_refused() -> None:
    for text in ("a = 1 or " * 400 + "a = 1", "(" * 40 + "a = 1" + ")" * 40):
        with pytest.raises(RosterRefused) as refused:
            parsed(text)
        assert refused.value.code == "where.too_long"
