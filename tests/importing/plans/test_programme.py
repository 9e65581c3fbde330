"""Programmes and activity reports become axes: working groups, reviews, forecasts."""

import pytest

from equiplan.importing.blocks import Cell, Document, Paragraph, Place, Row, Table
from equiplan.importing.plans.narrative import read
from equiplan.importing.plans.programme_words import Part, group_title, part_title, planned_line


def _document(*lines: str, tables: tuple[Table, ...] = ()) -> Document:
    made = [
        Paragraph(
            line.removeprefix("- "), Place(paragraph=n), marker="-" if line[0] == "-" else None
        )
        for n, line in enumerate(lines, start=1)
    ]
    return Document((*made, *tables), "txt")


GROUPS = (
    "WG1 | Safe ports",
    "Stakes",
    "Night shifts end without a safe way home",
    "Actions of member organisations",
    "- Walk the docks with the night crew",
    "=> Mandate for 2030",
    "Bring the members' findings together",
    "Programme",
    "- Draw a common checklist",
    "- Test it in three ports",
    "Expected results",
    "- A checklist in five languages",
    "GT 2 – Pilotes et capitaines",
    "Enjeux",
    "Une capitaine sur cent",
    "Programme et état des travaux",
    "- Recenser les écoles de pilotage",
    "Résultats escomptés",
    "- Annuaire des écoles",
)


def test_a_working_group_is_an_axis_with_its_stakes_programme_and_results() -> None:
    first, second = read(_document(*GROUPS)).axes
    assert (first.number, first.title) == ("1", "Safe ports")
    assert first.objective == "Night shifts end without a safe way home"
    assert first.targets == ("A checklist in five languages",)
    assert [action.title for action in first.actions] == [
        "Walk the docks with the night crew",
        "Bring the members' findings together",
        "Draw a common checklist",
        "Test it in three ports",
    ]
    assert (second.number, second.title) == ("2", "Pilotes et capitaines")
    assert second.targets == ("Annuaire des écoles",)


def test_who_acts_is_kept_as_a_comment() -> None:
    actions = read(_document(*GROUPS)).axes[0].actions
    assert [action.comments for action in actions] == [
        "Actions of member organisations",
        "Mandate for 2030",
        None,
        None,
    ]


def test_a_review_sets_what_was_achieved_beside_what_was_planned() -> None:
    review = ("Bilan 2030", "Ce que nous avons prévu", "- Ouvrir le site", "- Élire un bureau")
    done = ("Ce que nous avons réalisé", "- Site ouvert en mai", "- Élection reportée")
    axis = read(_document(*review, *done, *GROUPS)).axes[0]
    assert [(a.title, a.comments) for a in axis.actions] == [
        ("Ouvrir le site", "Site ouvert en mai"),
        ("Élire un bureau", "Élection reportée"),
    ]


def test_a_forecast_gives_each_line_its_quarter_or_month_and_the_year_of_its_title() -> None:
    lines = ("Prévisions 2031", "Rapprocher les ports", "T1-T2 Créer un annuaire", "Juin Fête")
    axis = read(_document(*lines, "En cours Écrire la charte", *GROUPS)).axes[0]
    assert axis.title == "Prévisions 2031 | Rapprocher les ports"
    assert [(a.title, a.calendar, a.comments) for a in axis.actions] == [
        ("Créer un annuaire", "T1-T2 2031", None),
        ("Fête", "Juin 2031", None),
        ("Écrire la charte", None, "En cours"),
    ]


def test_a_grid_of_months_gives_an_axis_in_the_order_of_the_year() -> None:
    def cell(column: int, *texts: str) -> Cell:
        return Cell(column, tuple(Paragraph(text) for text in texts))

    rows = (
        Row((cell(0, "Enero 2031", "Foro"), cell(1, "Marzo 2031", "Taller", "Para capitanas"))),
        Row((cell(0, "Febrero 2031", "Encuesta"),)),
    )
    axis = read(_document(*GROUPS, tables=(Table(rows, 2),))).axes[-1]
    assert [(a.title, a.calendar) for a in axis.actions] == [
        ("Foro", "Enero 2031"),
        ("Encuesta", "Febrero 2031"),
        ("Taller", "Marzo 2031"),
    ]
    assert axis.actions[2].measures == ("Para capitanas",)


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("WG1 | Safe ports", "1", "Safe ports"),
        ("Working group 3: Data", "3", "Data"),
        ("Groupe de travail n° 2 – Données", "2", "Données"),
        ("Grupo de trabajo B. Datos", "B", "Datos"),
    ],
)
def test_a_working_group_is_known_by_its_words_and_number(
    text: str, number: str, title: str
) -> None:
    found = group_title(text)
    assert found
    assert (found.number, found.title) == (number, title)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Les enjeux", Part.STAKES),
        ("Retos", Part.STAKES),
        ("=> Mandat de soutien 2030", Part.MANDATE),
        ("Resultados esperados", Part.RESULTS),
        ("What was planned", Part.PLANNED),
        ("The programme was long, and the evening was short.", None),
    ],
)
def test_the_parts_of_a_programme_are_known_by_their_names(text: str, part: Part | None) -> None:
    assert part_title(text) is part


@pytest.mark.parametrize("text", ["Mars 2021", "Juinette fait", "2031 Foro", "En coursive"])
def test_a_line_without_time_or_status_before_it_is_no_planned_line(text: str) -> None:
    assert planned_line(text) is None
