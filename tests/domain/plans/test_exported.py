"""An export that comes back edited is merged with what has happened in the plan meanwhile."""

import zlib
from base64 import b64encode
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from equiplan.domain.plans.draft import Action, Axis, PlanDraft, Where
from equiplan.domain.plans.exported import exported, packed, unpacked
from equiplan.domain.plans.outline import of_draft
from equiplan.domain.plans.proposals import Proposal, propose

from .drafts import DRAFTS

TRAIN = Action("Former les jurys", Where(""), calendar="2026", owners=("RH",), comments="Bref")
PUBLISH = Action("Publier les écarts de salaire", Where(""), budget="5 k€")
OPEN = Action("Ouvrir une crèche", Where(""), calendar="2027")


def plan(*actions: Action, objective: str | None = None) -> PlanDraft:
    axis = Axis("Recruter autrement", "1", objective=objective, actions=actions)
    return PlanDraft("Plan", None, "fr", None, (axis,))


BASE = plan(TRAIN, PUBLISH)


def returning(edited: PlanDraft, base: PlanDraft = BASE) -> PlanDraft:
    """A document exported from a plan, as it comes back."""
    return replace(edited, exported=packed(exported(base)))


def merged(now: PlanDraft, edited: PlanDraft) -> tuple[Proposal, ...]:
    return propose(now, returning(edited)).all


def test_only_what_was_edited_in_the_document_is_proposed() -> None:
    now = plan(replace(TRAIN, owners=("Mission égalité",)), PUBLISH, objective="Recruter mieux")
    (one,) = merged(now, plan(replace(TRAIN, calendar="2027"), PUBLISH))
    assert (one.fields, one.is_conflict) == ({"calendar": "2027"}, False)


def test_what_both_have_changed_is_a_conflict() -> None:
    now = plan(replace(TRAIN, calendar="T1 2027"), PUBLISH)
    (one,) = merged(now, plan(replace(TRAIN, calendar="2027"), PUBLISH))
    assert one.is_conflict
    assert one.change is not None
    assert (one.change.before, one.change.after) == ("T1 2027", "2027")


def test_the_same_change_on_both_sides_is_nothing_to_decide() -> None:
    changed = plan(replace(TRAIN, calendar="2027"), PUBLISH)
    assert merged(changed, changed) == ()


def test_what_was_emptied_in_the_document_is_proposed() -> None:
    (one,) = merged(BASE, plan(replace(TRAIN, comments=None), PUBLISH))
    assert one.fields == {"comments": None}


def test_an_action_added_or_taken_out_in_the_plan_meanwhile_stays_so() -> None:
    assert merged(plan(TRAIN, PUBLISH, OPEN), BASE) == ()
    assert merged(plan(TRAIN), BASE) == ()


def test_an_action_added_or_taken_out_in_the_document_is_proposed() -> None:
    assert [one.kind for one in merged(BASE, plan(TRAIN, PUBLISH, OPEN))] == ["added"]
    assert [one.kind for one in merged(BASE, plan(TRAIN))] == ["removed"]


def test_an_action_taken_out_in_the_plan_and_edited_in_the_document_is_proposed_again() -> None:
    edited = plan(TRAIN, replace(PUBLISH, budget="9 k€"))
    assert [one.kind for one in merged(plan(TRAIN), edited)] == ["added"]


def test_the_export_of_another_plan_is_compared_as_any_document() -> None:
    other = plan(replace(OPEN, title="Tenir une permanence"))
    assert len(merged(other, BASE)) == len(propose(other, BASE).all) == 3


@st.composite
def lived(draw: st.DrawFn, base: PlanDraft) -> PlanDraft:
    """A plan after a while: calendars and owners changed, few actions gone, other objectives."""
    axes = []
    for axis in base.axes:
        actions = tuple(
            replace(action, calendar=draw(st.sampled_from((action.calendar, "2031"))))
            for action in axis.actions
            if draw(st.integers(0, 9))
        )
        axes.append(replace(axis, actions=actions, objective=draw(st.none() | st.just("Mieux"))))
    return replace(base, axes=tuple(axes), title=draw(st.sampled_from((base.title, "Autre"))))


@given(data=st.data(), base=DRAFTS)
@settings(max_examples=80)
def test_an_export_that_comes_back_untouched_proposes_nothing_whatever_happened_meanwhile(
    data: st.DataObject, base: PlanDraft
) -> None:
    since = exported(base)
    titles = [action.title for axis in base.axes for action in axis.actions]
    assume(len(since.actions) == len(titles) and len(since.axes) == len(base.axes))
    now = data.draw(lived(base))
    assume(since.is_of(of_draft(now)))
    assert propose(now, returning(base, base)).all == ()


@given(DRAFTS)
@settings(max_examples=60)
def test_fingerprints_survive_the_way_through_a_file(draft: PlanDraft) -> None:
    assert unpacked(packed(exported(draft))) == exported(draft)


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_what_somebody_else_wrote_is_no_fingerprint(text: str) -> None:
    assert unpacked(text) is None


@pytest.mark.parametrize("held", ["{}", "[]", '{"plan": 3, "axes": {}, "actions": {}}'])
def test_what_only_looks_like_fingerprints_is_none(held: str) -> None:
    assert unpacked(b64encode(zlib.compress(held.encode())).decode()) is None
