"""Reads a column of countries: codes of two or three letters, numbers, or names."""

from collections.abc import Callable, Iterable

from equiplan.domain.places.countries import code_of
from equiplan.domain.text.comparing import tidy

_NAMIBIA = "NA"
_FIGURES = 3


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _FIGURES


def country_reader(values: Iterable[str]) -> Callable[[str], str | None]:
    """Reads one value of a column to the two letters of its country, "" where it is none.

    Numbers are codes where all numbers of the column are. "NA" is Namibia among other codes of
    two letters, or alone; among names it may say "not available", and None says so.
    """
    texts = {tidy(value) for value in values} - {""}
    numbers = {text for text in texts if _is_number(text)}
    is_numbered = all(code_of(text.zfill(_FIGURES)) for text in numbers)
    others = {text for text in texts - numbers if text.upper() != _NAMIBIA and code_of(text)}
    in_letters = not others or any(len(text) == 2 for text in others)

    def read(value: str) -> str | None:
        text = tidy(value)
        if _is_number(text):
            return code_of(text.zfill(_FIGURES)) if is_numbered else ""
        if text.upper() == _NAMIBIA and not in_letters:
            return None
        return code_of(text)

    return read
