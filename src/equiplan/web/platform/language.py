"""The language of the page, as sentences of three languages are chosen by."""

from collections.abc import Mapping

from django.utils.functional import lazy
from django.utils.translation import get_language

from equiplan.domain.text.languages import LANGUAGES, Language


def spoken() -> Language:
    """The language this page is in; French where it is none of ours."""
    here = get_language()
    return next((each for each in LANGUAGES if each == here), "fr")


Words = Mapping[Language, str]
"""The same words in three languages."""


def _worded(words: Words) -> str:
    """In no language at all, as migrations are made, these words stand as ours do: in English."""
    return words[spoken() if get_language() else "en"]


worded = lazy(_worded, str)
"""Words of the domain as `gettext_lazy` has those of pages: in the language of the page."""
