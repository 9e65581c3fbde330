"""A town: action sheets, each a key and value table under a numbered banner."""

from pathlib import Path
from typing import Any

from .. import office

FORMAT = "docx"
PUBLIC = {"1": "Agentes et agents", "2": "Habitantes et habitants"}
WHY = {
    "1": "Réduire les inégalités de primes héritées de l’histoire des filières",
    "2": "Permettre aux femmes d’exercer les métiers techniques dans de bonnes conditions",
    "3": "Doter l’encadrement de repères communs",
    "4": "Offrir un interlocuteur neutre aux victimes et aux témoins",
    "5": "Partager l’espace entre filles et garçons",
    "6": "Mieux connaître la pratique sportive féminine",
    "7": "Rendre visibles les femmes dans la ville",
    "8": "Renforcer le sentiment de sécurité",
}


def sheet(doc: Any, axis: dict[str, Any], action: dict[str, Any]) -> None:
    made = doc.add_table(rows=0, cols=4)
    made.style, made.autofit = "Table Grid", False
    office.band(made, f"FICHE ACTION N° {action['number']}", "2E75B6", size=11)
    office.band(made, action["title"], "DEEAF6", size=11)
    for label, value in (
        ("Pourquoi ?", WHY[action["number"]]),
        ("Public visé", PUBLIC[axis["number"]]),
        ("Comment ?", action["measures"]),
    ):
        wide(made, label, value)
    row = made.add_row().cells
    for cell, text, strong in zip(
        row,
        ("Pilote", action["owners"], "Calendrier", action["calendar"]),
        (True, False) * 2,
        strict=True,
    ):
        office.fill(cell, text, bold=strong)
    wide(made, "Budget prévisionnel", action["budget"])
    wide(made, "Indicateurs d’évaluation", action["indicators"])
    office.sized(made, [110, 150, 80, 155])
    doc.add_paragraph()


def wide(made: Any, label: str, value: Any) -> None:
    """A label, then one cell over the three columns that are left."""
    cells = made.add_row().cells
    office.fill(cells[0], label, bold=True)
    many = not isinstance(value, str) and len(value) > 1
    office.fill(cells[1].merge(cells[3]), value, bullet="- " if many else "")


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Liberation Sans", size=11)
    office.furniture(doc, "", "Plan d’action égalité 2024-2026 · ")
    doc.add_heading(gold["title"], 0)
    doc.add_paragraph(gold["organisation"]).runs[0].bold = True
    doc.add_heading("Le mot de la maire", 1)
    doc.add_paragraph(
        "Chères habitantes, chers habitants, chers agents et chères agentes, l’égalité se construit chaque jour, dans nos services comme dans la rue. Ce plan réunit huit engagements que nous rendrons vérifiables."
    )
    doc.add_heading("Ce que disent les chiffres", 1)
    made = office.table(doc, ["Filière", "Femmes", "Hommes", "Ensemble"], colour="A5A5A5")
    for row in (
        ["Administrative", "201", "54", "255"],
        ["Technique", "62", "284", "346"],
        ["Médico-sociale", "118", "3", "121"],
        ["Sportive", "5", "17", "22"],
    ):
        office.add_row(made, row)
    doc.add_paragraph(
        "Au 31 décembre 2023, la collectivité compte 744 agents permanents, dont 52 % de femmes. Le salaire net moyen des hommes dépasse de 7,4 % celui des femmes."
    )
    for index, axis in enumerate(gold["axes"]):
        doc.add_heading(
            f"{'Première' if index == 0 else 'Deuxième'} partie : {axis['title'][0].lower()}{axis['title'][1:]}",
            1,
        )
        for action in axis["actions"]:
            sheet(doc, axis, action)
    doc.add_heading("Pilotage du plan", 1)
    doc.add_paragraph(
        "La chargée de mission égalité réunit les pilotes deux fois par an. Le rapport annuel est présenté au conseil avant le débat sur le budget."
    )
    doc.save(target)
