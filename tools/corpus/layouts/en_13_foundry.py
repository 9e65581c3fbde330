"""A research centre: decimal chapters; measures as bullets, who and when stated once a chapter."""

import tempfile
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
ONCE = {
    "1": (
        "Personnel Department",
        "from 2025",
        "share of women among applicants, interviewees and hires",
    ),
    "2": ("Board of Directors", "2025–2028", "women heading a group"),
    "3": ("Administration", "2026", "number of requests met"),
    "4": ("Equal Opportunities Officer", "yearly", "share of group heads trained"),
}


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Liberation Serif", size=11)
    office.furniture(doc, "KMRC", "Gender Equality Plan 2025–2030\t\t")
    doc.add_heading("Kestrel Materials Research Centre", 1)
    doc.add_heading("Gender Equality Plan 2025–2030", 0)
    doc.add_heading("1 Preamble", 1)
    doc.add_paragraph(
        "The centre commits itself to equal opportunities. The plan applies to all 540 colleagues and is binding on the heads of all groups. It was agreed with the works council."
    )
    doc.add_heading("2 Present situation", 1)
    doc.add_heading("2.1 Staff", 2)
    doc.add_paragraph("Women hold 23% of scientific posts and 61% of administrative posts.")
    doc.add_heading("2.2 Leadership", 2)
    doc.add_paragraph("Three of twenty-one groups are headed by women:")
    for text in ("thin films;", "battery recycling;", "data services."):
        doc.add_paragraph(text, style="List Bullet")
    doc.add_heading("3 Fields of action", 1)
    for axis in gold["axes"]:
        owner, when, indicator = ONCE[axis["number"]]
        doc.add_heading(f"3.{axis['number']} {axis['title']}", 2)
        office.labelled(doc, "Goal: ", f"{axis['objective']}.")
        office.labelled(doc, "Measures:", "")
        for action in axis["actions"]:
            doc.add_paragraph(action["title"], style="List Bullet")
        office.labelled(doc, "Responsible: ", owner)
        office.labelled(doc, "Time frame: ", when)
        office.labelled(doc, "Indicator: ", indicator)
    doc.add_heading("4 Entry into force", 1)
    doc.add_paragraph(
        "The plan enters into force on 1 January 2025 and is reviewed after two years."
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)
