"""A newer edition of a plan, as proposals to be taken or left one by one."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from equiplan.domain.plans.draft import (
    Action,
    Axis,
    IndicatorDetail,
    Measured,
    PlanDraft,
    Where,
)
from equiplan.domain.plans.proposals import Proposal, propose

from .drafts import DRAFTS


def action(title: str, **said: object) -> Action:
    return replace(Action(title, Where("")), **said)  # type: ignore[arg-type]


def plan(*axes: Axis, title: str = "Plan") -> PlanDraft:
    return PlanDraft(title, None, "fr", None, axes)


TRAIN = action("Former les jurys de recrutement", calendar="2026")
PUBLISH = action("Publier les écarts de salaire", owners=("Mission égalité",))
RECRUIT = Axis("Recruter autrement", "1", actions=(TRAIN,))
PAY = Axis("Payer également", "2", actions=(PUBLISH,))


def told(before: PlanDraft, after: PlanDraft) -> list[tuple[str, str]]:
    return [(one.of, one.kind) for one in propose(before, after).all]


@given(DRAFTS)
@settings(max_examples=50)
def test_nothing_is_proposed_where_nothing_differs(read: PlanDraft) -> None:
    found = propose(read, read)
    assert (found.all, found.reordered) == ((), 0)


@given(DRAFTS, DRAFTS)
@settings(max_examples=60)
def test_every_proposal_has_a_key_of_its_own(before: PlanDraft, after: PlanDraft) -> None:
    keys = [one.key for one in propose(before, after).all]
    assert len(set(keys)) == len(keys)


@given(DRAFTS, DRAFTS)
@settings(max_examples=40)
def test_an_added_action_stands_in_an_axis_that_is_known_or_proposed(
    before: PlanDraft, after: PlanDraft
) -> None:
    found = propose(before, after)
    keys = {one.key for one in found.all}
    for one in found.all:
        if one.is_at and (one.of, one.kind) in {("action", "added"), ("action", "moved")}:
            assert one.is_at.axis in found.axes or f"add-axis-{one.is_at.axis}" in keys


def test_each_changed_field_is_a_proposal() -> None:
    later = replace(RECRUIT, actions=(replace(TRAIN, calendar="2027", owners=("RH",)),))
    found = propose(plan(RECRUIT, PAY), plan(later, PAY)).all
    assert [one.fields for one in found] == [{"calendar": "2027"}, {"owners": ("RH",)}] or [
        one.fields for one in found
    ] == [{"owners": ("RH",)}, {"calendar": "2027"}]


def test_an_action_in_another_axis_is_moved_and_keeps_the_rest() -> None:
    after = plan(replace(RECRUIT, actions=()), replace(PAY, actions=(PUBLISH, TRAIN)))
    assert told(plan(RECRUIT, PAY), after) == [("action", "moved")]


def test_another_order_is_counted_and_not_proposed() -> None:
    third = Axis("Former tout le monde", "3")
    found = propose(plan(RECRUIT, PAY, third), plan(third, RECRUIT, PAY))
    assert found.all == ()
    assert found.reordered > 0


def test_what_is_added_says_all_it_says_and_what_is_gone_is_to_be_taken_out() -> None:
    new = action("Ouvrir une cellule d’écoute", budget="5 k€")
    after = plan(RECRUIT, replace(PAY, actions=(new,)))
    added = [one for one in propose(plan(RECRUIT, PAY), after).all if one.kind == "added"]
    assert [one.fields for one in added] == [{"title": new.title, "budget": "5 k€"}]
    assert ("action", "removed") in told(plan(RECRUIT, PAY), after)


def test_the_stamp_changes_with_either_side() -> None:
    one, other = plan(RECRUIT), plan(PAY)
    stamps = {propose(a, b).stamp for a in (one, other) for b in (one, other)}
    assert len(stamps) == 4


def test_the_plan_itself_is_proposed_field_by_field() -> None:
    (one,) = propose(plan(RECRUIT), plan(RECRUIT, title="Autre plan")).all
    assert isinstance(one, Proposal)
    assert (one.of, one.fields) == ("plan", {"title": "Autre plan"})


def measured(*values: Measured, baseline: float | None = None) -> PlanDraft:
    """The plan with figures of an indicator of its first action."""
    detail = IndicatorDetail("Part", "%", baseline, None, values)
    act = replace(TRAIN, indicators=("Part",), indicator_details=(detail,))
    return plan(replace(RECRUIT, actions=(act,)), PAY)


def test_figures_of_indicators_are_proposed_and_their_absence_takes_nothing_back() -> None:
    found = Measured(date(2026, 12, 31), 35.0)
    proposed = propose(measured(), measured(found, baseline=12.0)).all
    baseline, values = sorted(proposed, key=lambda one: one.key)
    assert [*baseline.figures, *values.figures] == ["baseline", "values"]
    assert (values.words, values.node.details[0].values) == ({}, (found,))
    assert propose(measured(found, baseline=12.0), measured()).all == ()
