"""A ministry: one landscape table over pages, axis and measure merged in two first columns."""

import tempfile
from itertools import groupby
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
HEADER = ["Axes", "Objectifs", "Actions", "Indicateurs", "Services pilotes", "Échéances"]
AIMS = {
    "1": "Évaluer les écarts",
    "2": "Évaluer les écarts",
    "3": "Informer",
    "4": "Nommer davantage de femmes",
    "5": "Nommer davantage de femmes",
    "6": "Lever les obstacles matériels",
    "7": "Lever les obstacles matériels",
    "8": "Accompagner la parentalité",
    "9": "Accompagner la parentalité",
    "10": "Écouter et protéger",
    "11": "Former",
    "12": "Sanctionner et le faire savoir",
    "13": "Piloter",
    "14": "Piloter",
}


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(landscape=True)
    office.furniture(
        doc, "Ministère des Territoires maritimes", "Plan d’action ministériel 2024-2026 – "
    )
    doc.add_heading(gold["title"], 0)
    doc.add_paragraph(
        "Ce plan fait suite à l’accord signé le 14 novembre 2023 avec quatre organisations syndicales. Il concerne 11 200 agentes et agents en administration centrale, dans les directions interrégionales, à bord des navires et dans les écoles."
    )
    made = office.table(doc, HEADER, colour="002060")
    for axis in gold["axes"]:
        top = None
        for _, group in groupby(axis["actions"], key=lambda action: AIMS[action["number"]]):
            aim = None
            for action in group:
                row = office.add_row(
                    made,
                    [
                        "",
                        "",
                        f"{action['number']}. {action['title']}",
                        action["indicators"],
                        action["owners"],
                        action["calendar"],
                    ],
                    size=10,
                )
                top = row.cells[0] if top is None else top.merge(row.cells[0])
                aim = row.cells[1] if aim is None else aim.merge(row.cells[1])
            office.fill(aim, AIMS[action["number"]], size=10)
        office.fill(top, f"Axe {axis['number']} – {axis['title']}", bold=True, size=10)
        office.shade(top, "DAE3F3")
    office.sized(made, [92, 105, 225, 130, 110, 80])
    office.french(doc.element)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)
