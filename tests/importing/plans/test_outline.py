"""Headings are known by a word, a number or their looks, and make a tree."""

import pytest

from equiplan.importing.blocks import Document, Paragraph
from equiplan.importing.plans.contents import body
from equiplan.importing.plans.headings import Kind, heading_of
from equiplan.importing.plans.outline import outline


@pytest.mark.parametrize(
    ("line", "kind", "number", "title"),
    [
        ("MESURE 1 : TITRE", Kind.MEASURE, "1", "TITRE"),
        ("Action 1. 1 : titre", Kind.ACTION, "1.1", "titre"),
        ("Axe n°2 – Titre", Kind.AXIS, "2", "Titre"),
        ("Eje I. Título", Kind.AXIS, "I", "Título"),
        ("Fiche action n° 3 : titre", Kind.ACTION, "3", "titre"),
        ("Objectif stratégique 2 : titre", Kind.GOAL, "2", "titre"),
        ("Medida 1.2.- Título", Kind.MEASURE, "1.2", "Título"),
        ("Domaine d’action 4 : titre", Kind.AXIS, "4", "titre"),
        ("WG 3 | Title", Kind.AXIS, "3", "Title"),
        ("Action 2.1 Visit the yards", Kind.ACTION, "2.1", "Visit the yards"),
        ("Acción: título", Kind.ACTION, None, "título"),
        ("1.1 Title", None, "1.1", "Title"),
        ("IV. TITRE", None, "IV", "TITRE"),
        ("TITRE EN CAPITALES", None, None, "TITRE EN CAPITALES"),
    ],
)
def test_a_heading_is_announced(
    line: str, kind: Kind | None, number: str | None, title: str
) -> None:
    heading = heading_of(Paragraph(line))
    assert heading
    assert (heading.kind, heading.number, heading.title) == (kind, number, title)


@pytest.mark.parametrize(
    "paragraph",
    [
        Paragraph("Action 1.1 sera pilotée par la direction"),
        Paragraph("Indicateurs : a"),
        Paragraph("30 % of women"),
        Paragraph("1.5 million people"),
        Paragraph("Plain words"),
        Paragraph("1.1 - Named again in a list", marker="•"),
    ],
)
def test_text_labels_and_items_are_no_headings(paragraph: Paragraph) -> None:
    assert heading_of(paragraph) is None


def _paths(*paragraphs: Paragraph) -> list[tuple[str, ...]]:
    plan = outline(paragraphs)
    return [tuple(plan[i].title for i in section.path) for section in plan if section.heading]


def test_numbers_decide_before_levels() -> None:
    heads = [Paragraph(text, level=1) for text in ("1 One", "1.1 Two", "1.1.1 Three", "2 Four")]
    assert _paths(*heads) == [(), ("One",), ("One", "Two"), ()]


def test_words_decide_without_levels_there_are_fewer_parents_than_children() -> None:
    lines = ("Objectif 1 : A", "Axe 1 : B", "Axe 2 : C", "Objectif 2 : D", "Axe 3 : E")
    assert _paths(*map(Paragraph, lines)) == [(), ("A",), ("A",), (), ("D",)]


def test_a_title_below_its_announcement_is_joined_to_it() -> None:
    plan = outline([Paragraph("Action 4", bold=True), Paragraph("Open the gates")])
    assert plan[1].title == "Open the gates"


def test_labels_inside_a_title_go_to_the_text_below() -> None:
    plan = outline([Paragraph("Action 1.1: Open the gates. Lead: Mara. When: 2031.")])
    assert plan[1].title == "Open the gates."
    assert [p.text for p in plan[1].body] == ["Lead: Mara. When: 2031."]


def test_a_table_of_contents_is_left_out_with_or_without_page_numbers() -> None:
    titles = ["Context", "Axis 1: Ports", "Axis 2: Ships"]
    text = [p for t in titles for p in (Paragraph(t, level=1), Paragraph("Words."))]
    bare = [Paragraph("Contents"), *map(Paragraph, titles)]
    paged = [Paragraph(f"{t} ..... {n}") for n, t in enumerate(titles)]
    tabbed = [Paragraph(f"{t}\t{n}") for n, t in enumerate(titles)]
    for contents in (bare, paged, tabbed):
        assert body(Document((*contents, *text), "docx")) == tuple(text)


def test_running_lines_are_left_out() -> None:
    document = Document(
        (Paragraph("Plan 2031"), Paragraph("Words.")), "pdf", running=("PLAN 2031",)
    )
    assert body(document) == (Paragraph("Words."),)


def test_wrapped_lines_of_a_plain_text_are_joined() -> None:
    lines = ("The yards are open to the crews of every ship and", "to those who visit them.")
    (whole,) = body(Document(tuple(map(Paragraph, lines)), "txt"))
    assert whole.text == " ".join(lines)
