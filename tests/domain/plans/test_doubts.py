"""Doubtful cells: those a finding names, titles that are paragraphs; who has looked has none."""

from dataclasses import replace

import pytest

from equiplan.domain.plans.corrected import corrected
from equiplan.domain.plans.corrections import Correction, CorrectionKind
from equiplan.domain.plans.doubts import LONG_TITLE, LONGEST_TITLE, doubts
from equiplan.domain.plans.draft import Action, Axis, Finding, PlanDraft, Where

HERE, THERE = Where("row 2", row=2), Where("row 3", row=3)


def plan(*findings: Finding, title: str = "Former les jurys") -> PlanDraft:
    axes = (Axis("Recruter", actions=(Action(title, HERE), Action("Publier", THERE))),)
    return PlanDraft("Plan", None, "fr", None, axes, findings)


@pytest.mark.parametrize(
    ("code", "field"),
    [
        ("reading.same_axis_number", ""),
        ("status.not_understood", "status"),
        ("target.not_understood", "targets"),
        ("calendar.two_days", "calendar"),
        ("budget.not_understood", "budget"),
    ],
)
def test_a_finding_is_a_doubt_of_the_cell_it_is_about(code: str, field: str) -> None:
    state = corrected(plan(Finding(code, "note", HERE, {"text": "?"})), ())
    (doubt,) = doubts(state)
    assert (doubt.key, doubt.field) == (state.live()[0].key, field)


def test_a_finding_of_no_row_is_no_doubt_of_one() -> None:
    assert doubts(corrected(plan(Finding("document.macros", "note")), ())) == ()


def test_a_title_as_long_as_a_paragraph_is_doubtful() -> None:
    state = corrected(plan(title="mot " * LONGEST_TITLE), ())
    assert [(each.field, each.code) for each in doubts(state)] == [("title", LONG_TITLE)]


@pytest.mark.parametrize("kind", [CorrectionKind.CHECK, CorrectionKind.DROP])
def test_a_row_that_was_looked_at_or_left_out_has_no_doubts(kind: CorrectionKind) -> None:
    read = plan(Finding("budget.not_understood", "note", HERE, {"text": "?"}))
    key = corrected(read, ()).live()[0].key
    assert doubts(corrected(read, [Correction(kind, key)])) == ()


def test_doubts_stand_in_the_order_of_the_plan() -> None:
    found = [
        Finding("budget.not_understood", "note", place, {"text": "?"}) for place in (THERE, HERE)
    ]
    state = corrected(replace(plan(), findings=tuple(found)), ())
    assert [each.key for each in doubts(state)] == [row.key for row in state.live()]
