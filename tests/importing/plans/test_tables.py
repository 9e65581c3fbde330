"""Plans in tables come back as they were written."""

import pytest
from hypothesis import HealthCheck, given, settings

from equiplan.domain.plans.draft import Action
from equiplan.importing.blocks import Cell, Paragraph, Table
from equiplan.importing.plans.tables import read_tables

from .tables_of_plans import KnownPlan, Style, cell, document, plans, styles, table, written


def _said(action: Action, name: str) -> tuple[str, ...]:
    value = getattr(action, name)
    return value if isinstance(value, tuple) else (value,) if value else ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans(), styles())
def test_a_known_plan_written_as_tables_in_any_style_is_given_back(
    plan: KnownPlan, style: Style
) -> None:
    axes = read_tables(written(plan, style)).axes
    assert [axis.title for axis in axes] == [title for title, _ in plan]
    for axis, (_, known) in zip(axes, plan, strict=True):
        assert [action.title for action in axis.actions] == [one.title for one in known]
        for action, one in zip(axis.actions, known, strict=True):
            assert action.number == (one.number if "number" in style.columns else None)
            for name, texts in one.said.items():
                assert _said(action, name) == (texts if name in style.columns else ()), name


HEAD = [cell(0, "N°"), cell(1, "Action"), cell(2, "Indicateurs"), cell(3, "Pilote")]


def test_a_row_cut_by_the_end_of_a_page_is_one_action() -> None:
    first = table(
        [HEAD, [cell(0, "1"), cell(1, "Former les jurys à"), cell(2, "Part des"), cell(3, "RH")]], 4
    )
    rest = [cell(1, "l’égalité"), cell(2, "jurys formés", "Bilan rendu")]
    second = table([HEAD, rest], 4, 2)
    (axis,) = read_tables(document(first, second)).axes
    (action,) = axis.actions
    assert action.title == "Former les jurys à l’égalité"
    assert action.indicators == ("Part des jurys formés", "Bilan rendu")
    assert action.owners == ("RH",)


def test_a_table_that_goes_on_without_its_header_goes_on_with_its_columns() -> None:
    rows = [[cell(0, str(n)), cell(1, f"Ouvrir la salle {'ABC'[n - 1]}"), cell(2, "Salle ouverte")]
            for n in (1, 2, 3)]  # fmt: skip
    reading = read_tables(document(table([HEAD, *rows[:2]], 4), table(rows[2:], 4, 2)))
    assert [action.number for action in reading.axes[0].actions] == ["1", "2", "3"]


def test_an_action_over_several_rows_of_indicators_is_one_action_with_its_owner_once() -> None:
    rows = [
        [cell(0, "1", height=2), cell(1, "Publier un bilan", height=2), cell(2, "Bilan paru"),
         cell(3, "Service A", height=2)],
        [cell(2, "Nombre de lectures")],
    ]  # fmt: skip
    (axis,) = read_tables(document(table([HEAD, *rows], 4))).axes
    assert axis.actions[0].indicators == ("Bilan paru", "Nombre de lectures")
    assert axis.actions[0].owners == ("Service A",)


def test_an_objective_line_below_the_title_of_an_axis_is_its_objective() -> None:
    rows = [
        [cell(0, "Résultat 2 : Des données fiables", width=4)],
        [cell(0, "Objectif attendu : Savoir où nous en sommes", width=4)],
        [cell(0, "1"), cell(1, "Compter les postes"), cell(3, "RH")],
    ]
    (axis,) = read_tables(document(table([HEAD, *rows], 4))).axes
    assert (axis.number, axis.title) == ("2", "Des données fiables")
    assert axis.objective == "Savoir où nous en sommes"


def test_columns_of_years_with_ticks_are_a_calendar_and_with_values_are_targets() -> None:
    head = [cell(0, "Acción"), cell(1, "Indicador"), cell(2, "2025"), cell(3, "2026")]
    ticked = table([head, [cell(0, "Abrir una sala"), cell(1, "Sala abierta"), cell(3, "x")]], 4)
    assert read_tables(document(ticked)).axes[0].actions[0].calendar == "2026"
    upper = [cell(0, "Acción", height=2), cell(1, "Indicador", height=2), cell(2, "Metas", width=2)]
    lower = [cell(2, "2025"), cell(3, "2026")]
    row = [cell(0, "Abrir una sala"), cell(1, "Salas"), cell(2, "3"), cell(3, "8")]
    action = read_tables(document(table([upper, lower, row], 4))).axes[0].actions[0]
    assert action.targets == ("2025: 3", "2026: 8")
    assert action.calendar is None


