"""A hospital: one long landscape table, many list items a cell, rows cut by page breaks."""

import json
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
START = """
#set page(width: 297mm, height: 112mm, margin: (x: 12mm, top: 16mm, bottom: 14mm), header: text(8pt)[Centre hospitalier des Deux-Plateaux #h(1fr) Plan égalité professionnelle 2025-2028], footer: context text(8pt)[Document de travail soumis au comité social #h(1fr) #counter(page).display() / #counter(page).final().first()])
#set text(font: "Liberation Sans", size: 8.5pt, lang: "fr")
#align(center, text(20pt, weight: "bold")[Plan égalité professionnelle 2025-2028])
#align(center)[Centre hospitalier des Deux-Plateaux]
#v(4mm)
L’hôpital compte 3 410 agentes et agents. Les femmes forment 79 % de l’effectif, 48 % du corps médical et 19 % des chefferies de pôle#footnote[Chiffres au 30 juin 2024, hors internes.]. Le tableau ci-après a été construit avec les organisations syndicales au cours de six réunions.
#v(3mm)
"""


def quoted(text: str) -> str:
    return f"#{json.dumps(text, ensure_ascii=False)}"


def cell(texts: list[str]) -> str:
    if len(texts) > 1:
        return "[" + "".join(f"\n- {quoted(text)}" for text in texts) + "\n]"
    return f"[{quoted(texts[0]) if texts else ''}]"


def build(gold: dict[str, Any], target: Path) -> None:
    head = (
        "N°",
        "Intitulé de l’action",
        "Étapes de mise en œuvre",
        "Pilotes",
        "Échéancier",
        "Indicateurs",
        "Moyens alloués",
    )
    source = (
        START
        + '#table(columns: (10mm, 1.5fr, 2fr, 1.1fr, 24mm, 1.4fr, 1.1fr), stroke: 0.4pt, inset: 4pt, fill: (_, y) => if y == 0 { rgb("#c6dbef") },\ntable.header('
        + ", ".join(f"[*{text}*]" for text in head)
        + "),\n"
    )
    for axis in gold["axes"]:
        source += f'table.cell(colspan: 7, fill: rgb("#fdd0a2"))[*Axe {axis["number"]} : {quoted(axis["title"])}*],\n'
        for action in axis["actions"]:
            columns = (
                [action["number"]],
                [action["title"]],
                action["measures"],
                action["owners"],
                [action["calendar"]],
                action["indicators"],
                [action["budget"]],
            )
            source += ", ".join(cell(texts) for texts in columns) + ",\n"
    source += ")\n#v(4mm)\nFait le 9 janvier 2025. #h(1fr) Le directeur général #h(2cm) La présidente de la commission médicale\n"
    office.typeset(source, target)
