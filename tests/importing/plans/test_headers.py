"""Headers are recognised by meaning, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.plans.headers import is_time, recognise
from equiplan.importing.plans.vocabulary import Field


@pytest.mark.parametrize(
    ("field", "headers"),
    [
        (Field.NUMBER, "N°|Nº|#|Réf.|Código|Action number|N° d’action|Medida n.º|ID"),
        (Field.AXIS, "Axe|Eje estratégico|Priority area|Domaine d’action|Área de actuación|Pillar"),
        (Field.OBJECTIVE, "Objectif opérationnel|Objetivos específicos|Specific objectives|Goal"),
        (Field.ACTION, "Actions à mener|Planned activities|Acciones|Key actions|What will we do?"),
        (Field.MEASURES, "Mesures|Measures to reach the objective|Medidas previstas"),
        (Field.STEPS, "Description|Étapes de mise en œuvre|Descripción|Tasks|Comment ?"),
        (Field.INDICATORS, "Indicateur(s) de suivi|KPIs|Success criteria|Indicadores|Measures of "
                           "success|Comment saura-t-on que c’est fait ?"),
        (Field.TARGETS, "Valeur cible|Target|Meta anual|Objectif chiffré|Valor objetivo"),
        (Field.CALENDAR, "Échéance|Timeframe|Plazo de ejecución|Target date|When?|2025|T3|Q1 2026"),
        (Field.START, "Date de début|Start date|Fecha de inicio"),
        (Field.END, "Date de fin|End date|Fecha de finalización"),
        (Field.DURATION, "Durée|Duration|Duración estimada"),
        (Field.OWNERS, "Pilote(s)|Action owner|Responsable de la acción|Who?|Área responsable"),
        (Field.BUDGET, "Moyens humains et financiers|Resources|Presupuesto (€)|Fuente de "
                       "financiación|Estimated cost"),
        (Field.COMMENTS, "Remarques|Comments / notes|Observaciones"),
        (Field.PRIORITY, "Priorité|Priority|Nivel: prioridad|Niveau de priorité"),
        (Field.OTHER, "Public cible|Target group|Budget engagé|Taux d’exécution du budget"),
        (Field.BASELINE, "Línea base|Baseline (2025)|Situation de départ 2025|Valor inicial"),
        (Field.VALUES, "Valeur actuelle|Current value|Résultat 2025|Situation au 31/12/2025|"
                       "Actual Q1 2026|Valores"),
        (Field.STATUS, "Statut|État d’avancement|Status at the end of the quarter|Estado actual"),
        (Field.PROGRESS, "% réalisé|Taux de réalisation|Completion rate|Grado de ejecución"),
        (Field.SPENT, "Budget dépensé|Dépenses|Amount spent|Presupuesto ejecutado|Actual cost"),
        (Field.BASELINE_YEAR, "Année de référence|Baseline year|Año base"),
        (Field.COMMENTS, "Commentaires sur l’avancement|Progress comments|Observaciones"),
        (Field.VERIFICATION, "Moyens de vérification|Means of verification|Fuente de verificación"),
        (Field.PRIORITY_YEAR, "Année de la priorité|Year of the priority|Año de la prioridad"),
        (Field.CALENDAR, "Moyen terme|Short term|Largo plazo"),
    ],
)  # fmt: skip
def test_a_header_is_recognised_by_what_it_means(field: Field, headers: str) -> None:
    found = {header: recognise(header) for header in headers.split("|")}
    assert found == dict.fromkeys(found, field)


@pytest.mark.parametrize(
    "text",
    ["Decision", "Femmes", "Hombres", "Total", "%", "Number of women", "Puesto", "Grade", "",
     "Former chaque année les membres du jury et publier la liste de celles et ceux qui l’ont été"],
)  # fmt: skip
def test_what_names_no_part_of_a_plan_is_not_recognised(text: str) -> None:
    assert recognise(text) is None


def test_capitals_accents_and_line_breaks_change_nothing() -> None:
    assert recognise("ÉCHÉANCE\nPRÉVUE") is Field.CALENDAR


@pytest.mark.parametrize("text", ["2025", "2025-2026", "T4", "Q2", "S1", "Mars", "ene.", "1º año"])
def test_a_stretch_of_time_is_told_from_a_sentence_about_it(text: str) -> None:
    assert is_time(text)
    assert not is_time(f"{text}, puis chaque printemps")


@given(st.text(max_size=120))
def test_any_text_is_recognised_or_not_and_never_fails(text: str) -> None:
    assert recognise(text) in (None, *Field)
