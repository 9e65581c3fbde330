"""Progress goes from the baseline to the target, in the direction wanted."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from equiplan.domain.figures.cells import MISSING, PROTECTED, Cell, NotComputable, Reason, Value
from equiplan.domain.figures.progress import (
    Aim,
    Course,
    Direction,
    Source,
    Standing,
    Weighed,
    expected,
    judged,
    progress,
    reached,
    roll_up,
    standing,
)

NUMBERS = st.integers(-1000, 1000).map(float)
SCALES = st.sampled_from([0.25, 0.5, 2.0, 8.0, 1024.0])
BEGINS, ENDS = date(2025, 1, 1), date(2027, 1, 1)


def percent(baseline: float, target: Aim | float, actual: float) -> float:
    cell = progress(baseline=baseline, target=target, actual=actual)
    assert isinstance(cell, Value)
    return cell.number


@pytest.mark.parametrize(
    ("baseline", "target", "actual", "expected_percent"),
    [
        (30, 40, 30, 0),
        (50, 20, 35, 50),
        (30, 40, 35, 50),
        (30, 40, 25, -50),
        (30, 40, 45, 150),
        (50, 20, 56, -20),
        (0, 200, 0, 0),
        (0, 200, 200, 100),
    ],
)
def test_it_is_the_part_of_the_way_that_has_been_gone(
    baseline: float, target: float, actual: float, expected_percent: float
) -> None:
    assert percent(baseline, target, actual) == pytest.approx(expected_percent)


@pytest.mark.parametrize(
    ("baseline", "actual", "expected_percent"),
    [
        (30, 30, 0),
        (30, 35, 50),
        (30, 40, 100),
        (30, 55, 100),
        (30, 65, 50),
        (70, 65, 50),
        (30, 20, -100),
        (50, 45, 100),
        (50, 39, 0),
        (50, 61, 0),
    ],
)
def test_towards_a_band_it_is_the_part_of_the_distance_that_has_gone(
    baseline: float, actual: float, expected_percent: float
) -> None:
    assert percent(baseline, Aim(40, 60), actual) == pytest.approx(expected_percent)


def test_what_is_to_be_kept_is_kept_or_not() -> None:
    def kept(actual: float) -> Cell:
        return progress(baseline=50, target=50, actual=actual, direction=Direction.KEEP)

    assert kept(50) == Value(100.0)
    assert kept(49) == Value(0.0)


@pytest.mark.parametrize(
    ("given_values", "reason"),
    [
        ((None, 40.0, 35.0), Reason.NO_BASELINE),
        ((30.0, None, 35.0), Reason.NO_TARGET),
        ((30.0, 40.0, None), Reason.NO_VALUE),
        ((None, None, None), Reason.NO_BASELINE),
        ((40.0, 40.0, 45.0), Reason.TARGET_IS_BASELINE),
    ],
)
def test_without_a_way_to_go_it_says_why(
    given_values: tuple[float | None, float | None, float | None], reason: Reason
) -> None:
    baseline, target, actual = given_values
    found = progress(baseline=baseline, target=target, actual=actual)
    assert found == NotComputable(reason)


@pytest.mark.parametrize(
    ("direction", "baseline", "target"), [(Direction.UP, 45, 40), (Direction.DOWN, 20, 30)]
)
def test_a_target_on_the_wrong_side_is_not_turned_upside_down(
    direction: Direction, baseline: float, target: float
) -> None:
    found = progress(baseline=baseline, target=target, actual=35, direction=direction)
    assert found == NotComputable(Reason.TARGET_IS_BASELINE)


def test_numbers_beyond_all_counting_are_not_computable() -> None:
    found = progress(baseline=-1e308, target=1e308, actual=1e308)
    assert found == NotComputable(Reason.NOT_A_NUMBER)


@given(NUMBERS, NUMBERS, st.integers(-4, 8))
def test_it_is_linear(baseline: float, target: float, quarters: int) -> None:
    assume(baseline != target)
    actual = baseline + quarters * (target - baseline) / 4
    assert percent(baseline, target, actual) == pytest.approx(25 * quarters)


@given(NUMBERS, NUMBERS, NUMBERS, SCALES)
def test_it_does_not_depend_on_the_unit(
    baseline: float, target: float, actual: float, scale: float
) -> None:
    assume(baseline != target)
    scaled = percent(baseline * scale, target * scale, actual * scale)
    assert scaled == pytest.approx(percent(baseline, target, actual))


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_falling_indicator_is_the_mirror_of_a_rising_one(
    baseline: float, target: float, actual: float
) -> None:
    assume(baseline != target)
    mirrored = percent(-baseline, -target, -actual)
    assert mirrored == pytest.approx(percent(baseline, target, actual))


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_nearer_to_the_target_is_never_less(
    baseline: float, target: float, one: float, other: float
) -> None:
    assume(baseline != target)
    further, nearer = sorted((one, other), key=lambda actual: -abs(actual - target))
    same_side = (further - target) * (nearer - target) >= 0
    short_of_it = (further - target) * (baseline - target) >= 0
    assume(same_side and short_of_it)
    assert percent(baseline, target, nearer) >= percent(baseline, target, further)


@given(NUMBERS, st.tuples(NUMBERS, NUMBERS), NUMBERS)
def test_in_a_band_all_is_done_and_outside_it_never(
    baseline: float, edges: tuple[float, float], actual: float
) -> None:
    band = Aim(*sorted(edges))
    assume(band.low < band.high)
    gone = percent(baseline, band, actual)
    assert (gone == 100) == (band.low <= actual <= band.high)
    assert gone <= 100


def test_what_is_expected_goes_evenly_from_the_first_day_to_the_last() -> None:
    def awaited(today: date) -> Cell:
        return expected(begins=BEGINS, ends=ENDS, today=today)

    assert awaited(BEGINS - timedelta(1)) == Value(0.0)
    assert awaited(date(2026, 1, 1)) == Value(50.0)
    assert awaited(ENDS + timedelta(1)) == Value(100.0)
    assert expected(begins=ENDS, ends=ENDS, today=BEGINS) == Value(0.0)
    assert expected(begins=ENDS, ends=ENDS, today=ENDS) == Value(100.0)


@pytest.mark.parametrize(
    ("gone", "awaited", "where"),
    [
        (45, 50, Standing.ON_TRACK),
        (44.9, 50, Standing.AT_RISK),
        (30, 50, Standing.AT_RISK),
        (29.9, 50, Standing.OFF_TRACK),
        (0, 0, Standing.ON_TRACK),
        (-1, 0, Standing.OFF_TRACK),
        (150, 100, Standing.ON_TRACK),
    ],
)
def test_on_track_from_nine_tenths_of_what_is_expected_at_risk_from_six(
    gone: float, awaited: float, where: Standing
) -> None:
    assert standing(Value(gone), Value(awaited)) == where


@pytest.mark.parametrize("hole", [MISSING, PROTECTED, NotComputable(Reason.NO_VALUE)])
def test_without_a_progress_nobody_can_tell(hole: Cell) -> None:
    assert standing(hole, Value(50.0)) == Standing.UNKNOWN


def test_a_roll_up_weighs_what_is_known_and_says_how_much_that_is() -> None:
    rolled = roll_up([Weighed(Value(100.0), 3), Weighed(Value(20.0)), Weighed(MISSING)])
    assert (rolled.cell, rolled.known, rolled.asked) == (Value(80.0), 2, 3)


def test_what_goes_beyond_its_target_does_not_hide_what_has_not_begun() -> None:
    assert roll_up([Weighed(Value(300.0)), Weighed(Value(-100.0))]).cell == Value(50.0)


def test_what_weighs_nothing_is_left_out() -> None:
    rolled = roll_up([Weighed(Value(10.0), 0), Weighed(Value(50.0), 2)])
    assert (rolled.cell, rolled.known, rolled.asked) == (Value(50.0), 1, 1)


def test_a_roll_up_of_nothing_known_is_not_zero() -> None:
    assert roll_up([]).cell == MISSING
    assert roll_up([Weighed(PROTECTED), Weighed(MISSING)]).cell == PROTECTED


@given(st.lists(st.tuples(NUMBERS, st.integers(1, 9)), min_size=1))
def test_a_roll_up_lies_between_the_least_and_the_most(parts: list[tuple[float, int]]) -> None:
    rolled = roll_up(Weighed(Value(number), weight) for number, weight in parts)
    assert isinstance(rolled.cell, Value)
    bounded = [min(max(number, 0), 100) for number, _weight in parts]
    assert min(bounded) - 1e-9 <= rolled.cell.number <= max(bounded) + 1e-9


def zeroed(baseline: float, target: float, actual: float) -> float:
    cell = progress(baseline=baseline, target=target, actual=actual, direction=Direction.ZERO)
    assert isinstance(cell, Value)
    return cell.number


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_gap_is_as_far_from_nought_whatever_its_sign(
    baseline: float, target: float, actual: float
) -> None:
    assume(abs(target) < abs(baseline))
    same = {zeroed(b, t, a) for b in (baseline, -baseline) for t in (target, -target)
            for a in (actual, -actual)}  # fmt: skip
    assert same == {percent(abs(baseline), abs(target), abs(actual))}


@given(NUMBERS, NUMBERS)
def test_a_gap_that_only_changes_its_sign_has_not_moved(baseline: float, target: float) -> None:
    assume(abs(target) < abs(baseline))
    assert zeroed(baseline, target, -baseline) == 0
    assert zeroed(baseline, target, 0) >= 100


def test_a_gap_whose_target_is_no_nearer_to_nought_has_no_way_to_go() -> None:
    for target in (6.0, -6.0, 9.0):
        found = progress(baseline=-6, target=target, actual=1, direction=Direction.ZERO)
        assert found == NotComputable(Reason.TARGET_IS_BASELINE)


@given(NUMBERS, st.tuples(NUMBERS, NUMBERS), NUMBERS, st.sampled_from([None, *Direction]))
def test_what_has_gone_all_of_the_way_is_reached_and_nothing_else_is(
    baseline: float, edges: tuple[float, float], actual: float, direction: Direction | None
) -> None:
    aim = Aim(*sorted(edges))
    gone = progress(baseline=baseline, target=aim, actual=actual, direction=direction)
    is_there = reached(target=aim, actual=actual, direction=direction, baseline=baseline)
    if isinstance(gone, Value):
        assert is_there == (gone.number >= 100)


@given(NUMBERS, NUMBERS, st.sampled_from([Direction.UP, Direction.DOWN, Direction.ZERO]))
def test_reached_needs_no_baseline_where_the_direction_is_known(
    target: float, actual: float, direction: Direction
) -> None:
    bare = reached(target=target, actual=actual, direction=direction)
    assert bare is not None
    assert bare == reached(target=target, actual=actual, direction=direction, baseline=1e9)


def test_six_days_where_seven_at_most_were_wanted_are_met() -> None:
    course = Course(target=7, direction=Direction.DOWN, ends=ENDS)
    found = judged(course, 6, today=date(2026, 1, 1))
    assert found.progress == NotComputable(Reason.NO_BASELINE)
    assert (found.reached, found.standing) == (True, Standing.MET)
    assert judged(course, 8, today=date(2026, 1, 1)).standing == Standing.UNKNOWN
    assert judged(course, 8, today=ENDS + timedelta(1)).standing == Standing.MISSED
    assert judged(course, None, today=ENDS + timedelta(1)).standing == Standing.UNKNOWN


WAY = Course(baseline=30, target=40, begins=BEGINS, ends=ENDS)


@given(NUMBERS, st.integers(1, 3000))
def test_after_its_day_an_indicator_is_met_or_missed_and_no_longer_at_risk(
    actual: float, days: int
) -> None:
    found = judged(WAY, actual, today=ENDS + timedelta(days)).standing
    assert found == (Standing.MET if actual >= 40 else Standing.MISSED)


def test_on_its_day_it_is_not_missed_yet() -> None:
    assert judged(WAY, 37, today=ENDS).standing == Standing.AT_RISK
    assert judged(WAY, 40, today=BEGINS).standing == Standing.MET


@pytest.mark.parametrize("direction", [Direction.KEEP, Direction.BAND, None])
def test_what_is_to_stay_is_met_on_its_day_and_not_before(direction: Direction | None) -> None:
    aim = Aim(40, 60) if direction is None else 50
    kept = Course(baseline=50, target=aim, direction=direction, begins=BEGINS, ends=ENDS)
    assert judged(kept, 50, today=ENDS).standing == Standing.ON_TRACK
    assert judged(kept, 50, today=ENDS + timedelta(1)).standing == Standing.MET
    assert judged(kept, 70, today=ENDS + timedelta(1)).standing == Standing.MISSED


def test_a_roll_up_tells_what_it_is_made_of_and_not_what_it_left_out() -> None:
    parts = [
        Weighed(Value(10.0), 1, (Source.STATUS,)),
        Weighed(Value(10.0), 1, (Source.INDICATORS, Source.STATUS)),
        Weighed(Value(10.0), 0, (Source.TYPED,)),
        Weighed(MISSING, 1, (Source.STEPS,)),
    ]
    assert roll_up(parts).sources == (Source.INDICATORS, Source.STATUS)
    assert roll_up([Weighed(MISSING, 1, (Source.STEPS,))]).sources == ()
