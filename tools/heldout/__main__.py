"""`python -m tools.heldout FOLDER`: writes the held-out plans and their golds into a folder."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from . import english, french, other_layouts, page_layouts, second, spanish, word_layouts
from .plan_model import Plan

DOCUMENTS: dict[str, tuple[Plan, Callable[[Path], None]]] = {
    "fr-valserine.pdf": (french.UNIVERSITY, word_layouts.long_university),
    "fr-forets.pdf": (french.MINISTRY, page_layouts.objective_rows),
    "fr-morvenac.docx": (french.TOWN, word_layouts.action_sheets),
    "fr-hydraulique.pdf": (french.SCHOOL, other_layouts.two_columns),
    "fr-sols.xlsx": (french.INSTITUTE, other_layouts.workbook),
    "en-harrowmere.pdf": (english.UNIVERSITY, word_layouts.outline),
    "en-lindqvall.pdf": (english.INSTITUTE, page_layouts.without_lines),
    "en-riverbank.docx": (english.NGO, word_layouts.apart),
    "en-norrland.pdf": (english.STANDARDS, word_layouts.quarters),
    "en-coastal.pptx": (english.AGENCY, other_layouts.slides),
    "es-serranal.pdf": (spanish.UNIVERSITY, page_layouts.forms),
    "es-valdehierro.pdf": (spanish.TOWN, page_layouts.municipal),
    "es-marazul.docx": (spanish.COMPANY, word_layouts.company),
    "es-puentes.pdf": (spanish.FOUNDATION, other_layouts.foundation),
    "fr-sablonville.pdf": (second.PORT, second.dots),
    "en-brannoc.pdf": (second.COLLEGE, second.areas),
    "es-torrelinde.pdf": (second.CITY, second.bulletin),
    "fr-hautes-combes.pdf": (second.REGION, second.merged),
    "en-museum.pdf": (second.MUSEUM, second.told_cards),
}


def make(folder: Path) -> None:
    """Write each document and the reading expected of it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (plan, layout) in DOCUMENTS.items():
        path = folder / name
        layout(path)
        gold = json.dumps(plan.gold(), ensure_ascii=False, indent=1)
        path.with_suffix(".gold.json").write_text(gold + "\n", encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
