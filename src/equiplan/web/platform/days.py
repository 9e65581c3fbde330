"""A day as the reader's language writes it: the one way to Django's formats.

French says "1er janvier" and "2 janvier" (Imprimerie nationale, "Lexique des règles
typographiques"); no format of Django's can.
"""

from datetime import date

from django.utils import formats
from django.utils.translation import get_language

FIRST = r"j\e\r"
"""What stands for the day in a format, on the first of a month."""


def date_format(value: date, name: str = "DATE_FORMAT") -> str:
    """A day or an instant in a format of the language ("SHORT_DATE_FORMAT"), or one of Django's."""
    written = formats.get_format(name, lang=get_language())
    if value.day == 1 and (get_language() or "").startswith("fr"):
        written = _with_ordinal(written)
    return formats.date_format(value, written)


def _with_ordinal(written: str) -> str:
    """The format with an ordinal where a month in letters follows the day."""
    for month in "FMNbE":
        written = written.replace(f"j {month}", f"{FIRST} {month}")
    return written
