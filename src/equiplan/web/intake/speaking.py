"""In which of the three languages a person is spoken to."""

from django.utils.translation import get_language

from equiplan.core.languages import LANGUAGES, Language


def spoken() -> Language:
    """The language of the person who asks."""
    language = get_language()
    return next((each for each in LANGUAGES if each == language), "fr")
