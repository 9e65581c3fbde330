"""An art school: a nested outline in prose, indicators stated at the end of each part."""

from pathlib import Path
from typing import Any

from .. import office

FORMAT = "docx"
LEADS = {
    "I": "Les instances de l’école sont encore très masculines : dix sièges sur vingt-quatre sont occupés par des femmes, alors que celles-ci forment les deux tiers des effectifs étudiants.",
    "II": "Les étudiantes et étudiants demandent que les modèles proposés soient plus divers. Trois chantiers sont ouverts.",
    "III": "L’enquête conduite en février auprès de 310 personnes a montré un besoin d’écoute indépendante. Elle a aussi révélé que :",
}
FOUND = (
    "une étudiante sur cinq a vécu une remarque déplacée au cours de ses études ;",
    "les voyages d’étude sont cités comme des moments de fragilité ;",
    "le règlement intérieur est peu connu.",
)


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Liberation Serif", size=11.5)
    office.furniture(doc, "ESAP Littoral", "– ")
    doc.add_paragraph(gold["organisation"].upper())
    doc.add_heading(gold["title"].upper(), 0)
    doc.add_paragraph("Années 2025 à 2028")
    doc.add_heading("TABLE DES MATIÈRES", 1)
    for axis in gold["axes"]:
        doc.add_paragraph(f"{axis['number']}. {axis['title'].upper()}\t{2 + len(axis['number'])}")
        for action in axis["actions"]:
            doc.add_paragraph(f"{action['number']}. {action['title']}\t{2 + len(axis['number'])}")
    doc.add_page_break()
    doc.add_heading("PRÉAMBULE", 1)
    doc.add_paragraph(
        "Cette feuille de route a été écrite par un groupe de quinze volontaires : enseignantes et enseignants, personnels administratifs et techniques, étudiantes et étudiants des trois années. Elle a été approuvée par le conseil d’administration du 3 juillet."
    )
    doc.add_paragraph("Elle s’appuie sur trois principes :")
    for number, text in enumerate(
        (
            "agir sur les structures avant d’agir sur les personnes ;",
            "associer celles et ceux qui étudient ;",
            "dire ce qui a été fait, et ce qui ne l’a pas été.",
        ),
        1,
    ):
        doc.add_paragraph(f"{number}) {text}")
    for axis in gold["axes"]:
        doc.add_heading(f"{axis['number']}. {axis['title'].upper()}", 1)
        doc.add_paragraph(LEADS[axis["number"]])
        for text in FOUND if axis["number"] == "III" else ():
            doc.add_paragraph(text, style="List Bullet")
        for action in axis["actions"]:
            doc.add_heading(f"{action['number']}. {action['title']}", 2)
            doc.add_paragraph(" ".join(action["measures"]))
            if action["budget"]:
                doc.add_paragraph(f"Financement : {action['budget']}")
        doc.add_paragraph(f"Indicateurs : {' ; '.join(axis['indicators'])}.")
    doc.add_heading("CONCLUSION", 1)
    doc.add_paragraph(
        "La feuille de route sera relue chaque année. Un exemplaire est remis à toute personne qui rejoint l’école."
    )
    doc.save(target)
