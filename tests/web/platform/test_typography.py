"""What pages, templates and refusals say is set as the readers of each language expect."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from equiplan.cli.terminal.arguments import ARGPARSE
from tests.architecture.source import sentences as spoken

LOCALE = Path(__file__).parents[3] / "src/equiplan/locale"
NARROW = "\u202f"
NO_BREAK = "\u00a0"

WRONG_FRENCH = {
    "straight apostrophe": r"'",
    "space that breaks, or none, before ; ! ?": rf"[^{NARROW}&\w/?=][;!?]|\w[;!](?!\w)",
    "space that breaks before a colon": r" :",
    "guillemets without their spaces": rf"«[^{NO_BREAK}]|[^{NO_BREAK}]»",
}
WRONG_SPANISH = {
    "question that does not open": r"^[^¿]*\?",
    "exclamation that does not open": r"^[^¡]*!",
}
WRONG_ENGLISH = {
    "straight apostrophe": r"\w'\w",
    "straight quotes": r'(?<![=\w])"[\w ]',
    "space before a mark": r"\w [;:!?](?:\s|$)",
    "three dots for an ellipsis": r"\.\.\.",
}
WRONG_EVERYWHERE = {
    "two spaces": r"\S  +\S",
    "space at an end": r"^\s[^\s]|[^\s:] $",
    "three dots for an ellipsis": r"\.\.\.",
}
RULES = [
    *(("en", name, pattern) for name, pattern in WRONG_ENGLISH.items()),
    *((code, name, rule) for code in ("fr", "es") for name, rule in WRONG_EVERYWHERE.items()),
    *(("fr", name, pattern) for name, pattern in WRONG_FRENCH.items()),
    *(("es", name, pattern) for name, pattern in WRONG_SPANISH.items()),
]


def sentences(language: str) -> Iterator[str]:
    """Everything that is said in a language: by templates and code, by refusals and findings."""
    yield from (said[language] for said in spoken().values())
    yield from _written() if language == "en" else _translated(language)


def _written() -> Iterator[str]:
    """What templates and code say in English; argparse's own words aside."""
    with (LOCALE / "fr/LC_MESSAGES/django.po").open("rb") as catalogue:
        for message in read_po(catalogue):
            forms = message.id or ()
            forms = [forms] if isinstance(forms, str) else forms
            yield from (form for form in forms if form not in ARGPARSE)


def _translated(language: str) -> Iterator[str]:
    """Every translated sentence, plurals included."""
    with (LOCALE / language / "LC_MESSAGES/django.po").open("rb") as catalogue:
        messages = list(read_po(catalogue))
    for message in messages:
        said = message.string
        if message.id and said:
            yield from [said] if isinstance(said, str) else said


@pytest.mark.parametrize(("language", "name", "pattern"), RULES)
def test_a_sentence_is_set_as_its_readers_expect(language: str, name: str, pattern: str) -> None:
    wrong = [said for said in sentences(language) if re.search(pattern, said)]
    assert not wrong, name
