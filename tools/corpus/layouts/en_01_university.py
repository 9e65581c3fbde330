"""A university plan printed from Word: an objective column that spans actions, area by area."""

import tempfile
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
OBJECTIVES = {
    "A1": "Working hours that suit people with care duties",
    "A3": "Know how staff experience the university",
    "B1": "Balanced decision-making bodies",
    "B3": "Shared responsibility",
    "C1": "Attract a wider field of applicants",
    "C3": "Fair evaluation",
    "D1": "Stronger research through gender analysis",
    "D2": "Gender-aware teaching",
    "E1": "People know whom to turn to",
    "E3": "Learn from experience",
}


def matrix(doc: Any, axis: dict[str, Any]) -> None:
    made = office.table(
        doc,
        ["Objective", "Action", "Responsible", "Timeline", "Target / Indicator of success"],
        colour="7B2D5B",
    )
    cell = None
    for action in axis["actions"]:
        row = office.add_row(
            made,
            [
                "",
                f"{action['number']}. {action['title']}",
                action["owners"],
                action["calendar"],
                action["targets"],
            ],
        )
        if action["number"] in OBJECTIVES:
            cell = row.cells[0]
            office.fill(cell, OBJECTIVES[action["number"]], bold=True)
        elif cell is not None:
            cell = cell.merge(row.cells[0])
    office.sized(made, [90, 160, 80, 65, 100])


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(size=10)
    office.furniture(
        doc,
        "Northmere University | Gender Equality Plan",
        "Approved by the Rector on 4 June 2024 | ",
    )
    doc.add_heading("Northmere University", 1)
    doc.add_heading(gold["title"], 0)
    doc.add_heading("Foreword by the Rector", 1)
    doc.add_paragraph(
        "Equality is a condition of good science. This plan sets out what we will do in the next three years, who will do it, and how we will know that it worked. I have signed it on behalf of the university and I will report on it every year."
    )
    doc.add_heading("How this plan meets the four requirements of the funding programme", 1)
    made = office.table(doc, ["Requirement", "How it is met"], colour="595959")
    for row in (
        [
            "Public document",
            "Published on the university website in two languages, signed by the Rector",
        ],
        [
            "Dedicated resources",
            "A Gender Equality Office with 2.5 posts and a yearly budget of EUR 60,000",
        ],
        [
            "Data collection and monitoring",
            "Annual report with data on staff and students by sex, published each November",
        ],
        ["Training", "A training offer for all staff, compulsory for decision-makers"],
    ):
        office.add_row(made, row)
    doc.add_heading("Where we stand", 1)
    doc.add_paragraph(
        "The 2023 audit analysed staff records, 1,206 survey answers and eighteen interviews. Three findings guided the choice of actions:"
    )
    for text in (
        "Women make up 52% of doctoral graduates but 24% of full professors.",
        "Only two of seven deans are women.",
        "Four in ten women and one in eight men report having heard sexist remarks at work during the past year.",
    ):
        doc.add_paragraph(text, style="List Bullet")
    made = office.table(
        doc, ["Grade", "Women 2021", "Men 2021", "Women 2023", "Men 2023"], colour="595959"
    )
    for row in (
        ["A – Full professor", "41", "152", "48", "150"],
        ["B – Associate professor", "88", "139", "97", "137"],
        ["C – Assistant professor", "131", "128", "140", "121"],
        ["D – Doctoral researcher", "402", "391", "421", "388"],
    ):
        office.add_row(made, row)
    doc.add_heading("Action plan", 1)
    for axis in gold["axes"]:
        doc.add_heading(f"Area {axis['number']}: {axis['title']}", 2)
        matrix(doc, axis)
        doc.add_paragraph()
    doc.add_heading("Monitoring and review", 1)
    doc.add_paragraph(
        "The Gender Equality Board meets three times a year. It reviews progress on each action, proposes corrections to the Rector, and prepares the next plan from autumn 2026."
    )
    doc.add_heading("Annex: members of the drafting group", 1)
    for text in (
        "Two professors, one from engineering and one from law",
        "A representative of the doctoral researchers",
        "The head of the HR Department",
        "The president of the Student Union",
    ):
        doc.add_paragraph(text, style="List Bullet")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)
