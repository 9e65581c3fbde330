"""The sentence of a note, of a roster or of one of its rows."""

from equiplan.domain.text.languages import Language
from equiplan.domain.text.messages import say
from equiplan.importing.people.messages import SENTENCES


def said(code: str, language: Language, **facts: object) -> str:
    """What a note says in a reader's language."""
    return say(SENTENCES, code, language, **facts)
