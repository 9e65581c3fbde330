"""Plans in cards, a small table for each action, come back as they were written."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.importing.blocks import Block, Cell, Document, Paragraph
from equiplan.importing.plans.cards import read_cards

from .tables_of_plans import HEADERS, Known, KnownPlan, cell, document, plans, table

_FIELDS = ("measures", "calendar", "owners", "budget", "indicators", "targets")


def _card(known: Known, words: dict[str, str], style: str, number: int) -> Block:
    rows: list[Sequence[Cell]] = []
    if style == "across":
        rows.append([cell(0, f"FICHE ACTION N° {known.number}", width=2)])
        rows.append([cell(0, known.title, width=2)])
    elif style == "one line":
        rows.append([cell(0, f"Action {known.number} : {known.title}", width=2)])
    else:
        rows.append([cell(0, words["number"]), cell(1, known.number)])
        rows.append([cell(0, words["action"]), cell(1, known.title)])
    rows += [
        [cell(0, words[name]), cell(1, *known.said[name])] for name in _FIELDS if known.said[name]
    ]
    return table(rows, 2, number)


def _written(plan: KnownPlan, words: dict[str, str], style: str) -> Document:
    blocks: list[Block] = []
    for index, (title, actions) in enumerate(plan, 1):
        blocks.append(Paragraph(f"Eje {index}. {title}", level=2))
        for known in actions:
            blocks.append(Paragraph("Texto suelto entre fichas, sin más.", level=0))
            blocks.append(_card(known, words, style, len(blocks)))
    return document(*blocks)


@settings(max_examples=40, deadline=None)
@given(
    plans(),
    st.fixed_dictionaries({name: st.sampled_from(words) for name, words in HEADERS.items()}),
    st.sampled_from(("across", "one line", "labelled")),
)
def test_a_known_plan_written_as_cards_is_given_back(
    plan: KnownPlan, words: dict[str, str], style: str
) -> None:
    told = tuple(
        (title, tuple(one for one in actions if sum(map(bool, one.said.values())) > 4))
        for title, actions in plan
    )
    found = {row.title: row.read() for row in read_cards(_written(told, words, style)).rows()}
    assert list(found) == [one.title for _, actions in told for one in actions]
    for one in (one for _, actions in told for one in actions):
        action = found[one.title]
        assert action.number == one.number
        assert action.indicators == one.said["indicators"]
        assert action.owners == one.said["owners"]
        assert action.calendar == (one.said["calendar"][0] if one.said["calendar"] else None)


def test_two_labels_on_a_line_are_two_fields() -> None:
    rows = [
        [cell(0, "Action 1 : Ouvrir une salle", width=4)],
        [cell(0, "Pilote"), cell(1, "Secrétariat"), cell(2, "Échéance"), cell(3, "juin 2026")],
        [cell(0, "Indicateurs"), cell(1, "Salle ouverte", width=3)],
    ]
    (row,) = read_cards(document(Paragraph("Axe 1 : Lieux", level=1), table(rows, 4))).rows()
    action = row.read()
    assert (action.owners, action.calendar) == (("Secrétariat",), "juin 2026")


def test_a_card_cut_by_the_end_of_a_page_is_one_action() -> None:
    first = [
        [cell(0, "MEDIDA 1.2", width=2)],
        [cell(0, "Medida"), cell(1, "Abrir una sala")],
        [cell(0, "Responsable"), cell(1, "Gerencia")],
        [cell(0, "Plazo"), cell(1, "2026")],
    ]
    rest = [[cell(0, "Indicadores"), cell(1, "Sala abierta")], [cell(0, "Meta"), cell(1, "1")]]
    plan = read_cards(
        document(Paragraph("Área 1. Lugares", level=1), table(first, 2), table(rest, 2, 2))
    )
    (action,) = (row.read() for row in plan.rows())
    assert (action.number, action.title) == ("1.2", "Abrir una sala")
    assert (action.indicators, action.targets) == (("Sala abierta",), ("1",))


def test_an_objective_that_all_cards_of_an_axis_repeat_is_that_of_the_axis() -> None:
    def one(title: str) -> Block:
        rows = [
            [cell(0, "Medida"), cell(1, title)],
            [cell(0, "Objetivo"), cell(1, "Vivir mejor")],
            [cell(0, "Responsable"), cell(1, "Gerencia")],
        ]
        return table(rows, 2)

    plan = read_cards(
        document(
            Paragraph("Área 1. Lugares", level=1),
            one("Abrir una sala"),
            Paragraph("Medida 1.2", bold=True),
            one("Cerrar el sótano"),
        )
    )
    (part,) = plan.parts
    assert part.objective() == "Vivir mejor"
    assert [row.number for row in part.rows] == [None, "1.2"]


def test_a_table_of_contacts_is_no_card() -> None:
    rows = [
        [cell(0, "Nom"), cell(1, "Ana Ruiz")],
        [cell(0, "Téléphone"), cell(1, "01")],
        [cell(0, "Service"), cell(1, "Accueil")],
    ]
    assert read_cards(document(table(rows, 2))).rows() == []


def test_a_label_whose_value_was_left_blank_says_nothing() -> None:
    rows = [
        [cell(0, "FICHE ACTION N° 1 – Ouvrir une cellule", width=2)],
        [cell(0, "Pilote"), cell(1, "Santé")],
        [cell(0, "Échéance"), cell(1, "En continu")],
        [cell(0, "Coût"), Cell(1)],
        [cell(0, "Indicateurs"), cell(1, "Nombre de personnes reçues")],
    ]
    (action,) = read_cards(document(table(rows, 2, 1))).rows()
    read = action.read()
    assert (read.calendar, read.budget) == ("En continu", None)
    assert read.indicators == ("Nombre de personnes reçues",)
