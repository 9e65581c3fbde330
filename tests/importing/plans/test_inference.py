"""Text is read by what its lines look like together: lists, headings, labels, in any mood."""

from dataclasses import replace

import pytest

from equiplan.importing.blocks import Document, Paragraph
from equiplan.importing.plans.assemble import assembled
from equiplan.importing.plans.inference.reading import TextReading, lines_of, outlined, read


def head(text: str, level: int = 2) -> Paragraph:
    return Paragraph(text, level=level)


def item(text: str, indent: int = 0, marker: str = "•") -> Paragraph:
    return Paragraph(text, marker=marker, indent=indent)


def document(*paragraphs: Paragraph) -> Document:
    return Document(tuple(paragraphs), "docx")


def actions(found: TextReading) -> list[tuple[str, list[str]]]:
    return [(axis.title, [action.title for action in axis.actions]) for axis in found.axes]


MOODS = {
    "infinitive": ("Impulsar una red de mentoras", "Revisar los baremos de promoción"),
    "future": ("Impulsaremos una red de mentoras", "Revisaremos los baremos de promoción"),
    "noun": ("Impulso de una red de mentoras", "Revisión de los baremos de promoción"),
}


@pytest.mark.parametrize("mood", MOODS)
def test_the_mood_of_a_verb_decides_nothing(mood: str) -> None:
    first, second = MOODS[mood]
    found = read(
        document(
            head("Plan de igualdad de la Cooperativa del Faro", 1),
            head("Acceso y promoción"),
            item(first),
            item(second),
            head("Conciliación"),
            item("Ampliar la bolsa de horas"),
            item("Abrir una ludoteca en el centro"),
        )
    )
    assert actions(found)[0] == ("Acceso y promoción", [first, second])


def test_a_plain_text_is_read_as_the_same_text_with_headings() -> None:
    styled = (
        head("Gender equality plan of the Tidewater Trust", 1),
        head("Recruitment and careers"),
        item("Publish the pay range in every advertisement"),
        item("Train everyone who sits on a panel"),
        head("Work-life balance"),
        item("Offer flexible hours to all staff"),
        item("Hold no meeting after five"),
    )
    plain = tuple(replace(paragraph, level=0) for paragraph in styled)
    assert actions(read(document(*styled))) == actions(read(document(*plain)))


def test_one_list_under_one_heading_is_a_plan() -> None:
    found = read(
        document(
            head("Our gender equality plan", 1),
            Paragraph("The museum wants women and men to have the same chances."),
            head("Actions"),
            item("Train all guards against harassment"),
            item("Publish salaries by grade every year"),
            item("Open a crèche on Saturdays"),
        )
    )
    assert [len(axis.actions) for axis in found.axes] == [3]


def test_a_letter_is_no_plan() -> None:
    letter = document(
        Paragraph("Dear Ms Oakley,"),
        Paragraph("Thank you for your letter of 3 May about the heating in the reading room."),
        Paragraph("The boiler will be replaced in June. We are sorry for the cold."),
        Paragraph("Yours sincerely,"),
        Paragraph("The caretaker"),
    )
    assert not any(axis.actions for axis in read(letter).axes)


def test_an_item_set_in_under_another_stands_under_it() -> None:
    top = outlined(lines_of(document(head("Areas"), item("Pay"), item("Audit", 1, "–"))))
    (areas,) = top.children
    (pay,) = areas.children
    assert [child.title for child in pay.children] == ["Audit"]


def test_the_same_text_gives_the_same_draft() -> None:
    text = document(
        head("Plan égalité", 1), head("Former"), item("Former les jurys"), item("Former les chefs")
    )
    assert read(text) == read(text)


def test_rows_written_line_by_line_are_a_table() -> None:
    lines = (
        "Action / Responsible / Timescale",
        "Publish the pay range / Personnel / 2027",
        "Train the panels / Directors / 2028",
    )
    draft = assembled(document(head("Action plan", 1), *map(Paragraph, lines)))
    (axis,) = draft.axes
    assert [(action.title, action.owners, action.calendar) for action in axis.actions] == [
        ("Publish the pay range", ("Personnel",), "2027"),
        ("Train the panels", ("Directors",), "2028"),
    ]


def test_lines_inside_an_axis_that_are_not_taken_over_are_named() -> None:
    found = read(
        document(
            head("Plan d’action pour l’égalité", 1),
            head("Rémunération"),
            Paragraph("Les écarts ont été mesurés en mai par un cabinet extérieur."),
            item("Publier les salaires par grade"),
            item("Corriger les écarts inexpliqués"),
            head("Recrutement"),
            item("Former les membres des jurys"),
            item("Relire les annonces"),
        )
    )
    (left,) = found.findings
    assert (left.code, left.facts["count"]) == ("reading.lines_left_out", 1)
