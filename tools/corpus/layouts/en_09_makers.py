"""A co-operative: a short Markdown page, objectives as quotations, actions as bullets."""

from pathlib import Path
from typing import Any

FORMAT = "md"
START = """\
# Gender Equality Plan, 2025 to 2026

*Open Bench Makers’ Co-operative*, adopted by the assembly on 3 December 2024

We are 128 members who share a workshop; 39 of us are women. This page says what we have promised
each other. It is short on purpose.

What the law of our land and our funders ask of us:

* a public document, signed by the committee;
* people and money set aside;
* figures by sex, once a year;
* training.

"""
END = """
## Checking

The assembly reads this plan aloud every June and December and ticks what has been done.

| Year | Members | Women |
|------|---------|-------|
| 2022 | 97 | 18 |
| 2023 | 113 | 29 |
| 2024 | 128 | 39 |
"""


def build(gold: dict[str, Any], target: Path) -> None:
    text = START
    for axis in gold["axes"]:
        text += f"## Area {axis['number']}: {axis['title']}\n\n**Objective:** {axis['objective']}\n\n**Actions:**\n\n"
        text += "".join(f"- {action['title']}.\n" for action in axis["actions"]) + "\n"
    target.write_text(text.rstrip("\n") + "\n" + END, "utf-8")
