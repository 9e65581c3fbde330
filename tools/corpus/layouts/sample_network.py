"""The sample of a cooperation network: a road map with one table an objective, in French."""

import tempfile
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "odt"
WIDTHS = [34, 184, 152, 112, 86, 102, 72]
HEADER = ["N°", "Action", "Indicateurs", "Cible", "Calendrier", "Responsables", "Budget"]
PARTS: dict[str, tuple[str, ...]] = {
    "Contexte": (
        "Le réseau réunit 94 associations, collectivités et établissements d’enseignement qui agissent dans vingt-six pays. Il conseille chaque année une soixantaine de projets. Ceux-ci touchent tous les domaines, de l’eau à la culture ; la question du genre les traverse tous.",
        "En assemblée générale, les membres ont demandé un groupe de travail ouvert à l’équipe salariée, au conseil d’administration et aux associations. Le groupe s’est réuni pour la première fois en octobre 2025. Il a écrit cette feuille de route en quatre séances.",
    ),
    "Composition du groupe de travail": (
        "Dix-huit personnes le composent, onze femmes et sept hommes. Trois sous-groupes préparent les séances\u00a0: Diagnostic, Formation, Outils.",
    ),
}
OBJECTIVE, AIM = "Objectif spécifique {number}\u00a0: {title}", "Objectif\u00a0: "
END = (
    "Réunions et livrables",
    "Le groupe se réunit tous les deux mois, en alternant présence et distance. Chaque séance donne lieu à un compte rendu et à un relevé de décisions, envoyés aux membres sous dix jours.",
)


def written(gold: dict[str, Any], words: dict[str, Any]) -> Any:
    """The road map as a Word document; `words` holds what differs between languages."""
    doc = office.document(font="Liberation Sans", size=10.5, landscape=True)
    office.furniture(doc, gold["organisation"], f"{gold['title']} – ")
    doc.add_heading(gold["title"], 0)
    doc.add_paragraph(gold["organisation"]).runs[0].bold = True
    for title, texts in words["parts"].items():
        doc.add_heading(title, 1)
        for text in texts:
            doc.add_paragraph(text)
    for axis in gold["axes"]:
        doc.add_heading(words["objective"].format(**axis), 1)
        office.labelled(doc, words["aim"], f"{axis['objective']}.")
        made = office.table(doc, words["header"], colour="0E6251")
        for action in axis["actions"]:
            office.add_row(
                made,
                [
                    action["number"],
                    action["title"],
                    action["indicators"],
                    action["targets"],
                    action["calendar"],
                    action["owners"],
                    action["budget"] or "",
                ],
                size=8.5,
            )
        office.sized(made, WIDTHS)
        doc.add_paragraph()
    doc.add_heading(words["end"][0], 1)
    doc.add_paragraph(words["end"][1])
    return doc


def build(gold: dict[str, Any], target: Path) -> None:
    doc = written(
        gold, {"parts": PARTS, "objective": OBJECTIVE, "aim": AIM, "header": HEADER, "end": END}
    )
    office.french(doc.element)
    doc.core_properties.title, doc.core_properties.author = gold["title"], gold["organisation"]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)
