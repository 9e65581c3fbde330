"""The language of the page, as sentences of three languages are chosen by."""

from django.utils.translation import get_language

from equiplan.domain.text.languages import LANGUAGES, Language


def spoken() -> Language:
    """The language this page is in; French where it is none of ours."""
    here = get_language()
    return next((each for each in LANGUAGES if each == here), "fr")
