"""Text outside tables: paragraphs, titles, lists, columns, notes and running lines."""

from pathlib import Path

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, SimpleDocTemplate
from reportlab.platypus import Paragraph as Text

from equiplan.importing.pdf import read

from .drawn import BODY, canvas_pdf, prose_pdf

LONG = (
    "The network gathers eleven bodies that share one calendar, one charter and the same yearly "
    "review, and each of them names a person who has the time and the means to follow it. "
)
TITLE = ParagraphStyle("title", parent=BODY, fontName="Helvetica-Bold", fontSize=16, leading=20)
PART = ParagraphStyle("part", parent=BODY, fontName="Helvetica-Bold", fontSize=12, leading=15)


def build(path: Path, story: list[object]) -> Path:
    SimpleDocTemplate(str(path)).build(story)
    return path


def test_wrapped_lines_become_the_paragraphs_they_were(tmp_path: Path) -> None:
    texts = [LONG * 3, "A short one.", LONG * 2]
    found = read(prose_pdf(tmp_path / "p.pdf", texts))
    assert [one.text for one in found.paragraphs()] == [text.strip() for text in texts]


def test_titles_rank_by_the_size_of_their_print(tmp_path: Path) -> None:
    story = [Text("Plan", TITLE), Text("Part one", PART), Text(LONG, BODY), Text("Part two", PART)]
    found = read(build(tmp_path / "t.pdf", [*story, Text(LONG, BODY)]))
    assert [one.level for one in found.paragraphs()] == [1, 2, 0, 2, 0]


def test_items_keep_their_marker_and_their_depth(tmp_path: Path) -> None:
    items = [
        (60, 100, "The charter says:"),
        (70, 114, "•"),
        (82, 114, "an item that runs over the end of its line because it has much to say, and"),
        (82, 128, "says it"),
        (90, 142, "–"),
        (100, 142, "inner"),
        (70, 156, "•"),
        (82, 156, "last"),
    ]
    found = list(read(canvas_pdf(tmp_path / "l.pdf", items)).paragraphs())
    assert [(one.marker, one.indent) for one in found[1:]] == [("•", 0), ("–", 1), ("•", 0)]
    assert found[1].text.endswith("to say, and says it")


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    document = BaseDocTemplate(str(tmp_path / "c.pdf"), pagesize=(600, 400))
    frames = [Frame(40, 40, 245, 320), Frame(315, 40, 245, 320)]
    document.addPageTemplates(PageTemplate(frames=frames))
    texts = [f"Number {index} says: {LONG * 2}".strip() for index in range(7)]
    document.build([Text(text, BODY) for text in texts])
    found = " ".join(one.text for one in read(tmp_path / "c.pdf").paragraphs())
    assert found == " ".join(texts)


def test_running_lines_and_page_numbers_leave_the_text(tmp_path: Path) -> None:
    pages = [
        [(60, 30, "Equality plan"), (60, 300, f"Text of page {name}."), (300, 820, f"{number}")]
        for number, name in enumerate(("one", "two", "three"), start=1)
    ]
    found = read(canvas_pdf(tmp_path / "r.pdf", *pages))
    assert [one.text for one in found.paragraphs()] == [
        "Text of page one.",
        "Text of page two.",
        "Text of page three.",
    ]
    assert found.running == ("Equality plan",)


def test_a_sentence_cut_by_the_end_of_a_page_is_one_paragraph(tmp_path: Path) -> None:
    one = [
        (60, 748, "The charter says more than that, and says so in a few words: it binds."),
        (60, 760, "The review is published in spring every year and is read by all of"),
    ]
    two = [(60, 60, "the members of the network, in every body that has one.")]
    found = read(canvas_pdf(tmp_path / "s.pdf", one, two))
    assert [one.text for one in found.paragraphs()][-1].endswith(
        "is read by all of the members of the network, in every body that has one."
    )


def test_footnotes_are_notes_and_their_calls_are_dropped(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "n.pdf"), pagesize=(600, 400))
    text = canvas.beginText(50, 350)
    text.setFont("Helvetica", 11)
    text.textOut("The charter was signed")
    text.setFont("Helvetica", 6.5)
    text.setRise(4)
    text.textOut("1")
    text.setRise(0)
    text.setFont("Helvetica", 11)
    text.textOut(" by all members, for the 1")
    text.setFont("Helvetica", 6.5)
    text.setRise(4)
    text.textOut("st")
    text.setRise(0)
    text.setFont("Helvetica", 11)
    text.textOut(" time.")
    canvas.drawText(text)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(50, 40, "1 See the minutes of the assembly.")
    canvas.save()
    found = read(tmp_path / "n.pdf")
    assert [one.text for one in found.paragraphs()] == [
        "The charter was signed by all members, for the 1st time."
    ]
    assert [one.text for one in found.notes] == ["1 See the minutes of the assembly."]


def test_a_page_turned_by_its_viewer_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "turned.pdf"
    canvas = Canvas(str(path), pagesize=(400, 600))
    canvas.setPageRotation(90)
    canvas.translate(400, 0)
    canvas.rotate(90)
    canvas.drawString(50, 350, "Read along the long side")
    canvas.drawString(50, 300, "and then the next paragraph.")
    canvas.save()
    texts = [one.text for one in read(path).paragraphs()]
    assert texts == ["Read along the long side", "and then the next paragraph."]


SHARED = Path(__file__).resolve().parents[3] / ".." / "shared" / "plans"


@pytest.mark.skipif(not SHARED.exists(), reason="the shared plans are not beside the checkout")
@pytest.mark.parametrize("name", ["seed-002", "seed-003", "peeb-santafe-pag"])
def test_real_plans_are_read_with_no_running_lines_left(name: str) -> None:
    found = read(SHARED / f"{name}.pdf")
    running = {text.casefold() for text in found.running}
    assert found.blocks
    assert not running & {one.text.casefold() for one in found.paragraphs()}
