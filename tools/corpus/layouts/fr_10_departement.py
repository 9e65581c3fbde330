"""A county: a two-column magazine, run-in labels, and the table of the former plan's results."""

from html import escape
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
STYLE = """
@page { size: A4; margin: 15mm } body { font: 9.6pt/1.35 'Liberation Serif', serif; margin: 0 } h1 { font: bold 28pt 'Liberation Sans'; color: #8c1c13 } h2 { font: bold 15pt 'Liberation Sans'; color: #8c1c13; break-after: avoid }
h3 { font: bold 10.5pt 'Liberation Sans'; margin: 12px 0 2px; break-after: avoid } p { margin: 2px 0; text-align: justify; hyphens: auto } .cols { columns: 2; column-gap: 9mm } .a { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font: 8.6pt 'Liberation Sans' } th { background: #8c1c13; color: #fff } td, th { border: 1px solid #bbb; padding: 4px; text-align: left }
"""
FORMER = (
    ("Signer la charte européenne", "Réalisée", "Signature en mars 2022"),
    ("Former les cadres dirigeants", "Réalisée", "41 personnes formées"),
    ("Créer un réseau d’agentes", "Abandonnée", "Faute de volontaires"),
    ("Dégenrer les formulaires", "En partie", "72 formulaires sur 110"),
)


def block(action: dict[str, Any]) -> str:
    labels = (
        ("Service pilote", ", ".join(action["owners"])),
        ("Calendrier", action["calendar"]),
        ("Indicateurs", " ; ".join(action["indicators"])),
    )
    rows = "".join(f"<p><b>{label} :</b> {escape(text)}</p>" for label, text in labels)
    return f"<div class=a><h3>Action n° {action['number']} – {escape(action['title'])}</h3><p>{escape(' '.join(action['measures']))}</p>{rows}</div>"


def build(gold: dict[str, Any], target: Path) -> None:
    former = "".join(
        f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>" for row in FORMER
    )
    body = "".join(
        f"<h2>Orientation {axis['number']} : {escape(axis['title'])}</h2>{''.join(map(block, axis['actions']))}"
        for axis in gold["axes"]
    )
    office.printed(
        f"""<!doctype html><html lang=fr><meta charset=utf-8><title>plan</title><style>{STYLE}</style>
<p>Département de la Haute-Vère</p><h1>Égalité femmes-hommes : plan d’action 2025-2027</h1>
<p>Après un premier plan, le Département choisit de resserrer son effort : huit actions, chacune confiée à un service, chacune mesurée. Les associations, les organisations syndicales et une soixantaine d’habitantes et d’habitants y ont contribué.</p>
<h2>Bilan du plan 2021-2024</h2><table><tr><th>Action</th><th>État</th><th>Résultat</th></tr>{former}</table>
<div class=cols>{body}</div>
<h2>Suivre et rendre compte</h2><p>La conseillère départementale déléguée à l’égalité présente chaque année un rapport en séance publique.</p></html>""",
        target,
    )
