"""A bank: pairs of rows, the action across the table, then what concerns it in columns."""

from html import escape
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
STYLE = """
@page { size: A4; margin: 14mm } body { font: 9pt 'DejaVu Sans', sans-serif; margin: 0 } h1 { font-size: 24pt; color: #003f5c } h2 { color: #003f5c; font-size: 14pt; margin-bottom: 4px }
table { border-collapse: collapse; width: 100% } th { text-align: left; border-bottom: 2px solid #003f5c; padding: 4px; font-size: 8pt } td { padding: 4px; vertical-align: top; border-bottom: 1px solid #ccd } tr.t td { background: #e6eff3; font-weight: bold; border: 0 } tr { break-inside: avoid } tr.t { break-after: avoid }
"""


def pair(action: dict[str, Any]) -> str:
    cells = (
        action["measures"],
        action["owners"],
        [action["calendar"]],
        action["indicators"],
        [action["budget"]],
    )
    details = "".join(f"<td>{'<br>'.join(map(escape, texts))}</td>" for texts in cells)
    return f"<tr class=t><td colspan=5>{action['number']} {escape(action['title'])}</td></tr><tr>{details}</tr>"


def build(gold: dict[str, Any], target: Path) -> None:
    head = "".join(
        f"<th>{text}</th>"
        for text in ("Description", "Responsible unit", "Deadline", "Key indicators", "Budget")
    )
    body = "".join(
        f"<h2>Pillar {axis['number']}: {escape(axis['title'])}</h2><table><thead><tr>{head}</tr></thead>{''.join(map(pair, axis['actions']))}</table>"
        for axis in gold["axes"]
    )
    office.printed(
        f"""<!doctype html><html lang=en><meta charset=utf-8><title>GAP</title><style>{STYLE}</style>
<h1>Gender Action Plan 2026–2028</h1><p>Harbour Savings Development Bank</p><p>The bank serves 410,000 clients, 37% of them women, through 52 branches. The Board approved this plan on 2 December 2025.</p>
{body}<p>Approved: Chair of the Board, Managing Director</p></html>""",
        target,
    )
