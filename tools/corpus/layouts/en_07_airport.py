"""An airport: slides, one pillar a slide with its table, and slides around them."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches, Pt

FORMAT = "pptx"
HEADER = ("What we will do", "Who", "When", "KPI")


def bullets(deck: Any, title: str, lines: list[str]) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = title
    frame = slide.placeholders[1].text_frame
    frame.text = lines[0]
    for line in lines[1:]:
        frame.add_paragraph().text = line


def pillar(deck: Any, axis: dict[str, Any]) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = f"Pillar {axis['number']} – {axis['title']}"
    frame = slide.shapes.add_table(
        len(axis["actions"]) + 1, 4, Inches(0.4), Inches(1.7), Inches(9.2), Inches(4)
    )
    cells = [
        HEADER,
        *(
            (a["title"], "; ".join(a["owners"]), a["calendar"], "; ".join(a["indicators"]))
            for a in axis["actions"]
        ),
    ]
    for row, texts in enumerate(cells):
        for column, text in enumerate(texts):
            cell = frame.table.cell(row, column)
            cell.text = text
            cell.text_frame.paragraphs[0].runs[0].font.size = Pt(14)
    slide.notes_slide.notes_text_frame.text = (
        "Ask each owner to say one sentence about the first step."
    )


def build(gold: dict[str, Any], target: Path) -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.shapes.title.text = gold["title"]
    slide.placeholders[1].text = "Fairholm Regional Airport\nStaff forum, 11 December 2024"
    bullets(
        deck,
        "Where we stand",
        [
            "1,120 people work on site, 29% of them women",
            "Fire service: 3 women out of 64",
            "Median pay gap: 17%",
            "Six in ten women in shift work have considered leaving",
        ],
    )
    bullets(deck, "Four pillars", [f"{axis['number']}. {axis['title']}" for axis in gold["axes"]])
    for axis in gold["axes"]:
        pillar(deck, axis)
    bullets(
        deck,
        "Next steps",
        [
            "Comments by 20 January",
            "Adoption by the Board in February",
            "First report in December 2025",
        ],
    )
    deck.save(target)
