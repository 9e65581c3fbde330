"""Countings: kept, replaced, moved on by who may, removed and brought back."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.figures.cells import STEPS, State
from equiplan.web.datasets import services
from equiplan.web.datasets.models import Amount, Count, Counting, Dataset, Step
from equiplan.web.datasets.tallies import Cell, Paid, differences
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.platform.facts import fact_changed
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.persons import refused

from .making import BEFORE, DAY, NOW, F, M, U, at, cells, counting, dataset, tally

pytestmark = pytest.mark.django_db
FORWARD = (State.SUBMITTED, State.VALIDATED, State.LOCKED)


def kept(of: Dataset, by: Member, made: Any, **more: Any) -> Counting:
    """The counts, kept as entered by hand."""
    return services.keep_counting(of, made, by=by, now=NOW, source=services.BY_HAND, **more)


def test_counts_are_kept_with_their_sums(staff: Dataset, clerk: Member) -> None:
    row = kept(staff, clerk, tally())
    assert (row.women, row.men, row.others, row.unknown, row.total) == (15, 25, 0, 0, 40)
    assert list(Count.objects.values_list("key", "sex", "number")) == [
        ("grade=A", "F", 12),
        ("grade=A", "M", 8),
        ("grade=B", "F", 3),
        ("grade=B", "M", 17),
    ]
    assert row.categories == {"grade": ["A", "B"]}
    assert (row.state, [each.by for each in row.steps.all()]) == ("draft", [clerk])


def test_zero_is_kept_and_is_not_nothing(staff: Dataset, clerk: Member) -> None:
    row = kept(staff, clerk, tally(A=(0, 4)))
    assert Count.objects.get(counting=row, sex="F").number == 0
    with refused("counting.nothing"):
        kept(staff, clerk, replace(tally(BEFORE), cells=()))


def test_a_day_that_has_not_come_cannot_be_counted(staff: Dataset, clerk: Member) -> None:
    with refused("counting.to_come"):
        kept(staff, clerk, tally(NOW.date() + timedelta(days=2)))


def test_a_period_ends_after_it_begins(staff: Dataset, clerk: Member) -> None:
    with refused("counting.days"):
        kept(staff, clerk, replace(tally(), since=DAY + timedelta(days=1)))


def test_more_cells_than_anybody_reads_are_refused(
    staff: Dataset, clerk: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services.countings, "MOST_CELLS", 3)
    with refused("counting.too_many"):
        kept(staff, clerk, tally())
    assert not Counting.objects.exists()


def test_the_same_day_again_is_refused_until_somebody_has_seen_what_it_replaces(
    staff: Dataset, clerk: Member
) -> None:
    first = kept(staff, clerk, tally())
    with refused("counting.day_taken"):
        kept(staff, clerk, tally(A=(1, 1)))
    second = kept(staff, clerk, tally(A=(1, 1)), over=first.pk)
    first.refresh_from_db()
    assert first.removed_at == NOW
    assert second.total == 2
    assert AuditLine.objects.latest("pk").event == "counting.replaced"


def test_what_was_replaced_meanwhile_is_not_replaced_again(
    staff: Dataset, clerk: Member, officer: Member
) -> None:
    first = kept(staff, clerk, tally())
    kept(staff, officer, tally(A=(1, 1)), over=first.pk)
    with refused("counting.moved"):
        kept(staff, clerk, tally(A=(2, 2)), over=first.pk)


def test_a_locked_counting_is_neither_replaced_nor_removed_by_anybody(
    staff: Dataset, clerk: Member, officer: Member
) -> None:
    row = at(kept(staff, clerk, tally()), *FORWARD, by=officer)
    for who in (clerk, officer):
        with refused("counting.locked"):
            kept(staff, who, tally(A=(1, 1)), over=row.pk)
        with refused("counting.locked"):
            services.remove_counting(row, by=who, now=NOW)
    assert Counting.objects.get(removed_at=None) == row


def test_a_validated_counting_is_replaced_by_who_validates_only(
    staff: Dataset, clerk: Member, officer: Member
) -> None:
    row = at(kept(staff, clerk, tally()), State.SUBMITTED, State.VALIDATED, by=officer)
    with refused("counting.validated"):
        kept(staff, clerk, tally(A=(1, 1)), over=row.pk)
    assert kept(staff, officer, tally(A=(1, 1)), over=row.pk).state == "draft"


@pytest.mark.parametrize("came_to", State, ids=str)
@pytest.mark.parametrize("to", State, ids=str)
def test_a_counting_goes_where_its_state_leads_and_nowhere_else(
    staff: Dataset, officer: Member, came_to: State, to: State
) -> None:
    row = counting(staff, officer)
    before = FORWARD[: FORWARD.index(came_to) + 1] if came_to in FORWARD else ()
    at(row, *before, by=officer)
    if to in STEPS[came_to]:
        assert at(row, to, by=officer).state == to
        assert Step.objects.filter(counting=row).last().state == to  # type: ignore[union-attr]
    else:
        with refused("counting.moved"):
            services.move(row, to, by=officer, now=NOW)


def test_who_counts_submits_and_who_decides_validates(
    staff: Dataset, clerk: Member, officer: Member
) -> None:
    row = at(counting(staff, clerk), State.SUBMITTED, by=clerk)
    with refused("dataset.not_yours_to_decide"):
        services.move(row, State.VALIDATED, by=clerk, now=NOW)
    at(row, State.VALIDATED, by=officer)
    with refused("dataset.not_yours_to_decide"):
        services.move(row, State.SUBMITTED, by=clerk, now=NOW)
    told = [(each.state, each.by) for each in row.steps.all()]
    assert told == [("draft", clerk), ("submitted", clerk), ("validated", officer)]


def test_of_two_who_move_it_at_once_one_is_told(staff: Dataset, officer: Member) -> None:
    row = counting(staff, officer)
    same = Counting.objects.select_related("dataset").get(pk=row.pk)
    services.move(row, State.SUBMITTED, by=officer, now=NOW)
    with refused("counting.moved"):
        services.move(same, State.SUBMITTED, by=officer, now=NOW)


def test_a_contributor_counts_what_they_keep_and_nothing_else(
    staff: Dataset, enrol: Enrol, school: Organisation
) -> None:
    helper = enrol(school, Role.CONTRIBUTOR)
    with refused("dataset.not_yours"):
        counting(staff, helper)
    own = dataset(helper, "Jurys", what="bodies")
    assert own.keeper == helper
    assert counting(own, helper).total == 40


def test_who_only_reads_counts_nothing(staff: Dataset, enrol: Enrol, school: Organisation) -> None:
    reader = enrol(school, Role.COMMITTEE_MEMBER)
    with refused("dataset.not_yours"):
        counting(staff, reader)
    with refused("dataset.not_yours"):
        dataset(reader, "Autre")


def test_what_is_removed_comes_back_unless_its_day_was_counted_anew(
    staff: Dataset, clerk: Member
) -> None:
    row = counting(staff, clerk)
    services.remove_counting(row, by=clerk, now=NOW)
    row.refresh_from_db()
    services.restore_counting(row, by=clerk, now=NOW)
    row.refresh_from_db()
    assert row.removed_at is None
    counting(staff, clerk, BEFORE)
    replaced = kept(staff, clerk, tally(A=(1, 1)), over=row.pk)
    row.refresh_from_db()
    with refused("counting.restore_taken"):
        services.restore_counting(row, by=clerk, now=NOW)
    assert replaced.removed_at is None


def test_amounts_of_fewer_than_five_people_never_become_rows(staff: Dataset, clerk: Member) -> None:
    paid = tuple(Paid("pay", sex, n, 1000.0 * n, 1000.0) for sex, n in ((F, 4), (M, 5)))
    row = kept(staff, clerk, tally(paid=paid))
    assert list(Amount.objects.values_list("sex", "number")) == [("M", 5)]
    few = Amount(counting=row, column="pay", sex="F", number=4, total=1.0, median=1.0)
    with pytest.raises(IntegrityError), transaction.atomic():
        few.save()


def test_every_change_says_so_to_those_who_depend_on_counts(
    staff: Dataset, officer: Member
) -> None:
    heard: list[str] = []

    def hear(code: str, **_signal: object) -> None:
        heard.append(code)

    fact_changed.connect(hear)
    row = counting(staff, officer)
    at(row, State.SUBMITTED, by=officer)
    services.remove_counting(row, by=officer, now=NOW)
    row.refresh_from_db()
    services.restore_counting(row, by=officer, now=NOW)
    services.remove_dataset(staff, by=officer, now=NOW)
    fact_changed.disconnect(hear)
    assert heard.count("datasets.people") == 5


def test_two_datasets_have_two_names_and_one_that_was_removed_has_none(
    staff: Dataset, clerk: Member
) -> None:
    with refused("dataset.name_taken"):
        dataset(clerk, "Personnel")
    services.remove_dataset(staff, by=clerk, now=NOW)
    again = dataset(clerk, "Personnel")
    staff.refresh_from_db()
    with refused("dataset.name_taken"):
        services.restore_dataset(staff, by=clerk, now=NOW)
    services.remove_dataset(again, by=clerk, now=NOW)
    services.restore_dataset(staff, by=clerk, now=NOW)
    assert Dataset.objects.get(removed_at=None) == staff


def test_a_dataset_with_validated_counts_is_removed_by_who_decides(
    staff: Dataset, clerk: Member, officer: Member
) -> None:
    at(counting(staff, clerk), State.SUBMITTED, State.VALIDATED, by=officer)
    with refused("dataset.not_yours_to_decide"):
        services.remove_dataset(staff, by=clerk, now=NOW)
    services.remove_dataset(staff, by=officer, now=NOW)


NUMBERS = st.dictionaries(
    st.tuples(st.sampled_from("ABC"), st.sampled_from((F, M, U))), st.integers(0, 50)
)


@given(NUMBERS, NUMBERS)
def test_what_is_shown_to_differ_leads_from_one_counting_to_the_other(
    before: dict[Any, int], after: dict[Any, int]
) -> None:
    old, new = (
        tuple(Cell(sex, n, {"grade": grade}) for (grade, sex), n in each.items())
        for each in (before, after)
    )
    led = dict(before)
    for each in differences(old, new):
        place = (each.breakdown["grade"], each.sex)
        assert led.pop(place, None) == each.before
        if each.after is not None:
            led[place] = each.after
    assert led == after
    assert differences(new, new) == ()


def test_a_cell_that_was_not_counted_is_not_zero() -> None:
    moved = differences(cells(A=(0, 1)), cells(B=(0, 1)))
    assert {each.before for each in moved if each.breakdown["grade"] == "B"} == {None}
    assert {each.after for each in moved if each.breakdown["grade"] == "A"} == {None}


def test_a_date_in_the_past_century_is_kept(staff: Dataset, clerk: Member) -> None:
    assert kept(staff, clerk, tally(date(1998, 1, 1))).on.year == 1998
