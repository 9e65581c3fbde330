"""A town council: each measure is a card in prose, one bold label a paragraph."""

from pathlib import Path
from typing import Any

from .. import office

FORMAT = "docx"


def card(doc: Any, action: dict[str, Any]) -> None:
    doc.add_heading(f"Medida {action['number']}. {action['title']}", 3)
    office.labelled(doc, "Descripción: ", " ".join(action["measures"]))
    office.labelled(doc, "Área responsable: ", "; ".join(action["owners"]))
    office.labelled(doc, "Calendario: ", action["calendar"])
    if action["budget"]:
        office.labelled(doc, "Presupuesto estimado: ", action["budget"])
    office.labelled(doc, "Indicadores:", "")
    for text in action["indicators"]:
        doc.add_paragraph(text, style="List Bullet")


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Liberation Sans", size=11)
    office.furniture(
        doc, "III Plan Municipal de Igualdad 2024-2027", "Ayuntamiento de Valdelosa del Río | pág. "
    )
    doc.add_heading("III Plan Municipal de Igualdad", 0)
    doc.add_paragraph("Ayuntamiento de Valdelosa del Río, 2024-2027")
    doc.add_heading("Saluda de la alcaldesa", 1)
    doc.add_paragraph(
        "Valdelosa cuenta con 8.420 vecinas y vecinos. Este plan nace de seis asambleas de barrio y de una encuesta respondida por 612 personas."
    )
    doc.add_heading("Evaluación del plan anterior", 1)
    doc.add_paragraph(
        "De las 31 medidas previstas se ejecutaron 22. Quedaron pendientes las relativas a los cuidados y al empleo."
    )
    made = office.table(
        doc,
        ["Eje del II Plan", "Medidas previstas", "Medidas ejecutadas", "Grado de ejecución"],
        colour="7030A0",
    )
    for row in (
        ["Sensibilización", "12", "11", "92 %"],
        ["Cuidados", "9", "4", "44 %"],
        ["Empleo", "10", "7", "70 %"],
    ):
        office.add_row(made, row)
    doc.add_heading("Ejes de actuación", 1)
    doc.add_paragraph("El plan se estructura en cuatro ejes:")
    for axis in gold["axes"]:
        doc.add_paragraph(f"Eje {axis['number']}. {axis['title']}", style="List Bullet")
    for axis in gold["axes"]:
        doc.add_heading(f"Eje {axis['number']}. {axis['title']}", 2)
        for action in axis["actions"]:
            card(doc, action)
    doc.add_heading("Sistema de seguimiento", 1)
    doc.add_paragraph(
        "La Concejalía de Igualdad elaborará una memoria anual. El Consejo Local de Igualdad la debatirá en el mes de febrero."
    )
    doc.save(target)
