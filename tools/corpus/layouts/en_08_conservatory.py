"""A conservatory: full-page sheets with many labelled rows, one an action, and a staff annex."""

import tempfile
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
AIMS = {
    "1": "Make care compatible with artistic work",
    "2": "Share responsibility between women and men",
    "3": "Judge talent and nothing else",
    "4": "Widen what is taught, studied and performed",
    "5": "Make every lesson and rehearsal safe",
}
REACH = {
    "1": "All staff",
    "2": "Teaching staff and guest artists",
    "3": "Candidates and teaching staff",
    "4": "Students and teaching staff",
    "5": "Students, staff and guest artists",
}


def sheet(doc: Any, axis: dict[str, Any], action: dict[str, Any]) -> None:
    made = doc.add_table(rows=0, cols=2)
    made.style, made.autofit = "Table Grid", False
    office.band(made, f"Action {action['number']} – {action['title']}", "F8CBAD", size=11)
    rows = (
        ("Objective", AIMS[axis["number"]]),
        ("Description", action["measures"]),
        ("Direct target group", REACH[axis["number"]]),
        ("Institutional leads", action["owners"]),
        ("Human and financial resources", action["budget"]),
        ("Evaluation indicators", action["indicators"]),
        ("Timeline", action["calendar"]),
        ("Related SDGs", "5, 8, 10"),
    )
    for label, value in rows:
        row = office.add_row(made, [label, value], size=10)
        row.cells[0].paragraphs[0].runs[0].bold = True
    office.sized(made, [130, 365])
    doc.add_paragraph()


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Carlito", size=11)
    office.furniture(doc, "Bellacorda Conservatory of Music and Dance\tGEP 2025–2027", "")
    doc.add_heading("Gender Equality Plan", 0)
    doc.add_paragraph("2025–2027").runs[0].bold = True
    doc.add_paragraph("Approved by the Board of Administration on 28 November 2024")
    doc.add_heading("1. Introduction", 1)
    doc.add_paragraph(
        "The conservatory teaches 640 students of music and dance. This plan covers the five areas recommended at European level. Each area opens with a short analysis; each action is described in a sheet."
    )
    doc.add_heading("2. Organisational context", 1)
    made = office.table(doc, ["Body", "Women", "Men", "Index"], colour="833C0B")
    for row in (
        ["Board of Administration", "1", "4", "0.40"],
        ["Academic Council", "3", "10", "0.46"],
        ["Teaching staff", "41", "88", "0.64"],
        ["Administrative staff", "19", "7", "1.46"],
    ):
        office.add_row(made, row)
    doc.add_heading("3. The action plan", 1)
    for axis in gold["axes"]:
        doc.add_heading(f"Area {axis['number']}. {axis['title']}", 2)
        doc.add_paragraph(
            "Interviews and figures collected in spring 2024 were discussed with students and staff before the actions below were chosen."
        )
        for action in axis["actions"]:
            sheet(doc, axis, action)
    doc.add_heading("4. Monitoring", 1)
    doc.add_paragraph(
        "The GEP team meets every two months and reports to the Board in June and December."
    )
    doc.add_heading("Annex. Students by department and sex", 1)
    made = office.table(doc, ["Department", "Women", "Men"], colour="833C0B")
    for row in (
        ["Strings", "96", "71"],
        ["Brass and percussion", "17", "88"],
        ["Dance", "102", "31"],
        ["Composition", "9", "34"],
    ):
        office.add_row(made, row)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)
