"""A company: a long diagnosis with staff tables, then one key and value card a measure."""

import tempfile
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
PUBLIC = {
    "1": "Personas candidatas",
    "2": "Toda la plantilla",
    "3": "Toda la plantilla",
    "4": "Toda la plantilla",
    "5": "Plantilla y personal de contratas",
}
DIAGNOSIS = {
    "4.1. Características de la plantilla": "A 31 de diciembre de 2024 trabajan en la empresa 312 personas: 187 mujeres y 125 hombres. La campaña de verano incorpora a 90 personas fijas discontinuas, de las que ocho de cada diez son mujeres.",
    "4.2. Selección y contratación": "En los dos últimos años se cubrieron 41 vacantes. En mantenimiento y logística no se contrató a ninguna mujer; en la línea de envasado, a tres hombres.",
    "4.3. Retribuciones": "La brecha retributiva media es del 11,8 %. Se concentra en los complementos de turnicidad y de especial destreza.",
    "4.4. Conclusiones": "La comisión negociadora destaca tres prioridades:",
}


def diagnosis(doc: Any) -> None:
    doc.add_heading("4. Informe diagnóstico", 1)
    for title, text in DIAGNOSIS.items():
        doc.add_heading(title, 2)
        doc.add_paragraph(text)
    for text in (
        "La segregación entre líneas y talleres.",
        "La escasa presencia de mujeres en los mandos intermedios.",
        "El desconocimiento del protocolo frente al acoso.",
    ):
        doc.add_paragraph(text, style="List Bullet")
    made = office.table(doc, ["Puesto", "Mujeres", "%", "Hombres", "%", "Total"], colour="44546A")
    for label, women, men in (
        ("Dirección", 1, 5),
        ("Mandos intermedios", 6, 19),
        ("Administración", 17, 8),
        ("Envasado", 158, 12),
        ("Mantenimiento", 0, 33),
        ("Logística", 5, 48),
    ):
        total = women + men
        office.add_row(
            made,
            [
                label,
                str(women),
                f"{100 * women // total} %",
                str(men),
                f"{100 - 100 * women // total} %",
                str(total),
            ],
        )
    office.sized(made, [150, 65, 65, 65, 65, 65])


def card(doc: Any, axis: dict[str, Any], action: dict[str, Any]) -> None:
    made = doc.add_table(rows=0, cols=2)
    made.style, made.autofit = "Table Grid", False
    office.band(made, f"MEDIDA {action['number']}", "BDD6EE")
    rows = [
        ("Medida", action["title"]),
        ("Objetivo que persigue", axis["objective"]),
        ("Descripción", action["measures"]),
        ("Personas destinatarias", PUBLIC[axis["number"]]),
        ("Cronograma de implantación", action["calendar"]),
        ("Responsable", action["owners"]),
        ("Recursos asociados", action["budget"]),
        ("Indicadores de seguimiento", action["indicators"]),
    ]
    if action["targets"]:
        rows.append(("Meta", action["targets"]))
    for label, value in rows:
        row = office.add_row(made, [label, value], bullet="• ")
        row.cells[0].paragraphs[0].runs[0].bold = True
        office.shade(row.cells[0], "EDEDED")
    office.sized(made, [140, 355])
    doc.add_paragraph()


def front(doc: Any, gold: dict[str, Any]) -> None:
    doc.add_heading(gold["organisation"], 2)
    doc.add_heading(gold["title"], 0)
    doc.add_heading("Índice", 1)
    lines = [
        "1. Presentación de la empresa",
        "2. Partes que lo conciertan",
        "3. Ámbito y vigencia",
        "4. Informe diagnóstico",
        "5. Objetivos del plan",
        "6. Medidas de igualdad",
    ]
    lines += [f"   Área {axis['number']}. {axis['title']}" for axis in gold["axes"]]
    for page, line in enumerate([*lines, "7. Seguimiento y evaluación"], 3):
        doc.add_paragraph(f"{line} {'.' * max(4, 100 - len(line))} {page}")
    doc.add_page_break()
    doc.add_heading("1. Presentación de la empresa", 1)
    doc.add_paragraph(
        "Conservas Marisma Alta, S.L. elabora conservas de pescado y verduras desde 1963 en dos centros de trabajo. La igualdad de trato forma parte de su código de conducta desde 2019."
    )
    doc.add_heading("2. Partes que lo conciertan", 1)
    doc.add_paragraph(
        "Por la empresa, tres personas de la dirección; por la plantilla, tres personas de la representación legal."
    )
    doc.add_heading("3. Ámbito y vigencia", 1)
    doc.add_paragraph(
        "El plan se aplica a toda la plantilla, también a las personas cedidas por empresas de trabajo temporal. Su vigencia es de cuatro años, del 1 de enero de 2025 al 31 de diciembre de 2028."
    )


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Liberation Serif", size=11)
    office.furniture(doc, "II PLAN DE IGUALDAD", "Conservas Marisma Alta, S.L.\t\tPágina ")
    front(doc, gold)
    diagnosis(doc)
    doc.add_heading("5. Objetivos del plan", 1)
    doc.add_paragraph(
        "El objetivo general es integrar la igualdad de trato y de oportunidades en la gestión de la empresa."
    )
    doc.add_heading("6. Medidas de igualdad", 1)
    for axis in gold["axes"]:
        doc.add_heading(f"Área {axis['number']}. {axis['title']}", 2)
        for action in axis["actions"]:
            card(doc, axis, action)
    doc.add_heading("7. Seguimiento y evaluación", 1)
    doc.add_paragraph(
        "La comisión de seguimiento se reúne cada seis meses. A los dos años se hará una evaluación intermedia y, al término del plan, una evaluación final."
    )
    made = office.table(
        doc, ["Fecha", "Firma por la empresa", "Firma por la plantilla"], colour="44546A"
    )
    office.add_row(made, ["25/02/2025", "", ""])
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)
