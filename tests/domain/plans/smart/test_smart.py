"""What the SMART check says of actions and indicators, rule by rule."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from equiplan.domain.plans.draft import Action, Axis, CalendarPeriod, PlanDraft, Where
from equiplan.domain.plans.parsing import parsed
from equiplan.domain.plans.smart.check import check, check_version
from equiplan.domain.plans.smart.messages import PROPOSALS, REASONS
from equiplan.domain.plans.smart.model import Letter, SmartReport, Verdict
from equiplan.domain.plans.smart.report_json import to_json
from equiplan.domain.plans.smart.rules import RULES
from equiplan.domain.plans.smart.words import names_unit
from equiplan.domain.plans.versions import (
    ActionState,
    Aim,
    AxisState,
    IndicatorState,
    VersionContent,
)
from equiplan.domain.text.languages import LANGUAGES

from ..drafts import DRAFTS

PAGE = Path(__file__).resolve().parents[4] / "docs" / "method" / "smart.md"
WHOLE = Action(
    "Former les jurys de recrutement aux biais",
    Where("p. 1"),
    indicators=("Nombre de membres de jurys formés (référence 2024 : 12)",),
    targets=("200 personnes formées d’ici fin 2026",),
    calendar="T3 2025 - T4 2026",
    owners=("Direction des ressources humaines",),
    budget="5 000 €",
)
EMPTY = Action("Communication", Where("p. 1"))


def plan(*actions: Action, axis: Axis | None = None) -> PlanDraft:
    home = axis or Axis("Recrutement", objective="Recruter sans biais")
    draft = PlanDraft("Plan", None, "fr", (2025, 2027), (replace(home, actions=actions),))
    return parsed(draft)


def codes(report: SmartReport) -> set[str]:
    return set(report.codes())


def test_an_action_that_says_everything_is_smart_in_every_letter() -> None:
    report = check(plan(WHOLE))
    assert codes(report) == set()
    assert not report.is_incomplete()
    assert report.first == ()


def test_an_action_that_says_nothing_misses_every_letter_it_can_miss() -> None:
    (told,) = check(plan(EMPTY)).checked
    assert [told.letters[letter].verdict for letter in Letter] == [
        Verdict.MISSING, Verdict.MISSING, Verdict.MISSING, Verdict.MET, Verdict.MISSING,
    ]  # fmt: skip


CASES = [
    (replace(WHOLE, title="Améliorer la communication"), "title_vague"),
    (replace(WHOLE, title="Promote gender equality"), "title_vague"),
    (replace(WHOLE, title="Fomentar la igualdad", measures=("Publicar",)), "title_only_vague"),
    (replace(WHOLE, title="Vestiaires"), "no_deed"),
    (replace(WHOLE, owners=()), "nobody_named"),
    (replace(WHOLE, owners=()), "no_owner"),
    (replace(WHOLE, indicators=(), targets=()), "not_measured"),
    (replace(WHOLE, targets=()), "no_target"),
    (replace(WHOLE, targets=("Charte signée",)), "target_without_number"),
    (replace(WHOLE, budget=None), "no_means"),
    (replace(WHOLE, targets=("120 % de femmes",)), "beyond_whole"),
    (replace(WHOLE, indicators=("Nombre de vestiaires ouverts",)), "other_subject"),
    (replace(WHOLE, calendar=None), "no_calendar"),
    (replace(WHOLE, calendar="dès que possible"), "calendar_unread"),
    (replace(WHOLE, calendar="à partir de juin 2026"), "no_end"),
    (replace(WHOLE, calendar="2031"), "outside_plan"),
    (replace(WHOLE, indicators=("Jurys",)), "indicator_short"),
    (replace(WHOLE, indicators=("Rapport sur les jurys",)), "no_unit"),
    (replace(WHOLE, indicators=("Nombre de jurys formés",)), "no_baseline"),
    (replace(WHOLE, targets=()), "no_aim"),
    (replace(WHOLE, targets=()), "no_aim_to_judge"),
    (replace(WHOLE, targets=("120 % de femmes",)), "aim_beyond_whole"),
    (replace(WHOLE, indicators=("Nombre de vestiaires ouverts",)), "unlike_its_action"),
    (replace(WHOLE, calendar=None, targets=("200 personnes formées",)), "no_deadline"),
]


@pytest.mark.parametrize(("action", "code"), CASES)
def test_what_an_action_lacks_is_told_by_its_code(action: Action, code: str) -> None:
    assert code in codes(check(plan(action)))


def test_an_axis_without_objective_or_that_alone_is_measured_is_told() -> None:
    axis = Axis("Recrutement", indicators=("Part de femmes recrutées",))
    told = codes(check(plan(replace(WHOLE, indicators=(), targets=()), axis=axis)))
    assert {"no_objective", "measured_by_axis"} <= told


def test_actions_that_all_end_on_one_day_are_told_to_look() -> None:
    told = check(plan(*(replace(WHOLE, title=f"Former le jury {n}") for n in range(5))))
    assert "all_on_one_day" in codes(told)
    assert not told.is_incomplete()


def test_an_action_that_ends_before_it_begins_is_told() -> None:
    draft = plan(WHOLE)
    turned = replace(
        draft.axes[0].actions[0],
        calendar_period=CalendarPeriod(date(2026, 5, 1), date(2026, 4, 1)),
    )
    draft = replace(draft, axes=(replace(draft.axes[0], actions=(turned,)),))
    assert "ends_before_start" in codes(check(draft))


def test_every_rule_is_held_by_an_example() -> None:
    apart = {"measured_by_axis", "no_objective", "all_on_one_day", "ends_before_start"}
    assert {code for _, code in CASES} | apart == {rule.code for rule in RULES}


@pytest.mark.parametrize("budget", ["Sans coût", "5 k€", "moyens internes"])
def test_any_statement_of_means_is_means(budget: str) -> None:
    assert "no_means" not in codes(check(plan(replace(WHOLE, budget=budget))))


def test_a_rise_may_exceed_a_hundred_percent() -> None:
    told = check(plan(replace(WHOLE, targets=("Hausse de 150 % des candidates",))))
    assert "beyond_whole" not in codes(told)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Parts des femmes", True),
        ("Publication du rapport", True),
        ("Satisfaction", True),
        ("Répertoire des organisations partenaires", False),
        ("Réseaux de médiation", False),
    ],
)
def test_what_an_indicator_counts_is_told_by_whole_words(text: str, counts: bool) -> None:
    assert names_unit(text) == counts


def test_what_comes_back_each_year_ends_with_the_plan() -> None:
    assert "no_end" not in codes(check(plan(replace(WHOLE, calendar="chaque année"))))


def test_what_a_living_plan_knows_of_an_indicator_counts() -> None:
    draft = plan(replace(WHOLE, indicators=("Jurys avertis des biais",), targets=()))
    bare = check_version(VersionContent(draft, (AxisState(1, actions=(ActionState(2),)),)))
    known = IndicatorState(
        3, "Jurys avertis des biais", "count", "up", 12.0, None, (Aim(date(2026, 1, 1), 40),)
    )
    state = AxisState(1, actions=(ActionState(2, indicators=(known,)),))
    told = codes(bare) - codes(check_version(VersionContent(draft, (state,))))
    assert {"no_unit", "no_aim", "no_aim_to_judge"} <= told


def test_what_to_mend_first_helps_most_and_is_three_different_things() -> None:
    report = check(plan(EMPTY, EMPTY, replace(WHOLE, calendar=None)))
    assert len(report.first) == 3
    assert report.first[0].reason.code == "no_calendar"
    assert len({mend.reason.field for mend in report.first}) == 3


@settings(max_examples=60, deadline=None)
@given(DRAFTS)
def test_any_draft_can_be_checked_and_told_in_any_language(draft: PlanDraft) -> None:
    report = check(draft)
    actions = sum(len(axis.actions) for axis in draft.axes)
    assert all(sum(count.values()) == actions for count in report.counts.values())
    for language in LANGUAGES:
        assert json.loads(json.dumps(to_json(report, language)))["language"] == language


def test_every_rule_has_a_reason_and_a_proposal_in_three_languages() -> None:
    assert list(REASONS) == list(PROPOSALS) == [rule.code for rule in RULES]
    said = [*REASONS.values(), *PROPOSALS.values()]
    assert all(set(one) == set(LANGUAGES) for one in said)


def test_french_sentences_use_french_typography() -> None:
    for said in (*REASONS.values(), *PROPOSALS.values()):
        french = said["fr"]
        assert "'" not in french
        assert all(french[i - 1] == "\u00a0" for i, char in enumerate(french) if char in ":»%")
        assert all(french[i - 1] == "\u202f" for i, char in enumerate(french) if char in ";!?")


def test_the_page_says_the_rules_of_the_table() -> None:
    lines = PAGE.read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    told = [row[:5] for row in rows if row[0].startswith("`")]
    assert told == [
        [f"`{rule.code}`", rule.about, rule.letter, rule.verdict, rule.field] for rule in RULES
    ]
