"""The demonstration shows figures that fill themselves, the same however often it is loaded."""

from datetime import UTC, datetime

import pytest

from equiplan.web.datasets import demo as datasets
from equiplan.web.imports import demo as plans
from equiplan.web.indicators import demo
from equiplan.web.indicators.models import Binding, Figure
from equiplan.web.organisations.models import AuditLine
from equiplan.web.plans.models import Indicator
from equiplan.web.plans.selectors import gone

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.mark.django_db
def test_the_agency_sees_baseline_actual_progress_and_trend_and_loading_again_changes_nothing() -> (
    None
):
    plans.load(NOW)
    datasets.load(NOW)
    demo.load(NOW)
    first = (Binding.objects.count(), Figure.objects.count(), AuditLine.objects.count())
    women = Indicator.objects.get(binding__measure="share_of_women_bodies")
    how_far = gone(women, NOW.date())
    assert women.baseline == 22
    assert how_far.last is not None
    assert how_far.last.value == pytest.approx(29.0, abs=0.05)
    assert how_far.cell.number == pytest.approx(53.9, abs=0.5)  # type: ignore[union-attr]
    assert women.values.count() >= 4
    assert Binding.objects.filter(measure="actions_done").count() == 4
    demo.load(NOW)
    assert (Binding.objects.count(), Figure.objects.count(), AuditLine.objects.count()) == first
