"""One sentence per code, in three languages: how refusals and findings speak.

A code and its facts travel; the sentence is made where a person reads it.
"""

from collections.abc import Mapping

from .languages import Language

Messages = Mapping[str, Mapping[Language, str]]


def say(sentences: Messages, code: str, language: Language, **facts: object) -> str:
    """The sentence of a code, its `{facts}` filled in."""
    return sentences[code][language].format(**facts)
