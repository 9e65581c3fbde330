"""Corrections of what was read: values applied in order, by keys that outlive a second reading."""

import itertools
import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.plans import schema
from equiplan.domain.plans.corrected import corrected, merged
from equiplan.domain.plans.corrections import (
    Correction,
    CorrectionKind,
    CorrectionRefused,
    changes,
    from_json,
    to_json,
    written,
)
from equiplan.domain.plans.draft import Action, Axis, Finding, PlanDraft, Where
from equiplan.domain.plans.fields import Use
from equiplan.domain.plans.parsing import parsed

from .drafts import DRAFTS

ACTION_FIELDS = tuple(field.name for field in schema.fields("action", Use.DRAFT))


def action(row: int, title: str = "Former les jurys", **said: object) -> Action:
    return replace(Action(title, Where(f"table 1, row {row}", table=1, row=row)), **said)  # type: ignore[arg-type]


def plan(*actions: Action) -> PlanDraft:
    axes = (Axis("Recruter", "1", actions=actions), Axis("Informer", "2", actions=(action(9),)))
    return parsed(PlanDraft("Plan", "Une école", "fr", (2026, 2028), axes))


def keys(read: PlanDraft) -> list[str]:
    return [row.key for row in corrected(read, ()).live()]


def titles(read: PlanDraft, *corrections: Correction) -> list[list[str]]:
    draft = corrected(read, corrections).draft()
    return [[each.title for each in axis.actions] for axis in draft.axes]


@given(DRAFTS)
@settings(max_examples=60)
def test_a_draft_without_corrections_is_what_was_read(read: PlanDraft) -> None:
    assert corrected(read, ()).draft() == read


@given(DRAFTS)
@settings(max_examples=60)
def test_every_part_of_a_draft_has_a_key_of_its_own(read: PlanDraft) -> None:
    state = corrected(read, ())
    found = [
        *(part.key for part in state.parts),
        *(row.key for row in state.live()),
        *(seen.key for seen in state.findings),
    ]
    assert len(set(found)) == len(found)


CORRECTIONS = st.builds(
    Correction,
    kind=st.sampled_from(CorrectionKind),
    key=st.sampled_from(["", "r1", "x1", "f1"]),
    field=st.sampled_from([*ACTION_FIELDS, "period", "objective", "nonsense"]),
    value=st.sampled_from(["", "2026", "T3 2026", "a\nb", "x1", "r1", "x" * 30_000]),
)


