"""The sentence of a note, of a roster or of one of its rows."""

from ..core.languages import Language
from ..core.sentences import say
from ..documents.rosters.sentences import SENTENCES


def said(code: str, language: Language, **facts: object) -> str:
    """What a note says in a reader's language."""
    return say(SENTENCES, code, language, **facts)
