"""What answers some words: accents, capitals and inflections aside, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.text.matching import Query

LETTERS = st.text("abcdefghijklmnopqrstuvwxyzéèçñü", min_size=3, max_size=9)
TITLES = st.lists(LETTERS, min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("formation", "Les formations des jurys"),
        ("FORMATIONS", "une formation"),
        ("ecole", "L’École d’ingénieurs"),
        ("école", "ECOLES"),
        ("recruter", "Recrutement : recruter à parité"),
        ("promotions", "Promouvoir la promotion interne"),
        ("policies", "An equality policy"),
        ("acciones", "La acción 3"),
        ("jur", "Former les jurys"),
        ("paris 8", "Université Paris 8"),
        ("l'égalité", "Charte de l’égalité"),
        ("coeur", "Au cœur du plan"),
    ],
)
def test_forms_of_a_word_are_one(typed: str, title: str) -> None:
    assert Query.of(typed).rank(title) is not None


@pytest.mark.parametrize(
    ("typed", "title"),
    [("", "Plan"), ("  …!", "Plan"), ("plan 2027", "Plan 2028"), ("a", "Axe"), ("loi", "Emploi")],
)
def test_what_does_not_answer_is_not_found(typed: str, title: str) -> None:
    assert Query.of(typed).rank(title) is None


def test_titles_come_before_what_stands_below() -> None:
    query = Query.of("jurys formation")
    assert query.rank("Jurys : formation") == 0
    assert query.rank("La formation des jurys") == 1
    assert query.rank("La formation", ["des jurys"]) == 2
    assert query.rank("Le recrutement", ["des jurys"]) is None


@given(TITLES, st.data())
def test_every_word_of_a_title_finds_it_however_it_is_typed(
    title: list[str], data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(title), min_size=1, unique=True))
    text = " ".join(
        data.draw(st.sampled_from((str.upper, str.title, str.lower)))(w) for w in chosen
    )
    rank = Query.of(text).rank(" ".join(title))
    assert rank in {0, 1}
    assert Query.of(text).rank("", [" ".join(title)]) == 2


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_may_be_typed(typed: str, title: str) -> None:
    assert Query.of(typed).rank(title) in {0, 1, None}
