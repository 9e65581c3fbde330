"""A public agency: a workbook with a note, the plan with merged cells and years, and staff counts."""

from pathlib import Path
from typing import Any

import xlsxwriter

FORMAT = "xlsx"
YEARS = ("2025", "2026", "2027")
TOP = ("Axe", "Objectif", "N°", "Action", "Pilote(s)", "Indicateur", "Cible")


def note(book: Any) -> None:
    sheet = book.add_worksheet("Lisez-moi")
    for row, text in enumerate(
        (
            "Agence nationale des voies d’eau intérieures",
            "Plan d’action égalité 2025-2027",
            "Version du 15 janvier 2025, validée par le comité social",
            "Onglet « Plan » : une ligne par action ; une croix indique l’année de mise en œuvre.",
            "Onglet « Effectifs » : données au 31/12/2024.",
        )
    ):
        sheet.write(row + 1, 1, text)


def staff(book: Any, bold: Any) -> None:
    sheet = book.add_worksheet("Effectifs")
    sheet.write_row(0, 0, ("Direction", "Femmes", "Hommes", "Total", "% femmes"), bold)
    for row, (name, women, men) in enumerate(
        (("Siège", 214, 180), ("Nord", 61, 402), ("Est", 72, 455), ("Sud", 40, 238)), 1
    ):
        sheet.write_row(row, 0, (name, women, men, women + men))
        sheet.write_formula(
            row,
            4,
            f"=B{row + 1}/D{row + 1}",
            book.add_format({"num_format": "0.0%"}),
            women / (women + men),
        )


def spanning(sheet: Any, rows: tuple[int, int], column: int, text: str, look: Any) -> None:
    first, last = rows
    if first == last:
        sheet.write(first, column, text, look)
    else:
        sheet.merge_range(first, column, last, column, text, look)


def plan(book: Any, gold: dict[str, Any], bold: Any) -> None:
    sheet = book.add_worksheet("Plan")
    wrap = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    axis_look = book.add_format(
        {"text_wrap": True, "valign": "vcenter", "bold": True, "bg_color": "#FCE4D6", "border": 1}
    )
    sheet.merge_range(0, 0, 0, 10, "Plan d’action égalité 2025-2027", bold)
    for column, text in enumerate(TOP):
        sheet.merge_range(2, column, 3, column, text, bold)
    sheet.merge_range(2, 7, 2, 9, "Calendrier", bold)
    sheet.write_row(3, 7, YEARS, bold)
    sheet.merge_range(2, 10, 3, 10, "État d’avancement", bold)
    row = 4
    for axis in gold["axes"]:
        last = row + len(axis["actions"]) - 1
        spanning(sheet, (row, last), 0, f"Axe {axis['number']} – {axis['title']}", axis_look)
        spanning(sheet, (row, last), 1, axis["objective"], wrap)
        for action in axis["actions"]:
            texts = [
                action["number"],
                action["title"],
                "\n".join(action["owners"]),
                "\n".join(action["indicators"]),
                "\n".join(action["targets"]),
            ]
            sheet.write_row(row, 2, texts, wrap)
            sheet.write_row(
                row, 7, ["x" if year in action["calendar"] else "" for year in YEARS], wrap
            )
            sheet.write(row, 10, "", wrap)
            row += 1
    sheet.write(row + 1, 0, "DRH : direction des ressources humaines")
    sheet.set_column(0, 1, 24)
    sheet.set_column(3, 6, 34)


def build(gold: dict[str, Any], target: Path) -> None:
    with xlsxwriter.Workbook(str(target)) as book:
        bold = book.add_format(
            {
                "bold": True,
                "bg_color": "#C65911",
                "font_color": "white",
                "text_wrap": True,
                "align": "center",
            }
        )
        note(book)
        plan(book, gold, bold)
        staff(book, bold)
