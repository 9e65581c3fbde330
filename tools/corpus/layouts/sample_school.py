"""The sample of an engineering school: measures and actions in prose, printed from Word."""

import tempfile
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
CONTEXT = (
    "L’École d’ingénieurs du Val-Clair forme 1 240 élèves et emploie 310 personnes. Elle appartient au groupe Hélianthe, qui réunit huit écoles. Depuis 2019, une référente égalité anime une commission de quatorze membres.",
    "Une enquête menée au printemps 2024 auprès des élèves et des personnels a recueilli 702 réponses. Une étudiante sur trois y déclare avoir entendu des propos sexistes dans l’année ; une sur douze, avoir subi des gestes déplacés. Moins de la moitié des répondantes et des répondants connaissaient le dispositif d’alerte.",
    "Les femmes représentent 29 % des élèves ingénieurs, 41 % des doctorants et 24 % des enseignants-chercheurs.",
)
STAKES = (
    "garantir à chacune et à chacun un cadre d’étude et de travail sûr ;",
    "attirer et garder davantage d’étudiantes dans les filières du numérique et de l’énergie ;",
    "donner l’exemple dans les gestes de tous les jours.",
)
METHOD = "Un groupe de travail de douze personnes, dont cinq élèves, s’est réuni huit fois entre octobre et mai. Il s’est appuyé sur les trames du groupe, sur l’expérience des autres écoles et sur les conseils d’une juriste."


def action_text(doc: Any, action: dict[str, Any]) -> None:
    doc.add_heading(f"Action {action['number']}\u00a0: {action['title']}", 3)
    for text in action["measures"]:
        doc.add_paragraph(text)
    pairs = (
        ("Porteurs", ", ".join(action["owners"])),
        ("Calendrier", action["calendar"]),
        ("Financement", action["budget"]),
    )
    for label, text in pairs:
        if text:
            office.labelled(doc, f"{label}\u00a0: ", text)


def contents(doc: Any, gold: dict[str, Any]) -> None:
    doc.add_paragraph("Table des matières").runs[0].bold = True
    lines = ["I. Éléments de contexte", "II. Enjeux", "III. Méthode", "IV. Mesures et actions"]
    for axis in gold["axes"]:
        lines.append(f"MESURE {axis['number']}\u00a0: {axis['title'].upper()}")
        lines += [
            f"Action {action['number']}\u00a0: {action['title']}" for action in axis["actions"]
        ]
    for position, line in enumerate([*lines, "V. Priorités", "VI. Moyens et suivi"]):
        doc.add_paragraph(
            f"{line} {'.' * max(4, 105 - len(line))} {2 + position // 5}"
        ).paragraph_format.space_after = 0
    doc.add_page_break()


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Liberation Serif", size=11)
    office.furniture(
        doc,
        "École d’ingénieurs du Val-Clair – Plan d’actions 2025-2028",
        "Voté par le conseil d’école le 17 juin 2025 – ",
    )
    doc.add_paragraph("École d’ingénieurs du Val-Clair").runs[0].bold = True
    doc.add_heading(
        "Plan d’actions pour l’égalité et contre les violences sexistes et sexuelles", 0
    )
    doc.add_paragraph("2025-2028")
    contents(doc, gold)
    doc.add_heading("I. Éléments de contexte", 1)
    for text in CONTEXT:
        doc.add_paragraph(text)
    doc.add_heading("II. Enjeux", 1)
    doc.add_paragraph("L’école poursuit trois ambitions\u00a0:")
    for text in STAKES:
        doc.add_paragraph(text, style="List Bullet")
    doc.add_heading("III. Méthode", 1)
    doc.add_paragraph(METHOD)
    doc.add_heading("IV. Mesures et actions", 1)
    for axis in gold["axes"]:
        doc.add_heading(f"MESURE {axis['number']}\u00a0: {axis['title'].upper()}", 2)
        for action in axis["actions"]:
            action_text(doc, action)
        office.labelled(doc, "Indicateurs\u00a0: ", " / ".join(axis["indicators"]))
    endings(doc, gold)
    office.french(doc.element)
    doc.core_properties.title, doc.core_properties.author = gold["title"], gold["organisation"]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)


def endings(doc: Any, gold: dict[str, Any]) -> None:
    doc.add_heading("V. Priorités", 1)
    doc.add_paragraph(
        "Les moyens étant comptés, trois actions sont prioritaires en 2025-2026\u00a0:"
    )
    for axis in gold["axes"]:
        for action in axis["actions"]:
            if action["priority"]:
                doc.add_paragraph(f"{action['number']} – {action['title']}", style="List Bullet")
    doc.add_heading("VI. Moyens et suivi", 1)
    doc.add_paragraph(
        "La référente égalité dispose d’un mi-temps et d’un budget propre de 5 k€ par an. La commission se réunit chaque trimestre ; son compte rendu est affiché et publié sur l’intranet. Le conseil d’école examine le bilan annuel."
    )
