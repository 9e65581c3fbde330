"""The demonstration's series says that its figures are invented, and comes once."""

import pytest
from django.utils import timezone

from equiplan.web.benchmarks import demo
from equiplan.web.benchmarks.models import Area, Point, Series

pytestmark = pytest.mark.django_db


def test_the_series_of_the_demonstration_says_that_it_is_invented() -> None:
    demo.load(timezone.now())
    series = Series.objects.get()
    assert series.source == "Données d’illustration"
    assert "inventés" in series.definition
    assert "illustration" in series.title
    assert Point.objects.count() == 18


def test_loaded_twice_nothing_changes() -> None:
    demo.load(timezone.now())
    demo.load(timezone.now())
    assert (Series.objects.count(), Area.objects.count()) == (1, 3)
