"""Leak 13: the pay gap of everybody was computed from its parts, small groups being left out."""

import pytest

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.web.datasets import services as datasets
from equiplan.web.datasets.codes import PAID, SUMS_OF_PAY
from equiplan.web.datasets.models import Dataset
from equiplan.web.datasets.tallies import Cell, Paid, Tally
from equiplan.web.indicators.selectors.giving import Slot
from equiplan.web.indicators.services import Bound
from equiplan.web.organisations.models import Member
from equiplan.web.plans.models import Indicator
from equiplan.web.platform.registry import FACTS
from tests.web.datasets.making import DAY, NOW, F, M
from tests.web.indicators.making import bound

pytestmark = pytest.mark.django_db

GROUPS = {
    ("A", F): (20, 2000.0),
    ("A", M): (3, 6000.0),
    ("B", F): (4, 1800.0),
    ("B", M): (9, 2100.0),
}
"""By grade and sex: how many are paid, and what each of them gets."""


def paid() -> tuple[Paid, ...]:
    """Sums by sex, and by sex and grade where five people are paid."""
    whole = tuple(
        Paid("pay", sex, sum(n for n, _ in both), sum(n * pay for n, pay in both), 2000.0)
        for sex in (F, M)
        for both in [[each for (_grade, of), each in GROUPS.items() if of == sex]]
    )
    parts = (
        Paid("pay", sex, n, n * pay, pay, {"grade": grade})
        for (grade, sex), (n, pay) in GROUPS.items()
        if n >= 5
    )
    return (*whole, *parts)


@pytest.mark.parametrize("by", ["", "grade"])
def test_the_pay_gap_of_everybody_is_the_same_whether_or_not_it_is_shown_by_grade(
    staff: Dataset, clerk: Member, officer: Member, indicator: Indicator, by: str
) -> None:
    cells = tuple(Cell(sex, n, {"grade": grade}) for (grade, sex), (n, _pay) in GROUPS.items())
    made = Tally(DAY, cells, dimensions=("grade",), paid=paid())
    datasets.keep_counting(staff, made, by=clerk, now=NOW, source=datasets.BY_HAND)
    filters = {"dataset": str(staff.pk)}
    slots = {
        name: Slot(fact, filters)
        for name, code in (("pay", SUMS_OF_PAY), ("paid", PAID))
        if (fact := FACTS.get(code))
    }
    bound(indicator, Bound(MEASURES["pay_gap_mean"], slots, by), officer)
    women, men = (20 * 2000 + 4 * 1800) / 24, (3 * 6000 + 9 * 2100) / 12
    value = indicator.values.get()
    assert value.value == pytest.approx(100 * (men - women) / men, abs=2)
