"""The sentence of a note, of a roster or of one of its rows."""

from equiplan.domain.text.languages import Language
from equiplan.domain.text.messages import say
from equiplan.importing.people.messages import MESSAGES


def said(code: str, language: Language, **facts: object) -> str:
    """What a note says in a reader's language."""
    return say(MESSAGES, code, language, **facts)
