"""Presentations: titles, then texts in the order in which a person reads a slide."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from pptx.util import Inches, Pt

from equiplan.importing.formats import pptx
from equiplan.importing.formats.pptx_order import Box, in_reading_order


@pytest.fixture
def deck() -> Any:
    return Presentation()


def box(slide: Any, text: str, left: float, top: float) -> Any:
    made = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(2), Inches(1))
    made.text_frame.text = text
    return made


def test_columns_are_read_one_after_the_other_under_a_title(tmp_path: Path, deck: Any) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    box(slide, "b2", 5, 3.1)
    box(slide, "a2", 0.5, 3.1)
    box(slide, "b1", 5, 2)
    box(slide, "a1", 0.5, 2)
    slide.shapes.title.text = "Groupes de travail"
    deck.save(tmp_path / "a.pptx")
    document = pptx.read(tmp_path / "a.pptx")
    assert [(p.text, p.level) for p in document.paragraphs()] == [
        ("Groupes de travail", 2), ("a1", 0), ("a2", 0), ("b1", 0), ("b2", 0),
    ]  # fmt: skip
    assert {paragraph.place.slide for paragraph in document.paragraphs()} == {1}


def test_bullets_levels_tables_groups_and_notes_are_kept(tmp_path: Path, deck: Any) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Plan"
    frame = slide.placeholders[1].text_frame
    frame.text = "Former"
    inner = frame.add_paragraph()
    inner.text, inner.level = "les cadres", 1
    table = slide.shapes.add_table(2, 2, Inches(1), Inches(6), Inches(5), Inches(1)).table
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 0).text, table.cell(1, 0).text, table.cell(1, 1).text = "Axe", "a", "b"
    group = slide.shapes.add_group_shape()
    inside = group.shapes.add_textbox(Inches(1), Inches(7.2), Inches(2), Inches(0.3))
    inside.text_frame.text = "groupé"
    slide.notes_slide.notes_text_frame.text = "à dire"
    deck.save(tmp_path / "a.pptx")
    document = pptx.read(tmp_path / "a.pptx")
    assert [(p.text, p.marker, p.indent) for p in document.paragraphs()] == [
        ("Plan", None, 0), ("Former", "•", 0), ("les cadres", "•", 1), ("groupé", None, 0),
    ]  # fmt: skip
    (read,) = document.tables()
    assert [[(c.width, c.text) for c in row.cells] for row in read.rows] == [
        [(2, "Axe")], [(1, "a"), (1, "b")],
    ]  # fmt: skip
    assert [note.text for note in document.notes] == ["à dire"]


def test_a_hidden_slide_is_left_aside_and_told_of(tmp_path: Path, deck: Any) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    box(slide, "brouillon", 1, 1)
    slide.element.set("show", "0")
    deck.save(tmp_path / "a.pptx")
    document = pptx.read(tmp_path / "a.pptx")
    assert not document.blocks
    assert [(f.code, f.facts) for f in document.findings] == [
        ("document.hidden_slide", {"slide": 1})
    ]


def test_size_is_relative_to_the_most_used_one(tmp_path: Path, deck: Any) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    for top, (text, points) in enumerate([("Beaucoup de petit texte", 10), ("Grand", 20)]):
        box(slide, text, 1, top * 2).text_frame.paragraphs[0].runs[0].font.size = Pt(points)
    deck.save(tmp_path / "a.pptx")
    assert [p.size for p in pptx.read(tmp_path / "a.pptx").paragraphs()] == [1.0, 2.0]


numbers = st.integers(min_value=0, max_value=50)


@given(st.lists(st.tuples(numbers, numbers, numbers, numbers), max_size=12))
def test_every_shape_is_read_once_wherever_it_stands(shapes: list[tuple[int, ...]]) -> None:
    boxes = [Box(index, *shape) for index, shape in enumerate(shapes)]
    assert sorted(in_reading_order(boxes)) == list(range(len(shapes)))
