"""A university: chapters of context and data, then one ruled table an axis; printed from Word."""

import tempfile
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
OBJECTIVES = {
    "1.1": "Connaître précisément les écarts et leurs causes",
    "1.3": "Agir sur les écarts constatés",
    "2.1": "Recruter sans biais",
    "2.3": "Accompagner les parcours",
    "3.1": "Organiser autrement les temps de travail",
    "3.3": "Soutenir la parentalité",
    "4.1": "Recueillir la parole et traiter les situations",
    "4.2": "Former et sensibiliser",
}
STATE = {
    "1": [
        "À corps et grade égaux, l’écart mensuel moyen atteint 212 € en défaveur des femmes.",
        "Les femmes représentent 31 % des bénéficiaires des primes de responsabilité.",
        "Le temps partiel, demandé à 84 % par des femmes, explique un tiers de l’écart.",
    ],
    "2": [
        "Une directrice de composante sur sept est une femme.",
        "Le vivier des maîtresses de conférences habilitées reste étroit (38 %).",
    ],
    "3": [
        "Une enquête menée auprès de 1 140 agentes et agents montre que 46 % des répondantes ont déjà renoncé à une réunion trop tardive.",
        "Le télétravail concerne 52 % des personnels techniques et administratifs.",
    ],
    "4": [
        "Vingt-trois signalements ont été reçus en trois ans.",
        "Une personne sur deux ne sait pas à qui s’adresser.",
    ],
}
INTRO = [
    "L’Université des Trois-Vallées accueille 17 800 étudiantes et étudiants sur deux campus et emploie 1 960 personnes. "
    "Le présent document prolonge un premier plan, évalué à l’automne 2024 par la commission égalité.",
    "Il a été préparé par quatre groupes de travail, réunis onze fois, puis soumis au comité social d’administration et voté par le conseil d’administration.",
]


def contents(doc: Any, gold: dict[str, Any]) -> None:
    doc.add_paragraph("Sommaire").runs[0].bold = True
    pages = [("Avant-propos", 2), ("Méthode et gouvernance", 2), ("Chiffres clés", 3)]
    pages += [
        (f"AXE {axis['number']} – {axis['title']}", 3 + int(axis["number"]))
        for axis in gold["axes"]
    ]
    for title, page in [*pages, ("Suivi et évaluation", 8)]:
        doc.add_paragraph(f"{title} {'.' * max(4, 110 - len(title))} {page}")
    doc.add_page_break()


def figures(doc: Any) -> None:
    doc.add_heading("Chiffres clés", 1)
    made = office.table(
        doc, ["Catégorie", "Femmes", "Hommes", "Total", "Part des femmes"], colour="7F7F7F"
    )
    rows = [
        ("Professeures et professeurs", 61, 158),
        ("Maîtresses et maîtres de conférences", 214, 251),
        ("Personnels de catégorie A", 203, 177),
        ("Personnels de catégorie B", 241, 133),
        ("Personnels de catégorie C", 268, 97),
        ("Direction de composante", 1, 6),
    ]
    for label, women, men in rows:
        share = f"{100 * women / (women + men):.1f} %".replace(".", ",")
        office.add_row(made, [label, str(women), str(men), str(women + men), share])
    doc.add_paragraph(
        "Source : base de paie, 31 décembre 2024. Les vacataires ne sont pas comptés."
    )


def axis_table(doc: Any, axis: dict[str, Any]) -> None:
    header = ["Objectif", "N°", "Action", "Pilote(s)", "Calendrier", "Indicateurs de suivi"]
    made = office.table(doc, header)
    first = None
    for action in axis["actions"]:
        objective = OBJECTIVES.get(action["number"], "")
        row = office.add_row(
            made,
            [
                "",
                action["number"],
                action["title"],
                action["owners"],
                action["calendar"],
                action["indicators"],
            ],
            bullet="– ",
        )
        if objective:
            first = row.cells[0]
            office.fill(first, objective)
        elif first is not None:
            first = first.merge(row.cells[0])
    office.sized(made, [82, 28, 148, 84, 62, 92])


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document()
    office.furniture(
        doc,
        "Université des Trois-Vallées – Égalité professionnelle 2025-2027",
        "Adopté par le conseil d’administration du 12 décembre 2024 – page ",
    )
    doc.add_heading("Université des Trois-Vallées", 2)
    doc.add_heading(
        "Plan d’action pluriannuel en faveur de l’égalité professionnelle entre les femmes et les hommes",
        0,
    )
    doc.add_paragraph("2025-2027").runs[0].bold = True
    contents(doc, gold)
    doc.add_heading("Avant-propos", 1)
    for text in INTRO:
        doc.add_paragraph(text)
    doc.add_heading("Méthode et gouvernance", 1)
    for text in (
        "Un comité de pilotage présidé par la vice-présidence égalité se réunit deux fois par an.",
        "La mission égalité, dotée d’un équivalent temps plein et demi, coordonne les actions.",
        "Un réseau de trente référentes et référents relaie le plan dans les composantes.",
    ):
        doc.add_paragraph(text, style="List Bullet")
    figures(doc)
    for axis in gold["axes"]:
        doc.add_heading(f"AXE {axis['number']} – {axis['title']}", 1)
        doc.add_heading("État des lieux", 2)
        for text in STATE[axis["number"]]:
            doc.add_paragraph(text, style="List Bullet")
        doc.add_heading("Actions programmées", 2)
        axis_table(doc, axis)
        doc.add_paragraph()
    doc.add_heading("Suivi et évaluation", 1)
    doc.add_paragraph(
        "Un bilan annuel est présenté au comité social d’administration au mois de novembre et publié sur le site de l’université. L’évaluation finale aura lieu au second semestre 2027."
    )
    doc.add_paragraph("Fait aux Trois-Vallées, le 12 décembre 2024")
    doc.add_paragraph("La présidente de l’université")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)
