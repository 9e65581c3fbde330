"""The language a command speaks: the one it is asked for, or the locale's, as gettext finds it."""

import os
import re
from collections.abc import Mapping, Sequence
from typing import Final

from equiplan.domain.text.languages import LANGUAGES, Language

WITHOUT: Final[Language] = "en"
"""For C and POSIX, for no locale at all, and for locales of other languages."""
_OPTION = "--language"


class _Terminal:
    """What the process speaks at the moment; a command line is one person's."""

    language: Language = WITHOUT


def current() -> Language:
    """The language of what is written next."""
    return _Terminal.language


def choose(language: Language) -> None:
    """Speak this language from here on."""
    _Terminal.language = language


def locale_language(environment: Mapping[str, str]) -> Language:
    """The first of our languages that the locale names: LANGUAGE, LC_ALL, LC_MESSAGES, LANG.

    As gettext has it: the list in LANGUAGE goes first, unless the locale is C or POSIX.
    """
    named = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, named), "C")
    if _code(locale) in {"c", "posix"}:
        return WITHOUT
    wanted = [*environment.get("LANGUAGE", "").split(":"), locale]
    return next((one for name in wanted for one in LANGUAGES if _code(name) == one), WITHOUT)


def _code(locale: str) -> str:
    return re.split(r"[_.@-]", locale)[0].lower()


def asked_language(arguments: Sequence[str]) -> Language:
    """The language of a command line before it is parsed, so that its errors speak it too."""
    for at, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == _OPTION:
            given = value or next(iter(arguments[at + 1 : at + 2]), "")
            return next((one for one in LANGUAGES if one == given), locale_language(os.environ))
    return locale_language(os.environ)
