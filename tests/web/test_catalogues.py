"""No page lands with a missing translation: the catalogues hold what is said, and only that."""

import re

import pytest
from babel.messages.catalog import Catalog, Message
from tools.catalogues import LANGUAGES, catalogue
from tools.messages import collected

PLACE = re.compile(r"(%\(\w+\)|%)[sdr]|(\{\w*\})")
"""A value and its name; how it is set (as it is, as a number, in quotes) is the language's."""
BEYOND = {"invalid %(type)s value: %(value)r"}
"""What argparse says of a Python type says nothing to those who call a command."""


@pytest.fixture(scope="module")
def messages() -> Catalog:
    """Every message of the templates and the code."""
    return collected()


def keys(messages: Catalog) -> set[tuple[str, str | None]]:
    """What tells messages apart: the words, and the context they are said in."""
    return {(str(_first(each.id)), each.context) for each in messages if each.id}


def _first(text: object) -> object:
    return text[0] if isinstance(text, (tuple, list)) else text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_what_pages_say_and_nothing_else(
    language: str, messages: Catalog
) -> None:
    held, wanted = keys(catalogue(language)), keys(messages)
    assert sorted(map(str, wanted - held)) == []
    assert sorted(map(str, held - wanted)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_in_all_its_forms_and_none_is_a_guess(language: str) -> None:
    assert [each.id for each in catalogue(language) if not _is_complete(each)] == []


def _is_complete(message: Message) -> bool:
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return not message.id or (all(forms) and not message.fuzzy)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_places_of_what_it_translates(language: str) -> None:
    assert [each.id for each in catalogue(language) if each.id and not _keeps_places(each)] == []


def _keeps_places(message: Message) -> bool:
    """Each form has the places of the plural; the singular may say one in words."""
    ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    wanted = set(PLACE.findall(str(ids[-1])))
    last = set(PLACE.findall(str(forms[-1])))
    return (last == wanted or message.id in BEYOND) and all(
        set(PLACE.findall(str(form))) <= wanted for form in forms
    )
