"""The clock of a test is that of the product, of the libraries and of the processes it starts."""

import subprocess
import sys
import time
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from equiplan import clock as product
from equiplan.web.platform import clock as pages

from . import clock
from .installation import Installation
from .travel.sitecustomize import VARIABLE

LEAP = datetime(2028, 2, 29, 9, tzinfo=UTC)
EVE = datetime(2030, 12, 31, 23, 30, tzinfo=UTC)
SOON = timedelta(minutes=5)
ASK = "from equiplan import clock; print(clock.now().isoformat())"


def is_soon_after(instant: datetime, then: datetime) -> bool:
    """Whether no more time has passed than a slow machine needs."""
    return instant <= then < instant + SOON


@pytest.mark.clock(LEAP)
def test_the_product_and_its_libraries_are_at_the_instant_of_the_test() -> None:
    for now in (product.now(), timezone.now(), datetime.fromtimestamp(time.time(), UTC)):
        assert is_soon_after(LEAP, now)
    assert pages.today() == date(2028, 2, 29)


@pytest.mark.clock(EVE)
def test_the_day_of_a_page_is_that_of_its_time_zone_and_not_of_utc() -> None:
    assert pages.today() == date(2031, 1, 1)
    with timezone.override("America/Guadeloupe"):
        assert pages.today() == date(2030, 12, 31)


@pytest.mark.clock(LEAP)
def test_time_goes_on_in_a_test_that_names_an_instant() -> None:
    before = product.now()
    time.sleep(0.01)
    assert product.now() > before


@pytest.mark.clock(LEAP)
def test_a_process_that_a_test_starts_is_at_its_instant() -> None:
    asked = [sys.executable, "-c", ASK]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert is_soon_after(LEAP, datetime.fromisoformat(done.stdout.strip()))


@pytest.mark.clock(LEAP)
def test_an_installation_that_was_made_before_is_at_the_instant_too(
    installation: Installation,
) -> None:
    assert is_soon_after(LEAP, datetime.fromisoformat(installation.python(f"\n{ASK}")))


@pytest.mark.clock(EVE)
def test_an_instant_within_an_instant_ends_where_it_began() -> None:
    with clock.at(LEAP):
        assert is_soon_after(LEAP, product.now())
    assert is_soon_after(EVE, product.now())


def test_the_variable_names_an_instant_of_utc_unless_it_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for said, instant in {
        "2028-02-29T09:00": LEAP,
        "2028-02-29T10:00+01:00": LEAP,
        "2030-12-31T23:30": EVE,
    }.items():
        monkeypatch.setenv(VARIABLE, said)
        done = subprocess.run(
            [sys.executable, "-c", ASK], capture_output=True, text=True, check=True
        )
        assert is_soon_after(instant, datetime.fromisoformat(done.stdout.strip()))
