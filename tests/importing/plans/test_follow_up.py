"""What a plan in progress says is read into fields of its own, from tables in three languages."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.plans.draft import Action, IndicatorDetail, Measured, PlanDraft
from equiplan.domain.plans.statuses import ActionStatus
from equiplan.importing.blocks import Cell
from equiplan.importing.pipeline import read_plan
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


@pytest.mark.parametrize("text", ["TBD", "À définir", "por definir", "(to be confirmed)", "n/a"])
def test_what_is_nothing_yet_is_no_owner_no_target_and_no_budget(text: str) -> None:
    (action,) = read(
        "Action | Pilote | Cible | Échéance | Budget | Statut",
        f"Publier le bilan | {text} | {text} | {text} | {text} | En cours",
    )
    said = (action.owners, action.targets, action.calendar, action.budget)
    assert said == ((), (), None, None)


LABELLED = {
    "fr": """
# Plan d’action pour l’égalité 2026-2028

## Contexte

L’établissement compte 300 personnes.

## Résultat 1 : Recruter autrement

### Action 1.1 : Former les jurys

Responsable : DRH

Échéance : T4 2026

Indicateur : Part des jurys formés

Valeur de référence 2024 : 12 %

Statut : En cours

Avancement : 40 %

Budget dépensé : 1 200 €

Source de vérification : Feuilles de présence

### Action 1.2 : Publier les annonces

Responsable : DRH

Échéance : T2 2026

Statut : Terminé

## Gouvernance

Le comité se réunit chaque trimestre.
""",
    "es": """
# Plan de acción de igualdad 2026-2028

## Contexto

La entidad cuenta con 300 personas.

## Resultado 1: Contratar de otro modo

### Acción 1.1: Formar a los tribunales

Responsable: RRHH

Plazo: T4 2026

Indicador: Proporción de tribunales formados

Línea de base 2024: 12 %

Estado: En curso

Avance: 40 %

Presupuesto ejecutado: 1.200 €

Medio de verificación: Listas de asistencia

### Acción 1.2: Publicar las ofertas

Responsable: RRHH

Plazo: T2 2026

Estado: Finalizada

## Gobernanza

