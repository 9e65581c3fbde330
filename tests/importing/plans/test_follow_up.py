"""What a plan in progress says is read into fields of its own, from tables in three languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.plans.draft import Action, IndicatorDetail, Measured, PlanDraft
from equiplan.domain.plans.statuses import ActionStatus
from equiplan.importing.plans import read_document
from equiplan.importing.plans.figures import Figure, apart, read_figure

from .tables_of_plans import cell, document, table

END_OF_2025 = date(2025, 12, 31)


def draft_of(*lines: str) -> PlanDraft:
    """The draft of a table whose lines are written "a | b | c"."""
    rows = [[cell(n, text) for n, text in enumerate(line.split(" | ")) if text] for line in lines]
    return read_document(document(table(rows, len(lines[0].split(" | ")))))


def read(*lines: str) -> tuple[Action, ...]:
    return tuple(action for axis in draft_of(*lines).axes for action in axis.actions)


@pytest.mark.parametrize(
    "header",
    [
        "Action | Indicateur | Valeur de référence 2024 | Résultat 2025 | Statut | % réalisé"
        " | Budget prévu | Budget dépensé | Source de vérification | Année de la priorité",
        "Action | Indicator | Baseline (2024) | Actual 2025 | Status | % complete"
        " | Planned budget | Amount spent | Means of verification | Year of the priority",
        "Acción | Indicador | Línea de base 2024 | Resultado 2025 | Estado | % de ejecución"
        " | Presupuesto | Presupuesto ejecutado | Fuente de verificación | Año de la prioridad",
    ],
)
def test_a_follow_up_table_fills_every_field_of_a_plan_in_progress(header: str) -> None:
    row = "Publier le bilan | Part des femmes | 12 % | 35 % | En cours | 40 % | 5 000 € | 1 200 €"
    draft = draft_of(header, f"{row} | Rapport annuel | 2026")
    action = draft.axes[0].actions[0]
    assert draft.findings == ()
    assert action.status_value is ActionStatus.IN_PROGRESS
    assert (action.status, action.progress_value) == ("En cours", 40)
    assert [line.amount for line in action.budget_lines] == [5000]
    assert [line.amount for line in action.spent_lines] == [1200]
    assert (action.verification, action.priority_year) == ("Rapport annuel", 2026)
    assert action.indicator_details == (
        IndicatorDetail(
            "Part des femmes", "%", 12.0, date(2024, 12, 31), (Measured(END_OF_2025, 35.0),)
        ),
    )


def test_a_column_of_percentages_is_progress_whatever_it_is_called() -> None:
    first, second = read(
        "Action | Pilote | Avancement",
        "Publier le bilan | RH | 50 %",
        "Ouvrir la salle | RH | 9 %",
    )
    assert [(a.status, a.progress_value) for a in (first, second)] == [(None, 50), (None, 9)]


def test_a_column_of_words_headed_as_a_rate_is_the_status() -> None:
    (action,) = read("Action | Pilote | Degré d’avancement", "Publier le bilan | RH | Terminé")
    assert (action.status_value, action.progress) == (ActionStatus.DONE, None)


def test_what_is_told_at_the_end_of_a_quarter_is_no_end_date() -> None:
    (action,) = read(
        "Activity | Responsible | Status at the end of the quarter",
        "Recruit an adviser | Board | The post has been vacant since April 2023, talks are over.",
    )
    assert (action.calendar, action.calendar_period) == (None, None)
    assert action.comments == "The post has been vacant since April 2023, talks are over."


def test_a_status_of_other_words_stays_as_written_and_is_named() -> None:
    draft = draft_of("Action | Pilote | Statut", "Publier le bilan | RH | Gelé")
    assert draft.axes[0].actions[0].status == "Gelé"
    assert [finding.code for finding in draft.findings] == ["status.not_understood"]


def test_of_several_dated_statuses_the_last_holds_and_the_others_are_comments() -> None:
    (action,) = read(
        "Action | Pilote | Statut T1 2026 | Statut T2 2026",
        "Publier le bilan | RH | Non démarré | Terminé",
    )
    assert action.status_value is ActionStatus.DONE
    assert action.comments == "Statut T1 2026: Non démarré"


def test_targets_by_year_keep_their_years() -> None:
    (action,) = read(
        "Action | Indicateur | Cible 2026 | Cible 2027", "Publier le bilan | Part | 30 % | 40 %"
    )
    assert [(t.value, t.by) for t in action.target_values] == [
        (30, date(2026, 12, 31)),
        (40, date(2027, 12, 31)),
    ]


def test_years_that_hold_figures_beside_a_target_are_values_found() -> None:
    rows = [
        "Publier le bilan | Part des cheffes | 40 % | 21 % | 25 %",
        "Ouvrir la salle | Visites | 900 | 310 | 480",
    ]
    first, second = read("Action | Indicateur | Cible | 2024 | 2025", *rows)
    assert [m.value for m in first.indicator_details[0].values] == [21, 25]
    assert second.indicator_details[0].values[1] == Measured(END_OF_2025, 480.0)


def test_years_that_hold_amounts_are_the_budget_by_year() -> None:
    rows = [
        "Publier le bilan | RH | 1 000 € | 2 000 €",
        "Ouvrir la salle | RH | 3 000 € | 4 000 €",
    ]
    first, _ = read("Action | Pilote | 2026 | 2027", *rows)
    assert first.budget == "2026: 1 000 € | 2027: 2 000 €"


def test_the_currency_of_a_heading_is_that_of_the_bare_numbers_under_it() -> None:
    (action,) = read("Activity | Responsible | Costs (USD)", "Train the panels | Board | 45,000")
    assert [(line.amount, line.currency) for line in action.budget_lines] == [(45000, "USD")]


def test_terms_are_times_and_no_budget() -> None:
    rows = ["Former les jurys | RH | X | ", "Publier le bilan | RH |  | X"]
    first, second = read("Action | Pilote | Court terme | Moyen terme", *rows)
    assert (first.calendar, second.calendar) == ("Court terme", "Moyen terme")
    assert (first.budget, second.budget) == (None, None)


def test_a_figure_without_an_indicator_or_a_date_is_named() -> None:
    draft = draft_of(
        "Action | Indicateurs | Pilote | Valeur 2025",
        "Publier le bilan |  | RH | 12 %",
        "Ouvrir la salle | Visites | RH | 310",
    )
    assert [finding.facts["text"] for finding in draft.findings] == ["12 %"]


def test_an_indicator_that_holds_its_target_and_baseline_is_cut() -> None:
    (action,) = read(
        "Activity | Indicators and targets | Responsible",
        "Share the seats | % of seats held by women. Baseline: 18% (2024) Target: 50% | Board",
    )
    assert (action.indicators, action.targets) == (("% of seats held by women",), ("50%",))
    assert action.indicator_details[0].baseline == 18


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("12 %", Figure(12, unit="%")),
        ("14,2 pour cent", Figure(14.2, unit="%")),
        ("3,000 (2025)", Figure(3000, END_OF_2025)),
        ("12 % en 2025", Figure(12, END_OF_2025, "%")),
        ("1 200 personnes formées", Figure(1200, unit="personnes formées")),
        ("-3 points", Figure(-3, unit="points")),
        ("35 % (2025-12-31) enquête", Figure(35, END_OF_2025, "%", "enquête")),
        ("22 femmes sur 60", None),
        ("2025", Figure(2025)),
        ("aucune donnée", None),
        ("", None),
    ],
)
def test_a_figure_is_one_number_with_its_day_and_unit(text: str, figure: Figure | None) -> None:
    assert read_figure(text) == figure


@given(st.text(max_size=60))
def test_any_text_is_a_figure_or_not_and_cut_without_loss(text: str) -> None:
    read_figure(text)
    assert set(apart([text])) <= {*apart(["Seats. Target: 1 Baseline: 2 Means of verification: x"])}
