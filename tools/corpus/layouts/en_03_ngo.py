"""A charity: numbered commitments in prose, with bold labels inside one paragraph."""

from pathlib import Path
from typing import Any

from .. import office

FORMAT = "docx"


def commitment(doc: Any, action: dict[str, Any]) -> None:
    office.labelled(doc, f"{action['number']} ", action["title"] + ".")
    paragraph = doc.add_paragraph()
    pairs = (
        ("Lead: ", ", ".join(action["owners"])),
        ("When: ", action["calendar"]),
        ("How we will know: ", "; ".join(action["indicators"])),
    )
    for index, (label, text) in enumerate(pairs):
        if index:
            paragraph.add_run("  |  ")
        paragraph.add_run(label).bold = True
        paragraph.add_run(text)


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Carlito", size=11)
    office.furniture(doc, "", "watershed-relief.example    ")
    doc.add_heading(gold["title"], 0)
    doc.add_paragraph("Watershed Relief Network · January 2025 – December 2027").runs[
        0
    ].italic = True
    doc.add_heading("Who we are", 1)
    doc.add_paragraph(
        "We are 240 people in six countries who help rural communities to get clean water and to keep it. Women fetch most of the water, and yet only one in five of the people who decide about wells is a woman. This plan is about closing that distance, first among ourselves."
    )
    doc.add_heading("How the plan was made", 1)
    for text in (
        "A survey answered by 171 colleagues",
        "Listening sessions in four country offices",
        "A review of 22 project evaluations",
    ):
        doc.add_paragraph(text, style="List Bullet")
    doc.add_heading("Our commitments", 1)
    for axis in gold["axes"]:
        doc.add_heading(f"Goal {axis['number']}. {axis['title']}", 2)
        doc.add_paragraph(axis["objective"]).runs[0].italic = True
        for action in axis["actions"]:
            commitment(doc, action)
    doc.add_heading("Resources and accountability", 1)
    doc.add_paragraph(
        "A gender adviser works full time on the plan. Country offices set aside 1% of unrestricted income for it. The Board of Trustees reviews progress every November and publishes a two-page report."
    )
    doc.add_paragraph("Signed: the Executive Director and the Chair of the Board, 14 January 2025")
    doc.save(target)
