"""Leak 14: sums of pay at two dates, between which one person left, gave what that person gets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.disclosure.rounding import rounded_pay
from equiplan.web.datasets import services
from equiplan.web.datasets.models import Amount, Dataset
from equiplan.web.datasets.tallies import Paid
from equiplan.web.organisations.models import Member
from tests.web.datasets.making import BEFORE, DAY, NOW, F, tally

PAY = st.integers(1200, 9000)


@given(st.lists(PAY, min_size=6, max_size=80))
def test_14_the_difference_of_two_sums_leaves_the_pay_of_who_left_open(
    pays: list[int],
) -> None:
    """Sums near the true one are shown alike: so much the difference is open."""
    before, after = pays, pays[1:]
    open_ = 0.0
    for group in (before, after):
        total, mean = float(sum(group)), sum(group) / len(group)
        shown, _median = rounded_pay(len(group), total, mean)
        others = [
            total + change
            for change in (share * mean for share in (-0.2, -0.1, -0.05, 0.05, 0.1, 0.2))
            if rounded_pay(len(group), total + change, mean)[0] == shown
        ]
        assert others  # a twentieth of a mean more or less is shown alike
        assert abs(shown - total) <= max(0.05 * total, 1.3 * mean)
        open_ += max(others) - min([total, *others])
    assert open_ > 0


@given(st.lists(PAY, min_size=5, max_size=80))
def test_14_what_is_kept_is_within_a_few_percent(pays: list[int]) -> None:
    total = float(sum(pays))
    shown, _median = rounded_pay(len(pays), total, 2000.0)
    assert shown == pytest.approx(total, rel=0.13)


@pytest.mark.django_db
def test_14_no_exact_sum_and_no_exact_median_is_in_the_database(
    staff: Dataset, clerk: Member
) -> None:
    for on, number, total in ((BEFORE, 15, 31_237.0), (DAY, 14, 29_004.0)):
        made = tally(on, paid=(Paid("pay", F, number, total, 2083.0),))
        services.keep_counting(staff, made, by=clerk, now=NOW, source=services.BY_HAND)
    kept = Amount.objects.values_list("total", "median")
    assert {(total / 100) % 1 for total, _ in kept} == {0.0}
    assert {median for _, median in kept} == {2100.0}
    sums = dict(Amount.objects.values_list("counting__on", "total"))
    assert sums[BEFORE] - sums[DAY] != 31_237 - 29_004