@given(DRAFTS, st.lists(CORRECTIONS, max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_no_correction_breaks_a_draft_and_each_is_either_applied_or_told(
    read: PlanDraft, corrections: list[Correction], chance: object
) -> None:
    state = corrected(read, ())
    known = [row.key for row in state.live()] + [part.key for part in state.parts] or [""]
    aimed = [
        replace(each, key=chance.choice(known), value=chance.choice([each.value, *known]))  # type: ignore[attr-defined]
        for each in corrections
    ]
    after = corrected(read, aimed)
    rows = [row for part in after.parts for row in part.rows]
    assert len(rows) == sum(len(axis.actions) for axis in read.axes)
    assert set(after.lost) <= set(aimed)
    assert corrected(read, aimed).draft() == after.draft()


def test_a_correction_goes_through_json_unchanged() -> None:
    made = Correction(CorrectionKind.CHANGE, "r1", "title", "Autre « titre »")
    assert from_json(json.loads(json.dumps(to_json(made)))) == made


@pytest.mark.parametrize("broken", [{}, {"kind": "burn"}, {"kind": "drop", "key": "r1"}])
def test_what_is_no_correction_is_refused(broken: dict[str, str]) -> None:
    with pytest.raises(CorrectionRefused, match="not known"):
        from_json(broken)


def test_a_changed_calendar_is_understood_anew_and_its_note_goes() -> None:
    read = plan(action(1, calendar="99 lunes"))
    assert [each.code for each in read.findings] == ["calendar.not_understood"]
    state = corrected(
        read, [Correction(CorrectionKind.CHANGE, keys(read)[0], "calendar", "T3 2026")]
    )
    changed = state.draft().axes[0].actions[0]
    assert changed.calendar_period is not None
    assert changed.calendar_period.end == date(2026, 9, 30)
    assert state.draft().findings == ()
    assert state.row(keys(read)[0]).is_checked


def test_the_language_of_the_plan_decides_how_its_words_are_understood() -> None:
    read = replace(plan(action(1, calendar="rentrée 2026")), language=None)
    state = corrected(read, [Correction(CorrectionKind.CHANGE, "", "language", "fr")])
    assert state.draft() == parsed(replace(read, language="fr"))


def test_a_row_left_out_can_be_brought_back() -> None:
    read = plan(action(1, "A"), action(2, "B"))
    first = keys(read)[0]
    assert titles(read, Correction(CorrectionKind.DROP, first))[0] == ["B"]
    both = (Correction(CorrectionKind.DROP, first), Correction(CorrectionKind.RESTORE, first))
    assert titles(read, *both)[0] == ["A", "B"]


def test_an_axis_left_out_takes_its_rows_along() -> None:
    read = plan(action(1, "A"))
    axis = corrected(read, ()).parts[0].key
    assert titles(read, Correction(CorrectionKind.DROP, axis)) == [["Former les jurys"]]


def test_a_row_moves_to_the_end_of_another_axis() -> None:
    read = plan(action(1, "A"), action(2, "B"))
    state = corrected(read, ())
    move = Correction(CorrectionKind.MOVE, keys(read)[0], value=state.parts[1].key)
    assert titles(read, move) == [["B"], ["Former les jurys", "A"]]


def test_a_merged_row_gives_all_it_says_to_the_one_above() -> None:
    above = action(1, "Former", measures=("un", "deux"), calendar="2026", number="1")
    below = action(2, "les jurys", measures=("deux", "trois"), calendar="2027", owners=("RH",))
    read = plan(above, below)
    first, second = keys(read)[:2]
    draft = corrected(read, [Correction(CorrectionKind.MERGE, second, value=first)]).draft()
    one = draft.axes[0].actions[0]
    assert (one.title, one.number, one.measures) == (
        "Former les jurys",
        "1",
        ("un", "deux", "trois"),
    )
    assert (one.calendar, one.owners) == ("2026\n2027", ("RH",))
    assert len(draft.axes[0].actions) == 1


@given(DRAFTS)
@settings(max_examples=40)
def test_merging_loses_no_word(read: PlanDraft) -> None:
    actions = [each for axis in read.axes for each in axis.actions]
    for above, below in itertools.pairwise(actions):
        whole = merged(above, below)
        assert set(below.measures) | set(above.measures) == set(whole.measures)
        assert all(text in whole.title for text in (above.title, below.title))


def test_findings_are_resolved_and_reopened_one_by_one() -> None:
    note = Finding("reading.row_not_understood", "note", Where("row 3"), {"text": "?"})
    read = replace(plan(action(1)), findings=(note, note))
    first, second = (seen.key for seen in corrected(read, ()).findings)
    resolved = Correction(CorrectionKind.RESOLVE, first)
    assert corrected(read, [resolved]).unresolved() == (note,)
    assert corrected(read, [resolved, Correction(CorrectionKind.REOPEN, first)]).unresolved() == (
        note,
        note,
    )
    assert first != second


def test_a_correction_whose_row_is_gone_is_told_and_changes_nothing() -> None:
    read = plan(action(1, "A"), action(2, "B"))
    drop = Correction(CorrectionKind.DROP, keys(read)[1])
    fewer = plan(action(1, "A"))
    state = corrected(fewer, [drop])
    assert state.lost == (drop,)
    assert state.draft() == fewer


def test_the_keys_of_rows_outlive_a_reading_with_other_titles() -> None:
    before, after = plan(action(1, "A"), action(2, "B")), plan(action(1, "X"), action(2, "Y"))
    assert keys(before) == keys(after)


def test_what_was_not_touched_is_no_correction() -> None:
    one = action(1, measures=("un", "deux"), calendar="de mars\nà mai")
    given_ = {
        name: written(one, schema.find("action", name)).replace("\n", "\r\n") + "  "
        for name in ACTION_FIELDS
    }
    assert changes(one, "r1", given_) == ()


def test_a_list_is_given_one_entry_a_line() -> None:
    (made,) = changes(action(1), "r1", {"owners": "RH\r\n\r\n  Mission égalité "})
    read = plan(action(1))
    draft = corrected(read, [replace(made, key=keys(read)[0])]).draft()
    assert draft.axes[0].actions[0].owners == ("RH", "Mission égalité")


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("title", "  \n ", "correction.no_title"),
        ("comments", "x" * 20_001, "correction.too_long"),
    ],
)
def test_a_text_that_cannot_stand_is_refused_with_what_to_do(
    field: str, text: str, code: str
) -> None:
    with pytest.raises(CorrectionRefused) as refused:
        changes(action(1), "r1", {field: text})
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2026-2028", (2026, 2028)),
        ("2026 – 2028", (2026, 2028)),
        ("2026", (2026, 2026)),
        ("", None),
    ],
)
def test_a_period_is_given_by_its_years(text: str, years: tuple[int, int] | None) -> None:
    read = replace(plan(action(1)), period=(2020, 2021))
    made = changes(read, "", {"period": text})
    assert corrected(read, made).draft().period == years


