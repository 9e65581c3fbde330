"""A festival: slides saved as PDF, three boxes abreast, owner and date in brackets' place below."""

import tempfile
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from .. import office

FORMAT = "pdf"


def line(frame: Any, text: str, *, bold: bool = False, size: int = 16) -> None:
    paragraph = frame.paragraphs[0] if not frame.text else frame.add_paragraph()
    run = paragraph.add_run()
    run.text, run.font.bold, run.font.size = text, bold, Pt(size)


def box(slide: Any, position: int, action: dict[str, Any]) -> None:
    shape = slide.shapes.add_textbox(
        Inches(0.5 + 4.15 * position), Inches(2), Inches(3.9), Inches(4)
    )
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor(0xFE, 0xF3, 0xC7)
    shape.text_frame.word_wrap = True
    line(shape.text_frame, action["title"], bold=True)
    line(shape.text_frame, f"Lead: {', '.join(action['owners'])}", size=13)
    line(shape.text_frame, f"Timing: {action['calendar']}", size=13)


def build(gold: dict[str, Any], target: Path) -> None:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    front = (
        deck.slides.add_slide(deck.slide_layouts[6])
        .shapes.add_textbox(Inches(1), Inches(2.5), Inches(11), Inches(2))
        .text_frame
    )
    line(front, "Gender Equality Action Plan 2025–2027", bold=True, size=40)
    line(front, "Tidemark Science Festival", size=24)
    for axis in gold["axes"]:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        line(
            slide.shapes.add_textbox(Inches(0.5), Inches(0.6), Inches(12), Inches(1)).text_frame,
            f"Theme {axis['number']}: {axis['title']}",
            bold=True,
            size=32,
        )
        for position, action in enumerate(axis["actions"]):
            box(slide, position, action)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.pptx"
        deck.save(source)
        office.converted(source, target)
