from equiplan.domain.plans.messages import MESSAGES
from equiplan.domain.text.languages import LANGUAGES


def test_every_code_has_a_sentence_in_three_languages() -> None:
    assert all(set(said) == set(LANGUAGES) for said in MESSAGES.values())


def test_french_sentences_use_french_typography() -> None:
    for said in MESSAGES.values():
        french = said["fr"]
        assert "'" not in french
        assert all(french[i - 1] == "\u00a0" for i, char in enumerate(french) if char in ":»")
        assert all(french[i - 1] == "\u202f" for i, char in enumerate(french) if char in ";!?")
