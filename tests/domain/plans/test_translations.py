"""Texts in other languages, as they are kept and told."""

from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.plans.translations import gathered, kept, listed, text_in
from equiplan.domain.text.languages import LANGUAGES

FIELDS = ("title", "objective")
TEXTS = st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=20))
GIVEN = st.dictionaries(st.sampled_from((*LANGUAGES, "de", "")), TEXTS)


@given(GIVEN)
def test_what_is_kept_says_something_in_a_language_of_the_product(
    given: dict[str, dict[str, str]],
) -> None:
    own = kept(given, FIELDS)
    assert kept(own, FIELDS) == own
    for language, texts in own.items():
        assert language in LANGUAGES
        assert texts
        assert all(text.strip() == text != "" for text in texts.values())
        assert all(text_in(own, field, language) == text for field, text in texts.items())


@given(GIVEN)
def test_translations_told_one_by_one_are_the_same_again(given: dict[str, dict[str, str]]) -> None:
    own = kept(given, FIELDS)
    assert gathered(listed(own)) == own
    assert listed(own) == tuple(sorted(listed(own), key=lambda each: (each.language, each.field)))


def test_only_the_fields_asked_for_are_kept() -> None:
    assert kept({"en": {"title": "A", "status": "done"}}, ("title",)) == {"en": {"title": "A"}}
    assert text_in({}, "title", "en") == ""
