"""What differs between two plans is told once, wholly, and the same from both sides."""

from dataclasses import replace
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.plans.diff import (
    Comparison,
    Difference,
    Place,
    Segment,
    compare,
    compare_nodes,
    compare_versions,
    segments,
    unmoved,
)
from equiplan.domain.plans.draft import Action, Axis, PlanDraft, Where
from equiplan.domain.plans.outline import of_draft, of_version
from equiplan.domain.plans.statuses import ActionStatus
from equiplan.domain.plans.versions import VersionContent

from .applying import applied
from .drafts import DRAFTS
from .test_versions import ONE, contents

TITLES = st.sampled_from(
    ["Former les jurys", "Former les jurys externes", "Publier les écarts", "Nommer une référente"]
)


def action(title: str, number: str | None = None, budget: str | None = None) -> Action:
    return Action(title, Where(""), number=number, budget=budget)


def plan(*axes: tuple[Action, ...]) -> PlanDraft:
    named = tuple(Axis(f"Axe {'ABC'[at]}", actions=actions) for at, actions in enumerate(axes))
    return PlanDraft("Plan", None, "fr", (2025, 2027), named)


PLANS = st.lists(
    st.lists(
        st.builds(action, TITLES, st.sampled_from([None, "1", "2"]), st.none() | TITLES),
        max_size=4,
    ).map(tuple),
    max_size=3,
).map(lambda axes: plan(*axes))


def turned(told: Comparison) -> Comparison:
    def back(each: Difference) -> Difference:
        return Difference(
            each.after,
            each.before,
            each.is_at,
            each.was_at,
            each.is_moved,
            tuple(replace(one, before=one.after, after=one.before) for one in each.changes),
            each.kin,
        )

    return Comparison(
        tuple(replace(one, before=one.after, after=one.before) for one in told.plan),
        tuple(map(back, told.axes)),
        tuple(map(back, told.actions)),
    )


def as_sets(told: Comparison) -> tuple[set[str], ...]:
    return tuple({repr(each) for each in part} for part in (told.plan, told.axes, told.actions))


@given(DRAFTS | PLANS)
@settings(max_examples=60, deadline=None)
def test_a_plan_does_not_differ_from_itself(draft: PlanDraft) -> None:
    assert not compare(draft, draft)


@given(DRAFTS | PLANS, DRAFTS | PLANS)
@settings(max_examples=100, deadline=None)
def test_all_that_is_told_put_into_the_first_plan_gives_the_second(
    before: PlanDraft, after: PlanDraft
) -> None:
    told = compare(before, after)
    assert applied(of_draft(before), told) == of_draft(after)


@given(PLANS, PLANS)
@settings(max_examples=100, deadline=None)
def test_the_other_way_round_tells_the_same_turned_about(
    before: PlanDraft, after: PlanDraft
) -> None:
    assert as_sets(turned(compare(before, after))) == as_sets(compare(after, before))


@given(contents(), contents())
@settings(max_examples=60, deadline=None)
def test_versions_are_told_apart_wholly_by_the_ids_of_their_rows(
    before: VersionContent, after: VersionContent
) -> None:
    told = compare_versions(before, after)
    again = applied(of_version(before), told)
    assert again.fields | {"key": 0} == of_version(after).fields | {"key": 0}
    assert not compare_nodes(again, of_version(after))
    assert not compare_versions(before, before)


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_segments_give_both_texts_back(before: str, after: str) -> None:
    pieces = segments(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == after


def test_words_are_compared_whole() -> None:
    assert segments("30 % de femmes en 2026", "40 % de femmes en 2026") == (
        Segment("removed", "30"),
        Segment("added", "40"),
        Segment("same", " % de femmes en 2026"),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Former les jurys", "Former les jurys de recrutement aux biais"),
        ("Former les jurys de recrutement", "Sensibiliser les jurys de recrutement"),
        ("Publier les écarts de rémunération", "Publier chaque année les écarts de salaire"),
    ],
)
def test_an_action_renamed_and_renumbered_is_the_same_action(before: str, after: str) -> None:
    other = action("Ouvrir une cellule d’écoute", "9")
    told = compare(plan((action(before, "1.1"), other)), plan((other, action(after, "2.3"))))
    (first, *_) = told.actions
    assert [change.field for change in first.changes] == ["number", "title"]
    assert not any(each.before is None or each.after is None for each in told.actions)


def test_an_action_moved_to_another_axis_is_told_as_moved_and_nothing_else() -> None:
    one, two, three = action("Former"), action("Publier"), action("Nommer")
    told = compare(plan((one, two), (three,)), plan((one,), (three, two)))
    (moved,) = told.actions
    assert (moved.was_at, moved.is_at, moved.is_moved) == (Place(0, 1), Place(1, 1), True)
    assert moved.changes == ()


def test_an_action_split_in_two_says_what_it_came_from() -> None:
    whole = action("Former et accompagner les jurys de recrutement externes")
    parts = (
        action("Former les jurys de recrutement externes"),
        action("Accompagner les jurys de recrutement externes"),
    )
    told = compare(plan((whole,)), plan(parts))
    (new,) = [each for each in told.actions if each.before is None]
    assert new.kin == Place(0, 0)


def test_neither_of_two_that_were_swapped_stayed() -> None:
    assert unmoved(((0, 1), (1, 0))) == frozenset()
    assert unmoved(((0, 1), (1, 2), (2, 0))) == {(0, 1), (1, 2)}


def test_what_became_of_an_action_is_told() -> None:
    state = ONE.axes[0].actions[0]
    done = replace(state, status=ActionStatus.DONE, progress=100)
    after = replace(ONE, axes=(replace(ONE.axes[0], actions=(done,)),))
    (told,) = compare_versions(ONE, after).actions
    assert [(c.field, c.before, c.after) for c in told.changes] == [
        ("status", "not_started", "done"),
        ("progress", None, "100 %"),
    ]


def test_a_thousand_actions_all_rewritten_are_compared_in_a_moment() -> None:
    before = plan(tuple(action(f"Former le jury numéro {n} aux biais") for n in range(1000)))
    after = plan(tuple(action(f"Accompagner le jury numéro {n} {n}") for n in range(1000)))
    start = thread_time()
    compare(before, after)
    assert thread_time() - start < 5
