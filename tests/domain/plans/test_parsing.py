from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from equiplan.domain.plans.draft import Action, Axis, CalendarPeriod, Finding, PlanDraft, Where
from equiplan.domain.plans.parsing import parsed

from .drafts import DRAFTS

HERE = Where("table 1, row 2", table=1, row=2)
SILENT = Action("Former", HERE)


def draft(action: Action, period: tuple[int, int] | None = None) -> PlanDraft:
    return PlanDraft("Plan", None, "fr", period, (Axis("Axe", actions=(action,)),))


def only(plan: PlanDraft) -> Action:
    return plan.axes[0].actions[0]


def test_the_values_are_read_beside_the_words() -> None:
    said = replace(
        SILENT, targets=("40 % de femmes", "2 ateliers"), calendar="juin", budget="5 k€ par an"
    )
    action = only(parsed(draft(said, (2026, 2026))))
    assert [(value.value, value.category) for value in action.target_values] == [
        (40, "women"),
        (2, "ateliers"),
    ]
    assert action.calendar_period == CalendarPeriod(date(2026, 6, 1), date(2026, 6, 30))
    assert [(line.amount, line.per) for line in action.budget_lines] == [(5000, "year")]
    assert action.targets == said.targets


def test_an_action_that_says_nothing_gets_nothing_and_no_note() -> None:
    assert parsed(draft(SILENT)) == draft(SILENT)


def test_figures_that_no_rule_understood_become_notes_with_their_place() -> None:
    said = replace(SILENT, targets=("norme 17/b",), calendar="étape 4b", budget="3 ETP")
    assert parsed(draft(said)).findings == (
        Finding("target.not_understood", "note", HERE, {"text": "norme 17/b"}),
        Finding("calendar.not_understood", "note", HERE, {"text": "étape 4b"}),
        Finding("budget.not_understood", "note", HERE, {"text": "3 ETP"}),
    )


def test_words_without_figures_and_targets_with_only_a_date_are_no_notes() -> None:
    said = replace(
        SILENT, targets=("Un rapport publié en 2026",), calendar="à définir", budget="à voir"
    )
    assert parsed(draft(said)).findings == ()


@settings(max_examples=50, deadline=None)
@given(DRAFTS)
def test_parsing_twice_changes_nothing_more(plan: PlanDraft) -> None:
    once = parsed(plan)
    assert parsed(once) == once
