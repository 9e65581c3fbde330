"""A day that is typed is one day, or is asked about."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from equiplan.web.platform.day_field import DayField

READ = [
    ("fr", "02/04/2027", date(2027, 4, 2)),
    ("es", "02/04/2027", date(2027, 4, 2)),
    ("en", "2027-04-02", date(2027, 4, 2)),
    ("en", "25/04/2027", date(2027, 4, 25)),
    ("en", "04/04/2027", date(2027, 4, 4)),
    ("en", "4 February 2027", date(2027, 2, 4)),
    ("en", "Feb 4, 2027", date(2027, 2, 4)),
    ("fr", "1er février 2027", date(2027, 2, 1)),
    ("es", "4 de febrero de 2027", date(2027, 2, 4)),
]


@pytest.mark.parametrize(("language", "typed", "day"), READ)
def test_a_day_is_read_as_its_writer_means_it(language: str, typed: str, day: date) -> None:
    with translation.override(language):
        assert DayField().clean(typed) == day


@pytest.mark.parametrize("typed", ["02/04/2027", "2/4/2027", "12.11.2027"])
def test_an_english_day_that_can_be_two_is_asked_about(typed: str) -> None:
    with translation.override("en"), pytest.raises(ValidationError, match="two days"):
        DayField().clean(typed)


@pytest.mark.parametrize("typed", ["", "tomorrow", "February 2027", "31/02/2027"])
def test_what_is_no_day_is_refused_with_a_sentence(typed: str) -> None:
    with translation.override("en"), pytest.raises(ValidationError):
        DayField().clean(typed)
