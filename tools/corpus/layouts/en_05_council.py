"""A district council: chapters in prose, then a recap table that repeats the same actions."""

import json
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
START = """
#set page(paper: "a4", margin: 22mm, header: context if counter(page).get().first() > 1 { text(8pt, fill: gray)[Wexcombe and District Council — Equality in Practice] }, footer: context align(right, text(8pt)[#counter(page).display()]))
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "en")
#show heading.where(level: 1): set text(fill: rgb("#7a1f3d"), size: 17pt)
#align(center)[#v(40mm) #text(26pt, weight: "bold")[Equality in Practice] #linebreak() #text(16pt)[Gender Action Plan 2025–2029] #v(8mm) Wexcombe and District Council]
#pagebreak()
#outline(title: [Contents], depth: 2)
#pagebreak()
= Introduction
The council serves 71,000 residents and employs 640 people. It adopted its first action plan in 2019. The review of that plan, published last autumn, found good progress on parental leave and very little on pay and on safety in public places. This second plan was shaped by 1,830 answers to a residents' survey and by five evening meetings.

In the survey, residents asked us to:
- act on lighting and transport before anything else;
- show what has been spent;
- stop announcing what cannot be delivered.

== Our workforce at a glance
#table(columns: 4, [*Department*], [*Women*], [*Men*], [*Median hourly gap*], [Works], [21], [148], [14.2%], [Customer services], [112], [41], [3.0%], [Finance], [34], [22], [9.7%], [Housing], [88], [52], [4.4%])
"""


def quoted(text: str) -> str:
    return f"#{json.dumps(text, ensure_ascii=False)}"


def prose(action: dict[str, Any]) -> str:
    lead = f"\n== {action['number']} {quoted(action['title'])}\n{quoted(' '.join(action['measures']))}\n\n"
    pairs = [
        ("Responsible", ", ".join(action["owners"])),
        ("Timescale", action["calendar"]),
        ("Budget", action["budget"]),
        ("Measured by", "; ".join(action["indicators"])),
    ]
    return lead + " \\\n".join(f"*{label}:* {quoted(text)}" for label, text in pairs if text) + "\n"


def recap(gold: dict[str, Any]) -> str:
    made = "#pagebreak()\n= Appendix 1: summary of actions\nThe table lists the actions described above.\n#table(columns: (12mm, 1fr, 38mm, 34mm), stroke: 0.5pt, table.header([*Ref.*], [*Action*], [*Responsible*], [*Timescale*]),\n"
    for axis in gold["axes"]:
        made += f"table.cell(colspan: 4, fill: luma(225))[*Priority {axis['number']}: {quoted(axis['title'])}*],\n"
        for action in axis["actions"]:
            made += f"[{action['number']}], [{quoted(action['title'])}], [{quoted(', '.join(action['owners']))}], [{quoted(action['calendar'])}],\n"
    return made + ")\n"


def build(gold: dict[str, Any], target: Path) -> None:
    source = START
    for axis in gold["axes"]:
        source += f"\n= Priority {axis['number']}: {quoted(axis['title'])}\n" + "".join(
            map(prose, axis["actions"])
        )
    source += "\n= How we will keep track\nThe cabinet member for equality reports to full council each February. Figures are published on the open data page.\n"
    office.typeset(source + recap(gold), target)