def test_start_duration_and_end_make_one_calendar_with_dates_year_first() -> None:
    head = [cell(0, "Acción"), cell(1, "Duración"), cell(2, "Fecha de inicio"), cell(3, "Fin")]
    row = [cell(0, "Abrir una sala"), cell(1, "3 semanas"), cell(2, "01/09/2026"), cell(3, "–")]
    action = read_tables(document(table([head, row], 4))).axes[0].actions[0]
    assert action.calendar == "inicio 2026-09-01; 3 semanas"


def test_dashes_and_not_applicable_say_nothing() -> None:
    rows = [[cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "n/a"), cell(3, "—")]]
    action = read_tables(document(table([HEAD, *rows], 4))).axes[0].actions[0]
    assert action.indicators == ()
    assert action.owners == ()


def test_totals_and_notes_below_the_rows_are_no_actions() -> None:
    rows = [
        [cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "Salle ouverte")],
        [cell(0, "TOTAL", width=3), cell(3, "12 000 €")],
        [cell(0, "Source : service du personnel")],
    ]
    (axis,) = read_tables(document(table([HEAD, *rows], 4))).axes
    assert [action.title for action in axis.actions] == ["Ouvrir une salle"]


def test_columns_without_a_place_are_named_in_one_finding() -> None:
    head = [*HEAD[:3], cell(3, "Humeur"), cell(4, "Météo")]
    row = [cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "Salle"), cell(3, "x"), cell(4, "3")]
    (finding,) = read_tables(document(table([head, row], 5))).findings
    assert finding.code == "reading.columns_not_used"
    assert finding.facts == {"columns": "Humeur, Météo"}


@pytest.mark.parametrize(
    "rows",
    [
        (("Filière", "Femmes", "Hommes"), ("Technique", "12", "40"), ("Santé", "31", "4")),
        (("Axe", "Mesures prévues", "Mesures faites", "Part"), ("Santé", "9", "4", "44 %")),
        (("Fecha", "Hito", "Acción"), ("2026-10-06", "Comité creado", "3.1.1")),
        (("Date", "Signature", "Nom"), ("3 mai 2025", "", "La directrice")),
        (("Nom", "Fonction", "Service"), ("A. B.", "Présidente", "Direction")),
        (("Terme", "Définition"), ("Mixité", "Présence des femmes et des hommes")),
    ],
)
def test_tables_that_are_not_the_plan_are_left_alone(rows: tuple[tuple[str, ...], ...]) -> None:
    cells = [[cell(at, text) for at, text in enumerate(row)] for row in rows]
    assert read_tables(document(table(cells, len(rows[0])))).axes == ()


def test_a_table_with_the_header_of_a_plan_that_is_not_read_is_pointed_at() -> None:
    head = [cell(0, "Axe"), cell(1, "Mesures"), cell(2, "Budget"), cell(3, "Indicateurs")]
    counts = [cell(0, "Santé"), cell(1, "12"), cell(2, "300"), cell(3, "4")]
    reading = read_tables(document(table([head, counts], 4)))
    assert reading.axes == ()
    assert [finding.code for finding in reading.findings] == ["reading.table_left_out"]


def test_headings_in_the_text_are_the_axes_of_the_tables_below_them() -> None:
    row = [cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "Salle"), cell(3, "RH")]
    other = [cell(0, "1"), cell(1, "Fermer la cave"), cell(2, "Cave"), cell(3, "RH")]
    axes = read_tables(
        document(
            Paragraph("Programme", level=1),
            Paragraph("Vie quotidienne", level=2),
            Paragraph("Actions programmées", level=3),
            table([HEAD, row], 4),
            Paragraph("Sécurité des lieux", level=2),
            Paragraph("Actions programmées", level=3),
            table([HEAD, other], 4, 2),
        )
    ).axes
    assert [axis.title for axis in axes] == ["Vie quotidienne", "Sécurité des lieux"]


def test_a_summary_of_the_same_actions_adds_what_it_says_and_no_action() -> None:
    row = [cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "Salle ouverte"), cell(3, "RH")]
    summary = [
        [cell(0, "Action"), cell(1, "Échéance")],
        [cell(0, "Ouvrir une salle"), cell(1, "mars 2026")],
    ]
    reading = read_tables(
        document(table([HEAD, row], 4), Paragraph("Calendrier", level=1), table(summary, 2, 2))
    )
    assert reading.actions == 1
    (action,) = (action for axis in reading.axes for action in axis.actions)
    assert action.calendar == "mars 2026"
    assert action.owners == ("RH",)


