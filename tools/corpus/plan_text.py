"""Turns a plan written line by line into its gold reading: one source for document and gold."""

from pathlib import Path
from typing import Any

LISTS = {"m": "measures", "i": "indicators", "t": "targets", "o": "owners"}
TEXTS = {"c": "calendar", "b": "budget", "k": "comments", "p": "priority"}


def numbered(line: str) -> tuple[str | None, str]:
    """`1.1 | Title` is a number and a title; `| Title` has no number."""
    number, title = line.split("|", 1)
    return number.strip() or None, title.strip()


def new_axis(line: str) -> dict[str, Any]:
    number, title = numbered(line)
    texts: dict[str, list[str]] = {"indicators": [], "targets": []}
    return {"number": number, "title": title, "objective": None, **texts, "actions": []}


def new_action(line: str) -> dict[str, Any]:
    number, title = numbered(line)
    lists: dict[str, list[str]] = {name: [] for name in ("measures", "indicators", "targets")}
    after = {"calendar": None, "owners": [], "budget": None, "comments": None, "priority": None}
    return {"number": number, "title": title, **lists, **after}


def head(line: str, gold: dict[str, Any]) -> None:
    """`title: …`, `organisation: …`, `language: fr`, `period: 2025 2027`, `soft: owners`."""
    name, value = (part.strip() for part in line.split(":", 1))
    readers: dict[str, Any] = {"period": lambda v: [int(y) for y in v.split()], "soft": str.split}
    gold[name] = readers.get(name, str)(value)


def field(line: str, holder: dict[str, Any]) -> None:
    key, value = line[0], line[2:].strip()
    if key in LISTS:
        holder[LISTS[key]].append(value)
    else:
        holder[TEXTS[key]] = value


def gold_of(text: str) -> dict[str, Any]:
    """The gold reading of a plan text; the format is that of the files in `plans/`."""
    gold: dict[str, Any] = dict.fromkeys(("title", "organisation", "language", "period"))
    gold["axes"] = []
    holder: dict[str, Any] | None = None
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("## "):
            holder = new_action(line[3:])
            gold["axes"][-1]["actions"].append(holder)
        elif line.startswith("# "):
            holder = new_axis(line[2:])
            gold["axes"].append(holder)
        elif line.startswith("> "):
            gold["axes"][-1]["objective"] = line[2:]
        elif holder is None:
            head(line, gold)
        else:
            field(line, holder)
    return gold


def read(name: str) -> dict[str, Any]:
    """The gold reading of `plans/<name>.plan`."""
    return gold_of((Path(__file__).parent / "plans" / f"{name}.plan").read_text("utf-8"))
