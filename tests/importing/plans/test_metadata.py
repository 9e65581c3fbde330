"""Title, organisation, language and period are those printed, or none."""

import pytest

from equiplan.importing.blocks import Document, Paragraph
from equiplan.importing.plans.metadata import metadata

from .tables_of_plans import cell, table


def _document(*lines: tuple[str, int], running: tuple[str, ...] = ()) -> Document:
    blocks = tuple(Paragraph(text, level=level) for text, level in lines)
    return Document(blocks, "docx", title="modele_v3_final", author="Someone", running=running)


def test_the_title_is_printed_above_and_never_the_property_of_the_file() -> None:
    about = metadata(_document(("Plan d’action 2025-2027", 1), ("Introduction", 2)))
    assert about.title == "Plan d’action 2025-2027"
    assert metadata(_document(("Bonjour à toutes et à tous,", 0))).title is None


def test_a_title_on_several_lines_is_one_title() -> None:
    about = metadata(_document(("PLAN D’ACTIONS", 1), ("POUR L’ÉGALITÉ", 1), ("Sommaire", 2)))
    assert about.title == "PLAN D’ACTIONS POUR L’ÉGALITÉ"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((("Université des Dunes", 0), ("Plan d’action 2025-2027", 1)), "Université des Dunes"),
        ((("Gender Equality Plan", 1), ("Tide Institute · 2025–2027", 0)), "Tide Institute"),
        ((("Plan de Igualdad de la Universidad de las Dunas", 1),), "Universidad de las Dunas"),
        ((("Plan d’action égalité – DUNES", 1),), "DUNES"),
        ((("Plan d’action égalité", 1), ("Avant-propos de la direction", 2)), None),
        ((("Gender Equality Plan", 1), ("We are a school of forty people.", 0)), None),
    ],
)  # fmt: skip
def test_the_organisation_is_the_name_printed_by_the_title_or_none(
    lines: tuple[tuple[str, int], ...], expected: str | None
) -> None:
    assert metadata(_document(*lines)).organisation == expected


def test_a_running_header_names_the_organisation_when_the_first_page_does_not() -> None:
    running = ("Mission Dunes – Plan d’actions", "page 3")
    assert (
        metadata(_document(("Plan d’actions", 1), running=running)).organisation == "Mission Dunes"
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((("Plan 2024-2026", 1),), (2024, 2026)),
        ((("Plan 2024 – 2026", 1),), (2024, 2026)),
        ((("Estrategia 2025/28", 1),), (2025, 2028)),
        ((("Gender Action Plan FY2026", 1),), (2026, 2026)),
        ((("Gender plan", 1), ("January 2025 – December 2027", 0)), (2025, 2027)),
        ((("Plan", 1), ("Period of validity: 2025 to 2028", 0)), (2025, 2028)),
        ((("Plan", 1), ("Entre 2010 et 2012, les femmes sont passées de 3 à 9.", 0)), None),
        ((("Plan", 1), ("Adopté le 3 mai 2024", 0)), None),
    ],
)  # fmt: skip
def test_the_period_is_the_one_stated_for_the_plan(
    lines: tuple[tuple[str, int], ...], expected: tuple[int, int] | None
) -> None:
    assert metadata(_document(*lines)).period == expected


def test_the_first_rows_of_a_sheet_are_its_title_and_the_name_of_the_sheet_is_not() -> None:
    rows = [
        [cell(0, "Agence des Dunes", width=3)],
        [cell(0, "Plan d’action 2025-2027", width=3)],
        [cell(0, "Action"), cell(1, "Pilote"), cell(2, "Échéance")],
    ]
    about = metadata(Document((Paragraph("Feuil1", level=1), table(rows, 3)), "xlsx"))
    assert (about.title, about.organisation) == ("Plan d’action 2025-2027", "Agence des Dunes")
    assert about.period == (2025, 2027)