@pytest.mark.parametrize("text", ["2028-2026", "bientôt", "26-28", "1066"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(CorrectionRefused) as refused:
        changes(plan(action(1)), "", {"period": text})
    assert refused.value.code == "correction.not_years"


def test_a_language_is_one_of_three_or_none() -> None:
    with pytest.raises(CorrectionRefused):
        changes(plan(action(1)), "", {"language": "de"})
    assert changes(plan(action(1)), "", {"language": ""})[0].value == ""


NEW = Where("p. 4, § 12", page=4, paragraph=12)


def added(key: str = "", text: str = "Signer une charte") -> Correction:
    return Correction(CorrectionKind.ADD, key, value=text, where=NEW)


def test_an_action_is_added_after_another_or_at_the_head_of_an_axis() -> None:
    read = plan(action(2, "Un"), action(3, "Deux"))
    state = corrected(read, ())
    first, axis = keys(read)[0], state.parts[1].key
    assert titles(read, added(first)) == [
        ["Un", "Signer une charte", "Deux"],
        ["Former les jurys"],
    ]
    assert titles(read, added(axis))[1] == ["Signer une charte", "Former les jurys"]


def test_an_action_is_added_where_nothing_was_read_at_all() -> None:
    read = PlanDraft("Plan", None, "fr", None)
    assert titles(read, added()) == [["Signer une charte"]]
    assert corrected(read, [added()]).parts[0].axis.title == "Plan"


def test_an_added_action_is_one_like_all_others() -> None:
    read = plan(action(2))
    (key,) = {row.key for row in corrected(read, [added()]).live()} - set(keys(read))
    change = Correction(CorrectionKind.CHANGE, key, "calendar", "2027")
    one = corrected(read, [added(), change]).row(key).action
    assert one.calendar_period is not None
    assert one.where == NEW


def test_the_same_text_is_added_once_and_none_without_a_place_or_a_title() -> None:
    read = plan(action(2))
    placeless, untitled = replace(added(), where=None), added(text=" ")
    lost = corrected(read, [added(), added(), placeless, untitled]).lost
    assert lost == (added(), placeless, untitled)


def test_a_correction_with_a_place_survives_being_kept() -> None:
    assert from_json(json.loads(json.dumps(to_json(added("r1"))))) == added("r1")
