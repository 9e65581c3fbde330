"""A federation of associations: worksites with an objective, bare bullets, then indicators."""

import tempfile
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "odt"


def build(gold: dict[str, Any], target: Path) -> None:
    doc = office.document(font="Liberation Serif", size=12)
    office.furniture(
        doc, "Fédération Passerelles Sud", "Feuille de route « Genre et solidarité » – "
    )
    doc.add_heading(f"{gold['title']} 2026-2028", 0)
    doc.add_heading("Pourquoi cette feuille de route ?", 1)
    doc.add_paragraph(
        "La fédération réunit cinquante-trois associations de solidarité. Un questionnaire rempli par quarante et une d’entre elles a montré que :"
    )
    for text in (
        "les deux tiers des bénévoles sont des femmes, mais un tiers seulement des présidences leur reviennent ;",
        "une association sur quatre connaît le marqueur genre ;",
        "les demandes de formation sont nombreuses.",
    ):
        doc.add_paragraph(text, style="List Bullet")
    doc.add_paragraph(
        "Un groupe de travail de quatorze personnes s’est réuni chaque mois, de janvier à juin, pour l’écrire."
    )
    for axis in gold["axes"]:
        doc.add_heading(f"Chantier {axis['number']} – {axis['title']}", 1)
        office.labelled(doc, "Objectif : ", f"{axis['objective']}.")
        office.labelled(doc, "Actions", "")
        for action in axis["actions"]:
            doc.add_paragraph(f"{action['title']} ;", style="List Bullet")
        office.labelled(doc, "Indicateurs", "")
        for text in axis["indicators"]:
            doc.add_paragraph(text, style="List Bullet")
    doc.add_heading("Vie du groupe de travail", 1)
    doc.add_paragraph(
        "Le groupe se réunit tous les deux mois, en visioconférence. Il peut créer des sous-groupes. Toute association membre peut le rejoindre."
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        doc.save(source)
        office.converted(source, target)
