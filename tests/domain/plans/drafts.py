"""Plan drafts for property tests, of every shape the dataclasses allow."""

from hypothesis import strategies as st

from equiplan.domain.plans.draft import (
    Action,
    Axis,
    BudgetLine,
    CalendarPeriod,
    Finding,
    IndicatorDetail,
    Measured,
    PlanDraft,
    TargetValue,
    Where,
)
from equiplan.domain.plans.statuses import ActionStatus
from equiplan.domain.text.languages import LANGUAGES

TEXTS = st.text(max_size=8)
SEVERAL = st.lists(TEXTS, max_size=2).map(tuple)
MAYBE_TEXT = st.none() | TEXTS
POSITIONS = st.none() | st.integers(1, 9999)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
DAYS = st.none() | st.dates()

WHERES = st.builds(
    Where,
    text=TEXTS,
    page=POSITIONS,
    sheet=MAYBE_TEXT,
    table=POSITIONS,
    row=POSITIONS,
    paragraph=POSITIONS,
)
TARGET_VALUES = st.builds(
    TargetValue,
    text=TEXTS,
    value=NUMBERS,
    unit=st.sampled_from(["percent", "count", "euro", "xof", "usd", "other"]),
    comparator=st.sampled_from([None, "=", ">=", "<="]),
    category=MAYBE_TEXT,
    by=DAYS,
)
BUDGET_LINES = st.builds(
    BudgetLine,
    text=TEXTS,
    amount=NUMBERS,
    currency=st.sampled_from(["EUR", "XOF"]),
    per=st.sampled_from([None, "year", "once"]),
    approximate=st.booleans(),
    funder=MAYBE_TEXT,
)
DETAILS = st.lists(
    st.builds(
        IndicatorDetail,
        text=TEXTS,
        unit=MAYBE_TEXT,
        baseline=st.none() | NUMBERS,
        baseline_on=DAYS,
        values=st.lists(
            st.builds(Measured, on=st.dates(), value=NUMBERS, note=TEXTS), max_size=1
        ).map(tuple),
    ),
    max_size=1,
).map(tuple)
ACTIONS = st.builds(
    Action,
    title=TEXTS,
    where=WHERES,
    number=MAYBE_TEXT,
    measures=SEVERAL,
    indicators=SEVERAL,
    targets=SEVERAL,
    calendar=MAYBE_TEXT,
    owners=SEVERAL,
    budget=MAYBE_TEXT,
    comments=MAYBE_TEXT,
    priority=MAYBE_TEXT,
    priority_year=st.none() | st.integers(2000, 2100),
    status=MAYBE_TEXT,
    progress=MAYBE_TEXT,
    spent=MAYBE_TEXT,
    verification=MAYBE_TEXT,
    target_values=st.lists(TARGET_VALUES, max_size=2).map(tuple),
    calendar_period=st.none() | st.builds(CalendarPeriod, start=DAYS, end=DAYS),
    budget_lines=st.lists(BUDGET_LINES, max_size=2).map(tuple),
    status_value=st.none() | st.sampled_from(ActionStatus),
    progress_value=st.none() | st.integers(0, 100),
    spent_lines=st.lists(BUDGET_LINES, max_size=1).map(tuple),
    indicator_details=DETAILS,
)
AXES = st.builds(
    Axis,
    title=TEXTS,
    number=MAYBE_TEXT,
    objective=MAYBE_TEXT,
    indicators=SEVERAL,
    targets=SEVERAL,
    actions=st.lists(ACTIONS, max_size=2).map(tuple),
    kind=MAYBE_TEXT,
    indicator_details=DETAILS,
)
FINDINGS = st.builds(
    Finding,
    code=TEXTS,
    severity=st.sampled_from(["error", "warning", "note"]),
    where=st.none() | WHERES,
    facts=st.dictionaries(TEXTS, TEXTS | st.integers(-99, 99), max_size=2),
)
DRAFTS = st.builds(
    PlanDraft,
    title=MAYBE_TEXT,
    organisation=MAYBE_TEXT,
    language=st.none() | st.sampled_from(LANGUAGES),
    period=st.none() | st.tuples(st.integers(1900, 2100), st.integers(1900, 2100)),
    axes=st.lists(AXES, max_size=2).map(tuple),
    findings=st.lists(FINDINGS, max_size=2).map(tuple),
    context=MAYBE_TEXT,
    objective=MAYBE_TEXT,
    means=MAYBE_TEXT,
    governance=MAYBE_TEXT,
    signature=MAYBE_TEXT,
)
