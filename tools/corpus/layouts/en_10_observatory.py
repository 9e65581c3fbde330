"""An observatory: years shown by shaded cells alone, so the text says nothing of the calendar."""

from pathlib import Path
from typing import Any

from .. import office

FORMAT = "docx"
SHADED = {
    "1.1": (0, 1),
    "1.2": (0, 1, 2, 3),
    "1.3": (1,),
    "2.1": (1, 2, 3),
    "2.2": (0, 1, 2, 3),
    "3.1": (2, 3),
    "3.2": (0, 2),
}


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(size=10)
    office.furniture(doc, "", "Skerry Point Observatory – ")
    doc.add_heading(gold["title"], 0)
    doc.add_paragraph(
        "Skerry Point Observatory is operated by four universities. Its 58 staff include 14 women, two of whom work on the mountain. Shaded cells show when an action takes place."
    )
    made = office.table(
        doc, ["#", "Action", "Lead", "Indicator", "2024", "2025", "2026", "2027"], colour="1C2541"
    )
    for axis in gold["axes"]:
        office.band(made, f"Priority {axis['number']}. {axis['title']}", "CBD5E1")
        for action in axis["actions"]:
            row = office.add_row(
                made,
                [
                    action["number"],
                    action["title"],
                    action["owners"],
                    action["indicators"],
                    "",
                    "",
                    "",
                    "",
                ],
            )
            for year in SHADED[action["number"]]:
                office.shade(row.cells[4 + year], "5BC0BE")
    office.sized(made, [28, 165, 90, 100, 28, 28, 28, 28])
    doc.add_heading("Reporting", 1)
    doc.add_paragraph("The Director reports to the four universities each November.")
    doc.save(target)