def test_a_title_line_above_the_row_of_its_fields_names_the_action() -> None:
    head = [cell(0, "Responsable"), cell(1, "Calendario"), cell(2, "Indicadores")]
    rows = [
        [cell(0, "Acción 1.1. Abrir una sala", width=3)],
        head,
        [cell(0, "Gerencia"), cell(1, "2026"), cell(2, "Sala abierta")],
        [cell(0, "Acción 1.2. Cerrar el sótano", width=3)],
        head,
        [cell(0, "Obras"), cell(1, "2027"), cell(2, "Sótano cerrado")],
    ]
    text = Paragraph("Área 1: Espacios", level=2)
    (axis,) = read_tables(document(text, table(rows, 3))).axes
    assert [(a.number, a.title, a.owners) for a in axis.actions] == [
        ("1.1", "Abrir una sala", ("Gerencia",)),
        ("1.2", "Cerrar el sótano", ("Obras",)),
    ]


def test_several_actions_listed_in_one_cell_are_several_actions_with_their_share() -> None:
    head = [cell(0, "Objectif"), cell(1, "Actions"), cell(2, "Indicateurs"), cell(3, "Pilote")]
    listed = Cell(1, (Paragraph("Ouvrir une salle", marker="•"), Paragraph("Relire", marker="•")))
    row = [cell(0, "Mieux vivre"), listed, cell(2, "Salle ouverte", "Pages relues"), cell(3, "RH")]
    (axis,) = read_tables(document(table([head, row], 4))).axes
    assert [(a.title, a.indicators, a.owners) for a in axis.actions] == [
        ("Ouvrir une salle", ("Salle ouverte",), ("RH",)),
        ("Relire", ("Pages relues",), ("RH",)),
    ]


def test_bullets_below_the_title_of_an_action_are_its_measures() -> None:
    named = Cell(1, (Paragraph("Ouvrir une salle"), Paragraph("Choisir le lieu", marker="–")))
    row = [cell(0, "1"), named, cell(2, "Salle ouverte"), cell(3, "RH")]
    action = read_tables(document(table([HEAD, row], 4))).axes[0].actions[0]
    assert (action.title, action.measures) == ("Ouvrir une salle", ("Choisir le lieu",))


def test_titles_above_the_headers_of_several_tables_are_their_axes() -> None:
    def one(title: str, action: str) -> Table:
        row = [cell(0, "1"), cell(1, action), cell(2, "Bilan"), cell(3, "RH")]
        return table([[cell(0, title, width=4)], HEAD, row], 4)

    text = Paragraph("Les deux tableaux se lisent ensemble.")
    axes = read_tables(
        document(one("Vie quotidienne", "Ouvrir une salle"), text, one("Carrières", "Relire"))
    ).axes
    assert [axis.title for axis in axes] == ["Vie quotidienne", "Carrières"]


def test_objectives_group_the_actions_of_a_table_that_names_no_axis() -> None:
    head = [cell(0, "Objetivo"), cell(1, "Medida"), cell(2, "Plazo"), cell(3, "Responsable")]
    rows = [
        [cell(0, "Vivir mejor", height=2), cell(1, "Abrir una sala"), cell(2, "2026")],
        [cell(1, "Cerrar el sótano"), cell(2, "2027")],
        [cell(0, "Cobrar igual"), cell(1, "Publicar los salarios"), cell(2, "2027")],
    ]
    axes = read_tables(document(table([head, *rows], 4))).axes
    assert [(axis.title, len(axis.actions)) for axis in axes] == [
        ("Vivir mejor", 2),
        ("Cobrar igual", 1),
    ]


def test_a_framed_heading_above_a_table_is_its_axis() -> None:
    def framed(number: int, title: str, action: str) -> tuple[Table, Table]:
        row = [cell(0, "1"), cell(1, action), cell(2, "Bilan"), cell(3, "RH")]
        return table([[cell(0, f"AXE {number} : {title}")]], 1), table([HEAD, row], 4)

    blocks = (*framed(1, "Salaires", "Publier les écarts"), *framed(2, "Lieux", "Ouvrir la cour"))
    axes = read_tables(document(*blocks)).axes
    assert [(axis.number, axis.title) for axis in axes] == [("1", "Salaires"), ("2", "Lieux")]


