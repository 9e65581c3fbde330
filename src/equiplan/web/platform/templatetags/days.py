"""The `date` filter of every template, in place of Django's: see `platform.days`."""

from datetime import date as day
from typing import Any

from django import template

from ..days import date_format

register = template.Library()


@register.filter(expects_localtime=True, is_safe=False)
def date(value: Any, name: str = "DATE_FORMAT") -> str:
    """A day as the reader's language writes it; nothing for no day."""
    return date_format(value, name or "DATE_FORMAT") if isinstance(value, day) else ""
