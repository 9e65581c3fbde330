"""A farmers' cooperative: one landscape table, the axis merged down its first column."""

from pathlib import Path
from typing import Any

from .. import office

FORMAT = "docx"
HEADER = [
    "Línea estratégica",
    "N.º",
    "Acciones",
    "Responsables",
    "Plazo de ejecución",
    "Indicadores",
    "Meta",
    "Coste estimado",
]


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(landscape=True)
    office.furniture(
        doc, "Cooperativa Agraria Tierra de Encinas", "Plan de acción de género 2025-2026 – "
    )
    doc.add_heading("Plan de acción de género 2025-2026", 0)
    doc.add_paragraph(
        "El Consejo Rector aprobó este plan el 18 de diciembre de 2024, tras escuchar a socias, socios y trabajadoras en cuatro encuentros comarcales. En la cooperativa hay 1.204 personas socias, de las que 205 son mujeres."
    )
    made = office.table(doc, HEADER, colour="548235")
    for axis in gold["axes"]:
        first = None
        for action in axis["actions"]:
            row = office.add_row(
                made,
                [
                    "",
                    action["number"],
                    action["title"],
                    action["owners"],
                    action["calendar"],
                    action["indicators"],
                    action["targets"],
                    action["budget"],
                ],
                bullet="• ",
            )
            first = first.merge(row.cells[0]) if first is not None else row.cells[0]
            office.shade(first, "E2EFD9")
        office.fill(first, f"{axis['number']}. {axis['title']}", bold=True)
    office.sized(made, [90, 30, 170, 95, 90, 105, 95, 67])
    doc.add_paragraph()
    doc.add_paragraph("Coste total estimado del plan: 64.600 €.")
    doc.save(target)