def test_a_number_on_a_line_of_its_own_in_the_cell_of_the_action_numbers_it() -> None:
    head = [cell(0, "Actions"), cell(1, "Lead"), cell(2, "When")]
    row = [cell(0, "2.1", "Host open days"), cell(1, "Registry"), cell(2, "2026")]
    action = read_tables(document(table([head, row], 3))).axes[0].actions[0]
    assert (action.number, action.title) == ("2.1", "Host open days")


def test_an_objective_for_each_action_is_not_the_axis_s_and_is_pointed_at() -> None:
    head = [cell(0, "Objective"), cell(1, "Action"), cell(2, "Lead")]
    rows = [
        [cell(0, "Area 1: People", width=3)],
        [cell(0, "Be fair"), cell(1, "Review pay"), cell(2, "HR")],
        [cell(0, "Be kind"), cell(1, "Open a room"), cell(2, "HR")],
    ]
    reading = read_tables(document(table([head, *rows], 3)))
    assert reading.axes[0].objective is None
    assert [finding.code for finding in reading.findings] == ["reading.objectives_left_out"]


def test_a_table_whose_header_runs_down_its_first_column_is_read_column_by_column() -> None:
    rows = [
        [cell(0, "Action"), cell(1, "Review pay"), cell(2, "Open a room")],
        [cell(0, "Responsible"), cell(1, "Finance Office"), cell(2, "Registry")],
        [cell(0, "Timeline"), cell(1, "by spring"), cell(2, "by autumn")],
        [cell(0, "Indicators"), cell(1, "Report published"), cell(2, "Room in use")],
    ]
    (axis,) = read_tables(document(table(rows, 3))).axes
    assert [(action.title, action.owners) for action in axis.actions] == [
        ("Review pay", ("Finance Office",)),
        ("Open a room", ("Registry",)),
    ]


def _under(title: str, aim: str, action: str, number: int) -> Table:
    across = [[cell(0, title, width=4)], [cell(0, f"Objectif : {aim}", width=4)]]
    rows = [cell(0, str(number)), cell(1, action), cell(2, "Part formée"), cell(3, "RH")]
    return table([*across, HEAD, rows], 4, number)


def test_a_table_under_a_title_of_its_own_opens_an_axis_though_nothing_stands_between() -> None:
    first = _under("AXE : Emploi", "Recruter mieux", "Former les jurys", 1)
    second = _under("AXE : Santé", "Protéger", "Ouvrir une cellule", 2)
    axes = read_tables(document(first, second)).axes
    assert [(axis.title, axis.objective) for axis in axes] == [
        ("Emploi", "Recruter mieux"),
        ("Santé", "Protéger"),
    ]
    assert [len(axis.actions) for axis in axes] == [1, 1]


def test_what_one_cell_counts_for_several_actions_is_the_axis_s_and_its_budget_is_pointed_at() -> (
    None
):
    deeds = [Paragraph(text, marker="•") for text in ("Former les jurys", "Publier les postes")]
    header = [cell(0, "Objectif"), cell(1, "Actions"), cell(2, "Indicateurs"), cell(3, "Budget")]
    row = [
        cell(0, "Recruter mieux"),
        Cell(1, tuple(deeds)),
        cell(2, "Part formée"),
        cell(3, "9 000 €"),
    ]
    reading = read_tables(document(table([header, row], 4)))
    (axis,) = reading.axes
    assert (axis.title, axis.objective, axis.indicators) == (
        "Recruter mieux",
        None,
        ("Part formée",),
    )
    assert [(a.indicators, a.budget) for a in axis.actions] == [((), None), ((), None)]
    assert "axis.budget_for_all" in [finding.code for finding in reading.findings]


def test_rows_above_a_header_that_comes_back_on_the_next_page_go_on_with_the_table() -> None:
    first = table([HEAD, [cell(0, "1"), cell(1, "Former"), cell(2, "Part"), cell(3, "RH")]], 4)
    rows = [[cell(0, "2"), cell(1, "Publier"), cell(2, "Nombre"), cell(3, "RH")], HEAD]
    last = [cell(0, "3"), cell(1, "Mesurer"), cell(2, "Écart"), cell(3, "RH")]
    (axis,) = read_tables(document(first, table([*rows, last], 4, 2))).axes
    assert [action.title for action in axis.actions] == ["Former", "Publier", "Mesurer"]
