"""An island council: table without any line, header once, rows that run over small pages."""

import json
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
START = """
#set page(width: 210mm, height: 148mm, margin: 15mm, header: text(7pt)[Boletín Oficial Insular #h(1fr) Núm. 41, martes 8 de abril de 2025], footer: context align(center, text(7pt)[#counter(page).display()]))
#set text(font: "Libertinus Serif", size: 9pt, lang: "es")
#align(center)[*CABILDO DE LA ISLA DEL DRAGO* \\ Acuerdo del Pleno por el que se aprueba el #linebreak() #text(13pt, weight: "bold")[Plan Insular de Igualdad 2025-2028]]
El Pleno del Cabildo de la Isla del Drago, en sesión de 27 de marzo de 2025, acordó aprobar el Plan Insular de Igualdad, cuyas líneas y medidas se insertan a continuación para general conocimiento.
#v(2mm)
"""


def quoted(text: str) -> str:
    return f"#{json.dumps(text, ensure_ascii=False)}"


def build(gold: dict[str, Any], target: Path) -> None:
    source = START
    head = ("Medida", "Órgano responsable", "Plazo", "Indicadores", "Dotación")
    for axis in gold["axes"]:
        source += (
            f"#v(3mm)\n*Línea {axis['number']}.– {quoted(axis['title'])}*\n#table(columns: (2.1fr, 1.3fr, 1.1fr, 1.4fr, 0.9fr), stroke: none, inset: (x: 4pt, y: 3.2pt),\n"
            + ", ".join(f"[_{text}_]" for text in head)
            + ",\n"
        )
        for action in axis["actions"]:
            cells = (
                [f"{action['number']}. {action['title']}."],
                action["owners"],
                [action["calendar"]],
                action["indicators"],
                [action["budget"]],
            )
            source += (
                ", ".join("[" + " \\ ".join(map(quoted, texts)) + "]" for texts in cells) + ",\n"
            )
        source += ")\n"
    office.typeset(
        source
        + "\nContra este acuerdo cabe interponer recurso en el plazo de dos meses.\n\nLa Presidenta.\n",
        target,
    )
