"""The sample of an alliance: review, working groups and forecast on slides, in French."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from .. import office

FORMAT = "pptx"
GREEN, PALE = RGBColor(0x1E, 0x5B, 0x3A), RGBColor(0xE3, 0xF1, 0xE8)
PARTS = {"1": (2, 1), "2": (2, 1), "3": (1, 1), "4": (2, 1)}
FRONT = (
    "Alliance internationale Canopée",
    "Les femmes des métiers de la forêt et du bois, ensemble",
    "Bilan 2025 | Prévisions 2026",
)
GOVERNANCE = (
    "Comité directeur : neuf membres, rotation annuelle, au moins un siège par région",
    "Secrétariat : prépare les réunions, tient l’archive et publie la lettre tous les deux mois",
    "Assemblée : chaque organisation dispose d’une voix et est consultée avant toute décision commune",
    "Appels des dirigeantes : tous les deux mois, à des heures qui alternent entre les fuseaux horaires",
)


def titled(deck: Any, title: str, layout: int = 5) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    slide.shapes.title.text = title
    placed(slide.shapes.title, 0.3 if layout else 2.2, 1.0)
    run = slide.shapes.title.text_frame.paragraphs[0].runs[0]
    run.font.size, run.font.bold, run.font.color.rgb = Pt(28), True, GREEN
    return slide


def placed(shape: Any, top: float, height: float) -> None:
    """Over the whole width of a wide slide; inches."""
    shape.left, shape.top, shape.width, shape.height = (
        Inches(0.5),
        Inches(top),
        Inches(12.3),
        Inches(height),
    )


def body(deck: Any, title: str) -> Any:
    """The text of a slide with a title, over its whole width."""
    placeholder = titled(deck, title, 1).placeholders[1]
    placed(placeholder, 1.4, 5.8)
    return placeholder.text_frame


def review(deck: Any, axis: dict[str, Any]) -> None:
    frame = body(deck, axis["title"])
    for label, name in (
        ("Ce que nous avions prévu", "title"),
        ("Ce que nous avons réalisé", "comments"),
    ):
        written(frame, label, bold=True)
        for action in axis["actions"]:
            written(frame, action[name], level=1)


def group(deck: Any, axis: dict[str, Any]) -> None:
    """A working group; its members' actions and its mandate come first among its actions."""
    frame = body(deck, f"GT {axis['number']} | {axis['title']}")
    members, mandate = PARTS[axis["number"]]
    titles = [action["title"] for action in axis["actions"]]
    blocks = (
        ("Enjeux", [axis["objective"]]),
        ("Actions des organisations membres", titles[:members]),
        ("Mandat de soutien de l’Alliance", titles[members : members + mandate]),
        ("Programme et état des travaux", titles[members + mandate :]),
        ("Résultats attendus", axis["targets"]),
    )
    for label, texts in blocks:
        written(frame, label, bold=True)
        for text in texts:
            written(frame, text, level=1)


def written(frame: Any, text: str, *, bold: bool = False, level: int = 0) -> None:
    """A bold line is a heading, without the bullet that the layout gives to every line."""
    paragraph = frame.paragraphs[0] if not frame.text else frame.add_paragraph()
    paragraph.text, paragraph.level = text, level
    paragraph.font.bold, paragraph.font.size = bold, Pt(15 if bold else 14)
    if bold:
        look = paragraph._p.get_or_add_pPr()
        look.set("marL", "0")
        look.set("indent", "0")
        look.insert(0, look.makeelement(qn("a:buNone"), {}))


def forecast(deck: Any, axes: list[dict[str, Any]]) -> None:
    frame = body(deck, "Prévisions 2026")
    for axis in axes:
        written(frame, axis["title"].partition(" | ")[2], bold=True)
        for action in axis["actions"]:
            written(frame, f"{action['calendar'].removesuffix(' 2026')} {action['title']}", level=1)


def grid(deck: Any, axis: dict[str, Any]) -> None:
    """Twelve cells, three months a column, as on a wall calendar."""
    slide = titled(deck, axis["title"])
    shape = slide.shapes.add_table(3, 4, Inches(0.5), Inches(1.5), Inches(12.3), Inches(5))
    for position, action in enumerate(axis["actions"]):
        cell = shape.table.cell(position % 3, position // 3)
        cell.text = f"{action['calendar']}\n{action['title']}"
        cell.fill.solid()
        cell.fill.fore_color.rgb = PALE
        for paragraph, bold in zip(cell.text_frame.paragraphs, (True, False), strict=True):
            paragraph.font.size, paragraph.font.bold = Pt(14), bold
            paragraph.font.color.rgb = GREEN


def build(gold: dict[str, Any], target: Path) -> None:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    slide = titled(deck, gold["title"], 0)
    placed(slide.placeholders[1], 3.4, 1.6)
    slide.placeholders[1].text = "\n".join(FRONT)
    review(deck, gold["axes"][0])
    for axis in gold["axes"][1:5]:
        group(deck, axis)
    frame = body(deck, "Gouvernance et communication")
    for text in GOVERNANCE:
        written(frame, text)
    forecast(deck, gold["axes"][5:8])
    grid(deck, gold["axes"][8])
    for slide in deck.slides:
        office.french(slide._element)
    deck.core_properties.title, deck.core_properties.author = gold["title"], gold["organisation"]
    deck.save(target)
