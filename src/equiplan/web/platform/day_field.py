"""The field in which a day is written: by the browser's calendar, or as people write it."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from equiplan.domain.text.comparing import levelled
from equiplan.domain.text.dates import of_two_readings, points

LETTERS = re.compile(r"[^\W\d_]")


class DayField(forms.DateField):
    """A day: 2027-12-31, 31/12/2027, or with its month in letters.

    In English 02/04/2027 is two days: it is asked which.
    """

    def __init__(self, **more: Any) -> None:
        errors = {
            "required": _("Give a day."),
            "invalid": _("Write a day, for example 31/12/2027."),
            "two_days": _("This can be two days: write the month in letters, as 4 February 2027."),
            **more.pop("error_messages", {}),
        }
        super().__init__(
            widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            input_formats=["%Y-%m-%d", "%d/%m/%Y"],
            error_messages=errors,
            **more,
        )

    def to_python(self, value: Any) -> date | None:
        """The day that was written; ValidationError for none, or for two."""
        level = levelled(value.strip()) if isinstance(value, str) else ""
        if (get_language() or "").startswith("en") and any(of_two_readings(level)):
            raise forms.ValidationError(self.error_messages["two_days"], code="two_days")
        named = points(level) if LETTERS.search(level) else ()
        if len(named) == 1 and named[0].precision == "day" and named[0].start:
            return named[0].start
        found: date | None = super().to_python(value)
        return found
