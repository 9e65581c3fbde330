"""A public service: a designed brochure, coloured bands and a card an action, two abreast."""

from html import escape
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
STYLE = """
@page { size: A4; margin: 14mm 13mm } body { font: 9.5pt 'DejaVu Sans', sans-serif; color: #223; margin: 0 }
.cover { background: #14385c; color: #fff; padding: 60px 40px; height: 880px; page-break-after: always }
.cover h1 { font-size: 34pt; line-height: 1.1 } .band { color: #fff; padding: 10px 16px; margin: 16px 0 10px; border-radius: 6px; page-break-after: avoid }
.band b { font-size: 8pt; letter-spacing: 2px; display: block } .band span { font-size: 14pt } .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 12px }
.card { background: #f1f4f8; border-left: 5px solid; padding: 10px 12px; page-break-inside: avoid } .card h3 { margin: 0 0 6px; font-size: 10.5pt }
.n { font-size: 8pt; font-weight: bold; text-transform: uppercase } .l { font-weight: bold; font-size: 8.5pt; margin-top: 5px } ul { margin: 2px 0 2px 14px; padding: 0 }
.key { display: flex; gap: 20px; text-align: center } .key div { flex: 1; background: #e7edf4; padding: 12px } .key b { font-size: 20pt; display: block }
"""
COLOURS = {"1": "#c0392b", "2": "#16806a", "3": "#b9770e", "4": "#6c3483"}


def items(texts: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def card(action: dict[str, Any], colour: str) -> str:
    return f"""<div class=card style="border-color:{colour}"><div class=n style="color:{colour}">Action {action["number"]}</div>
<h3>{escape(action["title"])}</h3><div class=l>Modalités</div>{items(action["measures"])}
<div class=l>Pilote</div>{escape(", ".join(action["owners"]))}<div class=l>Échéance</div>{escape(action["calendar"])}
<div class=l>Indicateur{"s" if len(action["indicators"]) > 1 else ""}</div>{items(action["indicators"])}</div>"""


def build(gold: dict[str, Any], target: Path) -> None:
    body = "".join(
        f"<div class=band style='background:{COLOURS[axis['number']]}'><b>AXE {axis['number']}</b><span>{escape(axis['title'])}</span></div>"
        f"<div class=cards>{''.join(card(action, COLOURS[axis['number']]) for action in axis['actions'])}</div>"
        for axis in gold["axes"]
    )
    office.printed(
        f"""<!doctype html><html lang=fr><meta charset=utf-8><title>brochure_v7_def</title><style>{STYLE}</style>
<div class=cover><p>Direction interrégionale des routes et des ponts</p><h1>Égalité professionnelle :<br>notre plan d’action</h1><h2>2024-2026</h2></div>
<h2>L’essentiel</h2><p>Nos équipes entretiennent 2 300 km de routes et 1 870 ponts. Les femmes y sont encore peu nombreuses, surtout sur le terrain. Ce plan, préparé avec les organisations syndicales, retient dix actions réparties en quatre axes.</p>
<div class=key><div><b>18 %</b>de femmes dans l’effectif</div><div><b>4 %</b>dans les centres d’exploitation</div><div><b>1 sur 9</b>à la tête d’un district</div></div>
{body}
<h2>Gouvernance du plan</h2><p>Le comité de suivi se réunit en juin et en décembre. Il associe la direction, les districts, le service de prévention et trois représentants du personnel.</p></html>""",
        target,
    )
