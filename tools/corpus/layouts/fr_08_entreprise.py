"""A company agreement as plain text: articles, lettered actions, indented lines."""

import textwrap
from pathlib import Path
from typing import Any

FORMAT = "txt"
START = """\
ATELIERS ROUBAUDIÈRE
Société par actions simplifiée


ACCORD RELATIF À L’ÉGALITÉ PROFESSIONNELLE
ENTRE LES FEMMES ET LES HOMMES
2025 - 2027


Entre la direction, d’une part, et les organisations syndicales
représentatives, d’autre part, il a été convenu ce qui suit.

PRÉAMBULE

La société emploie 214 salariés, dont 46 femmes. L’index publié en mars
2025 s’établit à 78 points sur 100. Les parties constatent que :

- les femmes occupent 71 % des postes administratifs et 9 % des postes
  d’atelier ;
- une seule femme figure parmi les dix rémunérations les plus élevées.

ARTICLE 1 - CHAMP D’APPLICATION

L’accord s’applique à l’ensemble du personnel des deux établissements.

ARTICLE 2 - DOMAINES D’ACTION RETENUS

Les parties retiennent quatre domaines : l’embauche, la formation
professionnelle, la rémunération effective et l’articulation entre vie
professionnelle et responsabilités familiales.

ARTICLE 3 - ENGAGEMENTS

"""
END = """\
ARTICLE 4 - SUIVI

Une commission paritaire se réunit chaque année en octobre. Elle examine
les indicateurs et propose, s’il y a lieu, des mesures correctives.

ARTICLE 5 - DURÉE ET DÉPÔT

L’accord est conclu pour trois ans. Il prend effet le 1er juillet 2025 et
sera déposé dans les quinze jours.

Fait en cinq exemplaires, le 18 juin 2025.

Pour la direction                    Pour les organisations syndicales
"""


def lines(label: str, text: str | None) -> str:
    if not text:
        return ""
    return (
        textwrap.fill(
            f"{label} : {text}", 72, initial_indent="      ", subsequent_indent="        "
        )
        + "\n"
    )


def action_text(action: dict[str, Any]) -> str:
    letter = action["number"][-1]
    body = (
        textwrap.fill(
            f"{letter}) {action['title']}.", 72, initial_indent="   ", subsequent_indent="      "
        )
        + "\n"
    )
    body += lines("Indicateur chiffré", " ; ".join(action["indicators"]))
    body += lines("Objectif chiffré", " ; ".join(action["targets"]))
    return body + lines("Coût", action["budget"]) + lines("Échéance", action["calendar"]) + "\n"


def build(gold: dict[str, Any], target: Path) -> None:
    text = START
    for axis in gold["axes"]:
        text += f"3.{axis['number']} Domaine n° {axis['number']} : {axis['title']}\n\n"
        text += (
            textwrap.fill(f"Objectif de progression : {axis['objective']}.", 72)
            + "\n\nActions :\n\n"
        )
        text += "".join(action_text(action) for action in axis["actions"])
    target.write_text(text + END, "utf-8")
