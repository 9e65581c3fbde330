"""A research institute: a wide table without lines, areas as coloured side labels."""

from html import escape
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
STYLE = """
@page { size: A4 landscape; margin: 12mm; @bottom-right { content: counter(page) } } body { font: 8.6pt 'Liberation Sans', sans-serif; margin: 0 }
h1 { font-size: 26pt; color: #0b6e7f; margin: 0 } table { border-collapse: collapse; width: 100% } th { background: #0b6e7f; color: #fff; text-align: left; padding: 6px }
td { padding: 6px; vertical-align: top; border: 0 } tr.odd td { background: #eef6f7 } td.area { background: #0b6e7f22; font-weight: bold; width: 90px } tr { page-break-inside: avoid }
.two { columns: 2; column-gap: 30px; margin: 10px 0 18px } td.num { width: 26px } thead { display: table-header-group } .new { page-break-before: always }
"""


def lines(texts: list[str]) -> str:
    return "<br>".join(map(escape, texts))


def rows(axis: dict[str, Any]) -> str:
    made = ""
    for index, action in enumerate(axis["actions"]):
        area = (
            f"<td class=area rowspan={len(axis['actions'])}>{axis['number']} {escape(axis['title'])}</td>"
            if index == 0
            else ""
        )
        cells = (
            action["number"],
            action["title"],
            None,
            action["calendar"],
            action["budget"] or "–",
        )
        texts = [escape(cell) if cell else lines(action["owners"]) for cell in cells]
        made += (
            f"<tr class={'odd' if index % 2 else 'even'}>{area}<td class=num>{texts[0]}</td>"
            + "".join(f"<td>{text}</td>" for text in texts[1:])
        )
        made += f"<td>{lines(action['indicators'])}</td><td>{lines(action['targets'])}</td></tr>"
    return made


def build(gold: dict[str, Any], target: Path) -> None:
    head = "".join(
        f"<th>{text}</th>"
        for text in (
            "Area",
            "No.",
            "Measure",
            "Responsible",
            "When",
            "Resources",
            "Indicator",
            "Target",
        )
    )
    body = "".join(f"<tbody>{rows(axis)}</tbody>" for axis in gold["axes"])
    office.printed(
        f"""<!doctype html><html lang=en><meta charset=utf-8><title>Microsoft Word - gep final final</title><style>{STYLE}</style>
<h1>Gender Equality Plan 2023–2026</h1><p><b>Halden Institute of Marine Robotics</b></p>
<div class=two><p>The institute employs 164 people on two sites and three research vessels. In 2022, women made up 31% of all staff, 22% of permanent researchers and one of nine group leaders.</p>
<p>The plan was drawn up by a working party of eight and adopted by the Board on 9 February 2023. The Director is accountable for it. A gender equality coordinator (40% post) prepares an annual report with figures on staff, pay, recruitment and leave by sex.</p>
<p>Training on gender equality and unconscious bias is part of the induction of all new colleagues, and compulsory for group leaders every two years.</p></div>
<table class=new><thead><tr>{head}</tr></thead>{body}</table>
<p>→ = continues until the end of the plan.</p></html>""",
        target,
    )
