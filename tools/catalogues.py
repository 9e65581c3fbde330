"""The catalogues of what pages say in other languages, and their compilation for Django."""

import os
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).resolve().parents[1] / "src" / "equiplan"
LANGUAGES = ("fr", "es")


def path_of(language: str) -> Path:
    """The catalogue of a language."""
    return SOURCE / "locale" / language / "LC_MESSAGES" / "django.po"


def catalogue(language: str) -> Catalog:
    """What a language says, as its catalogue stands."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def compile_stale() -> None:
    """Make the .mo files that are missing or older than their catalogue."""
    for language in LANGUAGES:
        source = path_of(language)
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        # Renamed into place: several test processes may do this at once.
        made = compiled.with_suffix(f".{os.getpid()}")
        with made.open("wb") as file:
            write_mo(file, catalogue(language))
        made.replace(compiled)
