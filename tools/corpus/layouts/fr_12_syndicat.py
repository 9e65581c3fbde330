"""A water board: a workbook with one sheet an axis and a front sheet without table."""

from pathlib import Path
from typing import Any

import xlsxwriter

FORMAT = "xlsx"
HEADER = ("Code", "Action", "Responsable", "Échéance", "Budget", "Indicateur", "Objectif chiffré")


def build(gold: dict[str, Any], target: Path) -> None:
    with xlsxwriter.Workbook(str(target)) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        front = book.add_worksheet("Accueil")
        for row, text in enumerate(
            (
                "Syndicat mixte des eaux du Val-Noir",
                "Plan égalité 2026-2028",
                "Trois onglets : un par axe.",
            )
        ):
            front.write(row, 0, text)
        for axis in gold["axes"]:
            sheet = book.add_worksheet(f"Axe {axis['number']}")
            sheet.write(0, 0, f"Axe {axis['number']} : {axis['title']}", bold)
            sheet.write_row(2, 0, HEADER, bold)
            for row, action in enumerate(axis["actions"], 3):
                sheet.write_row(
                    row,
                    0,
                    (
                        action["number"],
                        action["title"],
                        ", ".join(action["owners"]),
                        action["calendar"],
                        action["budget"] or "",
                        "\n".join(action["indicators"]),
                        "\n".join(action["targets"]),
                    ),
                )
