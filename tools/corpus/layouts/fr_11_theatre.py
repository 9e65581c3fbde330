"""A theatre: a table whose headers are questions, under plain bold headings."""

from pathlib import Path
from typing import Any

from .. import office

FORMAT = "docx"
QUESTIONS = [
    "Quoi ?",
    "Qui ?",
    "Pour quand ?",
    "Avec quels moyens ?",
    "À quoi verra-t-on que c’est fait ?",
]


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Carlito", size=11)
    doc.add_paragraph("Théâtre de la Ville-Basse").runs[0].bold = True
    title = doc.add_paragraph().add_run("Notre plan pour l’égalité, 2025-2026")
    title.bold, title.font.size = True, office.Pt(22)
    doc.add_paragraph(
        "Nous sommes trente et une personnes, dont dix-neuf femmes. Pendant trois ans, quatre spectacles sur cinq ont pourtant été mis en scène par des hommes. Nous nous sommes réunis un lundi de relâche et voici ce que nous avons décidé."
    )
    for axis in gold["axes"]:
        heading = doc.add_paragraph().add_run(axis["title"])
        heading.bold, heading.font.size = True, office.Pt(14)
        made = office.table(doc, QUESTIONS, colour="7F1D1D")
        for action in axis["actions"]:
            office.add_row(
                made,
                [
                    action["title"],
                    action["owners"],
                    action["calendar"],
                    action["budget"],
                    action["indicators"],
                ],
            )
        office.sized(made, [150, 85, 75, 90, 95])
        doc.add_paragraph()
    doc.add_paragraph("Le comité social relit ce plan chaque trimestre.")
    office.french(doc.element)
    doc.save(target)
