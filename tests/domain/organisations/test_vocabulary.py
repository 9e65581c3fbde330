"""What an organisation calls things, and what happens where it has not said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.organisations.vocabulary import ASKED, DEFAULTS, Own, counted, kept, pair, word
from equiplan.domain.text.languages import LANGUAGES, Language

OWN = {"axis": {"fr": ["Résultat", "Résultats"]}}
WORDS = st.text("abcéñÅßλ", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("axis", "fr", "Résultat"),
        ("axes", "fr", "Résultats"),
        ("axes", "es", "Ejes"),
        ("actions", "fr", "Actions"),
        ("actions", "es", "Medidas"),
        ("bodies", "en", "Bodies"),
        ("body", "de", "Body"),
    ],
)
def test_its_own_word_in_that_language_comes_first(name: str, language: str, said: str) -> None:
    assert word(OWN, name, language) == said


def test_every_term_has_a_word_in_every_language() -> None:
    for name in ASKED:
        for language in LANGUAGES:
            assert word({}, name, language)
    assert {term for term, _place in ASKED.values()} == set(DEFAULTS)


@given(st.sampled_from(sorted(DEFAULTS)), st.sampled_from(LANGUAGES), WORDS, WORDS)
def test_what_is_kept_is_what_is_said_again(
    term: str, language: Language, one: str, several: str
) -> None:
    assert pair(kept({(term, language): (one, several)}), term, language) == (one, several)


def test_everybodys_word_and_nothing_are_not_kept() -> None:
    assert kept({("axis", "fr"): ("Axe", "Axes"), ("body", "fr"): ("  ", "")}) == {}
    assert kept({("action", "es"): ("Medida", "")}) == {}


def test_one_word_may_do_for_one_and_several() -> None:
    assert kept({("axis", "en"): ("  Key   area ", "")}) == {
        "axis": {"en": ["Key area", "Key area"]}
    }


@pytest.mark.parametrize(
    ("own", "name", "number", "language", "said"),
    [
        ({}, "axes", 4, "fr", "4 axes"),
        ({}, "actions", 0, "fr", "0 action"),
        ({}, "actions", 0, "es", "0 medidas"),
        ({}, "actions", 1, "en", "1 action"),
        (OWN, "axes", 1, "fr", "1 résultat"),
        (OWN, "axes", 7, "fr", "7 résultats"),
        (OWN, "axes", 7, "en", "7 axes"),
        ({"axis": {"en": ["KPI", "KPIs"]}}, "axes", 2, "en", "2 KPIs"),
    ],
)
def test_so_many_of_them_stand_inside_a_line(
    own: Own, name: str, number: int, language: str, said: str
) -> None:
    assert counted(own, name, number, language) == said
