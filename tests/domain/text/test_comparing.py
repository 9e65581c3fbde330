import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.text.comparing import folded, has_stem, levelled, sentences, tidy, words
from equiplan.domain.text.numbers import NUMBER, number, spelled


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_levelling_keeps_every_place_of_the_text(text: str) -> None:
    assert len(levelled(text)) == len(text)


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_sentences_keep_every_word_in_order(text: str) -> None:
    cut = sentences(text)
    assert "".join("".join(cut).split()) == "".join(text.split())


def test_levelled_text_has_plain_letters_spaces_quotes_and_dashes() -> None:
    assert levelled("L’ÉGALITÉ\u202f: «\u00a040–60\u00a0%\u00a0»") == 'l\'egalite : " 40-60 % "'
    assert levelled("≠ 30 m²") == "≠ 30 m²"


def test_folded_text_compares_whatever_accents_and_case() -> None:
    assert folded("Œuvre ÉTÉ ﬁn ñ") == folded("œuvre éte fin N")


def test_tidy_text_has_single_spaces_and_nothing_invisible() -> None:
    assert tidy(" a\u00a0\u202fb\n c\u00ad\u200bd ") == "a b cd"


def test_stems_are_found_at_the_beginning_of_words() -> None:
    assert has_stem("Indicadores de resultado", ("indicat", "indicad"))
    assert not has_stem("Vindicated", ("indicat",))
    assert words("L’axe n° 2") == ("l", "axe", "n", "2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un. Deux ! Trois ?", ("Un.", "Deux !", "Trois ?")),
        ("Mme. Diallo et art. 6 septies. Fin.", ("Mme. Diallo et art. 6 septies.", "Fin.")),
        ("El Sr. Ruiz llega. La Dra. Paz también.", ("El Sr. Ruiz llega.", "La Dra. Paz también.")),
        ("At 3.5 points, e.g. J. Doe stays.", ("At 3.5 points, e.g. J. Doe stays.",)),
        ("One line\nanother", ("One line", "another")),
    ],
)
def test_abbreviations_do_not_end_a_sentence(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 000", 1000),
        ("1.000", 1000),
        ("1,000", 1000),
        ("1.234.567,89", 1234567.89),
        ("1,234.5", 1234.5),
        ("3,5", 3.5),
        ("0.125", 0.125),
        ("012 345", 12345),
        ("03", 3),
    ],
)
def test_numbers_are_read_with_the_separators_of_three_languages(text: str, value: float) -> None:
    assert number(text) == value


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789., '", max_size=24))
def test_whatever_matches_as_a_number_has_a_value(text: str) -> None:
    for match in re.finditer(NUMBER, text):
        assert number(match[0]) >= 0
        assert number(match[0], thousands=False) >= 0


def test_a_percentage_with_three_decimals_is_no_thousand() -> None:
    assert number("33.333", thousands=False) == 33.333


def test_words_that_mean_another_thing_elsewhere_are_no_numbers_there() -> None:
    assert "dos" in spelled("es")
    assert "dos" not in spelled("fr")
    assert "dos" not in spelled(None)
    assert "trois" in spelled("es")
