"""The sample of a standards agency: a results table with banner rows, in Word, in French."""

from pathlib import Path
from typing import Any

from .. import office

FORMAT = "docx"
HEADER = [
    "N°",
    "Activité / extrant",
    "Mesures et actions",
    "Indicateurs",
    "Valeur cible",
    "Calendrier (années ou mois)",
    "Propriétaire et responsabilités",
    "Commentaires",
]


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(landscape=True)
    office.furniture(
        doc,
        gold["organisation"],
        "Plan d’action adopté par le conseil d’administration le 20 février 2025 – page ",
    )
    doc.add_heading("Plan d’action pour l’égalité des sexes – ASNOM 2025-2027", 0)
    doc.add_paragraph(
        "L’Agence élabore les normes nationales avec 34 comités techniques, où siègent 612 expertes et experts. En 2024, 118 étaient des femmes et deux comités seulement étaient présidés par une femme. Ce plan traduit l’engagement pris par l’Agence en signant la déclaration internationale sur les normes sensibles au genre."
    )
    made = office.table(doc, HEADER, colour="1B4F72")
    for axis in gold["axes"]:
        office.band(made, f"Résultat {axis['number']}\u00a0: {axis['title']}", "D6EAF8")
        office.band(made, f"Objectif\u00a0: {axis['objective']}", "F4F6F7", size=9)
        for action in axis["actions"]:
            office.add_row(
                made,
                [
                    action["number"],
                    action["title"],
                    action["measures"],
                    action["indicators"],
                    action["targets"],
                    action["calendar"],
                    action["owners"],
                    action["comments"] or "",
                ],
                size=8.5,
            )
    office.sized(made, [28, 150, 118, 104, 92, 70, 92, 88])
    doc.core_properties.title, doc.core_properties.author = gold["title"], "ASNOM"
    office.french(doc.element)
    doc.save(target)
