"""A provincial council: lying cards, where a row of labels stands over a row of values."""

import tempfile
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
LABELS = ("Responsable", "Calendario", "Indicadores de seguimiento")


def card(doc: Any, action: dict[str, Any]) -> None:
    made = doc.add_table(rows=0, cols=3)
    made.style, made.autofit = "Table Grid", False
    office.band(made, f"Acción {action['number']}. {action['title']}", "FFF2CC", size=10)
    labels = office.add_row(made, list(LABELS), size=9)
    for cell in labels.cells:
        cell.paragraphs[0].runs[0].bold = True
        office.shade(cell, "F2F2F2")
    office.add_row(made, [action["owners"], action["calendar"], action["indicators"]], bullet="- ")
    office.sized(made, [165, 130, 200])
    doc.add_paragraph()


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(size=10.5)
    office.furniture(
        doc, "Diputación de las Altas Merindades", "IV Plan de igualdad · 2026-2029 · "
    )
    doc.add_heading("IV Plan de igualdad para la plantilla (2026-2029)", 0)
    doc.add_heading("1. Antecedentes", 1)
    doc.add_paragraph(
        "El plan anterior se cerró en diciembre de 2025 con un 68 % de ejecución. La mesa general de negociación aprobó el nuevo texto por unanimidad. La plantilla suma 902 personas: 388 mujeres y 514 hombres."
    )
    doc.add_heading("2. Objetivos generales", 1)
    for text in (
        "Alcanzar una presencia equilibrada en todos los grupos y categorías.",
        "Hacer compatibles el trabajo y la vida.",
        "Garantizar un trato digno.",
    ):
        doc.add_paragraph(text, style="List Number")
    doc.add_heading("3. Áreas de intervención y acciones", 1)
    for axis in gold["axes"]:
        doc.add_heading(f"Área {axis['number']}: {axis['title']}", 2)
        for action in axis["actions"]:
            card(doc, action)
    doc.add_heading("4. Comisión de seguimiento", 1)
    doc.add_paragraph(
        "Se reunirá en enero, mayo y septiembre. Sus acuerdos se publicarán en el portal del personal."
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)
