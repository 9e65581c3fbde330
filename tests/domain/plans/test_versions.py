"""What a version holds comes back as it was; anything else is refused with its place."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.plans.decoding import DraftJsonRefused
from equiplan.domain.plans.draft import Action, Axis, Measured, PlanDraft, Where
from equiplan.domain.plans.statuses import ActionStatus
from equiplan.domain.plans.versions import (
    ActionState,
    Aim,
    AxisState,
    IndicatorState,
    VersionContent,
    read_version,
    version_json,
)

from .drafts import DAYS, DRAFTS, NUMBERS, TEXTS

INDICATORS = st.lists(
    st.builds(
        IndicatorState,
        id=st.integers(1, 99),
        text=TEXTS,
        unit=TEXTS,
        direction=st.sampled_from(["", "up", "down", "band", "keep"]),
        baseline=st.none() | NUMBERS,
        baseline_on=DAYS,
        aims=st.lists(
            st.builds(Aim, by=st.dates(), value=NUMBERS, upper=st.none() | NUMBERS), max_size=1
        ).map(tuple),
        values=st.lists(
            st.builds(Measured, on=st.dates(), value=NUMBERS, note=TEXTS), max_size=1
        ).map(tuple),
    ),
    max_size=1,
).map(tuple)
STATES = st.builds(
    ActionState,
    id=st.integers(1, 10**9),
    status=st.sampled_from(ActionStatus),
    progress=st.none() | st.integers(0, 100),
    precision=st.sampled_from(["", "day", "quarter", "school_year"]),
    is_recurring=st.booleans(),
    description=TEXTS,
    accountable=TEXTS,
    abandoned_because=TEXTS,
    spent=st.lists(st.none() | NUMBERS, max_size=2).map(tuple),
    indicators=INDICATORS,
)


@st.composite
def contents(draw: st.DrawFn, drafts: st.SearchStrategy[PlanDraft] = DRAFTS) -> VersionContent:
    """A draft, with a state for each of its axes and actions, each with an id of its own."""
    draft = draw(drafts)
    ids = iter(draw(st.permutations(range(1, 40))))
    axes = tuple(
        AxisState(
            next(ids),
            draw(INDICATORS),
            tuple(replace(draw(STATES), id=next(ids)) for _ in axis.actions),
        )
        for axis in draft.axes
    )
    return VersionContent(draft, axes, draw(INDICATORS))


@settings(max_examples=50, deadline=None)
@given(contents())
def test_a_version_comes_back_unchanged_through_json_text(content: VersionContent) -> None:
    assert read_version(json.loads(json.dumps(version_json(content)))) == content


ONE = VersionContent(
    PlanDraft("t", None, "fr", None, (Axis("a", actions=(Action("b", Where("p. 1")),)),)),
    (AxisState(1, actions=(ActionState(2),)),),
)


def spoilt(path: tuple[str | int, ...], value: object) -> Any:
    plain = version_json(ONE)
    *way, last = path
    place: Any = plain
    for step in way:
        place = place[step]
    place[last] = value
    return json.loads(json.dumps(plain))


ACTION = ("axes", 0, "actions", 0)


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("axes",), [], "$.axes"),
        (("axes", 0, "actions"), [], "$.axes[0].actions"),
        ((*ACTION, "status"), "late", "$.axes[0].actions[0].status"),
        ((*ACTION, "progress"), 101, "$.axes[0].actions[0].progress"),
        ((*ACTION, "precision"), "soon", "$.axes[0].actions[0].precision"),
        ((*ACTION, "id"), "2", "$.axes[0].actions[0].id"),
        (("draft", "language"), "de", "$.draft.language"),
        (("indicators",), {}, "$.indicators"),
    ],
)
def test_a_malformed_version_is_refused_with_the_path_of_the_fault(
    path: tuple[str | int, ...], value: object, told: str
) -> None:
    with pytest.raises(DraftJsonRefused) as refusal:
        read_version(spoilt(path, value))
    assert refusal.value.facts["path"] == told