El comité se reúne cada trimestre.
""",
}


@pytest.mark.parametrize("language", LABELLED)
def test_labels_in_a_text_fill_the_same_fields_and_the_frame(language: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(LABELLED[language], "utf-8")
    draft = read_plan(path).draft
    (axis,) = draft.axes
    first, second = axis.actions
    assert axis.kind in {"Résultat", "Resultado"}
    assert first.status_value is ActionStatus.IN_PROGRESS
    assert (first.progress_value, second.status_value) == (40, ActionStatus.DONE)
    assert [line.amount for line in first.spent_lines] == [1200]
    assert first.verification in {"Feuilles de présence", "Listas de asistencia"}
    (detail,) = first.indicator_details
    assert (detail.baseline, detail.baseline_on, detail.unit) == (12, date(2024, 12, 31), "%")
    assert "300 person" in (draft.context or "")
    assert "trimestre" in (draft.governance or "")


def test_a_section_that_is_an_axis_does_not_frame_the_plan(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(
        "# Plan\n\n## Gouvernance\n\n- Action 1 : Nommer\n- Action 2 : Publier\n", "utf-8"
    )
    draft = read_plan(path).draft
    assert [axis.title for axis in draft.axes] == ["Gouvernance"]
    assert draft.governance is None


def test_a_column_of_funders_says_who_pays() -> None:
    (action,) = read(
        "Action | Pilote | Budget | Source de financement",
        "Publier le bilan | RH | 12 000 € | Région Sud",
    )
    assert [(line.amount, line.funder) for line in action.budget_lines] == [(12000, "Région Sud")]


def test_a_calendar_of_coloured_cells_is_ticked_where_they_are_not_of_the_rows_colour() -> None:
    head = [cell(0, "Action"), cell(1, "Pilote"), cell(2, "T1 2026"), cell(3, "T2 2026")]
    plain = [cell(0, "Publier le bilan"), cell(1, "RH"), Cell(2, fill="70AD47"), cell(3, "")]
    striped = [
        *(
            replace(cell(n, text), fill="EEEEEE")
            for n, text in enumerate(("Ouvrir la salle", "RH"))
        ),
        Cell(2, fill="EEEEEE"),
        Cell(3, fill="70AD47"),
    ]
    (axis,) = read_document(document(table([head, plain, striped], 4))).axes
    assert [action.calendar for action in axis.actions] == ["T1 2026", "T2 2026"]


def test_the_number_by_which_a_sheet_holds_a_day_is_that_day() -> None:
    (action,) = read("Action | Pilote | Date de fin", "Publier le bilan | RH | 46082")
    assert action.calendar_period is not None
    assert action.calendar_period.end == date(2026, 3, 1)


def test_what_is_merged_over_the_rows_of_a_domain_is_said_once_of_the_domain() -> None:
    texts = ("N°", "Domaine", "Mesures", "Pilote", "Suivi")
    head = [cell(n, text) for n, text in enumerate(texts)]
    domain = [cell(0, "1", height=2), cell(1, "Gouvernance", height=2)]
    said = [cell(2, "Nommer une référente"), cell(3, "RH"), cell(4, "Bilan", height=2)]
    second = [cell(2, "Limiter les mandats"), cell(3, "Direction")]
    (axis,) = read_document(document(table([head, [*domain, *said], second], 5))).axes
    assert (axis.number, [action.number for action in axis.actions]) == ("1", [None, None])
    assert (axis.indicators, {action.indicators for action in axis.actions}) == (("Bilan",), {()})


def test_a_card_of_a_plan_in_progress_named_by_its_number_fills_the_same_fields() -> None:
    lines = (
        *(("Action 1", "Former les jurys"), ("Responsable", "DRH"), ("Indicateur", "Part")),
        *(("Valeur de référence", "12 % (2024)"), ("Situation au 30/06/2026", "41 %")),
        *(("Statut", "En cours"), ("Budget prévu", "5 000 €"), ("Budget dépensé", "1 200 €")),
    )
    rows = [[cell(0, label), cell(1, text)] for label, text in lines]
    (axis,) = read_document(document(table(rows, 2))).axes
    (action,) = axis.actions
    assert (action.title, action.number, action.status) == ("Former les jurys", "1", "En cours")
    assert (action.budget, action.spent) == ("5 000 €", "1 200 €")
    (detail,) = action.indicator_details
    assert (detail.baseline, detail.values[0].on) == (12, date(2026, 6, 30))


def test_an_annex_with_the_calendar_of_the_cards_gives_it_to_their_actions() -> None:
    titles = ("Publicar las ofertas", "Formar a los tribunales", "Revisar los permisos")
    cards = [
        table(
            [
                [cell(0, "Medida"), cell(1, title)],
                [cell(0, "Responsable"), cell(1, "Recursos Humanos")],
                [cell(0, "Indicadores"), cell(1, "Sedes revisadas")],
                [cell(0, "Presupuesto"), cell(1, "500 €")],
            ],
            2,
            n,
        )
        for n, title in enumerate(titles, 1)
    ]
    head = [cell(0, "Nº"), cell(1, "Medida"), cell(2, "2026 S1"), cell(3, "2026 S2")]
    rows = [[cell(0, f"{n}"), cell(1, t), cell(2 + n % 2, "X")] for n, t in enumerate(titles, 1)]
    draft = read_document(document(*cards, table([head, *rows], 4, 4)))
    found = [action for axis in draft.axes for action in axis.actions]
    assert [action.title for action in found] == list(titles)
    assert [action.calendar for action in found] == ["2026 S2", "2026 S1", "2026 S2"]
    assert {action.budget for action in found} == {"500 €"}


def test_the_year_of_the_starting_point_may_have_a_column_of_its_own() -> None:
    (action,) = read(
        "Action | Indicateur | Valeur de référence | Année de référence | Pilote",
        "Publier le bilan | Part des cheffes | 12 % | 2024 | RH",
    )
    (detail,) = action.indicator_details
    assert (detail.baseline, detail.baseline_on) == (12, date(2024, 12, 31))


def test_results_told_in_words_are_comments_and_no_targets() -> None:
    (action,) = read(
        "Action | Indicateur | Résultats obtenus | Pilote",
        "Publier le bilan | Part des cheffes | Deux réunions ont eu lieu | RH",
    )
    assert (action.targets, action.comments) == ((), "Deux réunions ont eu lieu")
