"""The sample of a standards agency, in English, as a workbook."""

from pathlib import Path
from typing import Any

import xlsxwriter

FORMAT = "xlsx"
HEADER = (
    "No.",
    "Activity / output",
    "Measures and actions",
    "Indicators",
    "Target value",
    "Timeline (years or months)",
    "Owner and responsibilities",
    "Comments",
)
WIDTHS = (6, 44, 36, 36, 30, 20, 30, 36)


def build(gold: dict[str, Any], target: Path) -> None:
    with xlsxwriter.Workbook(str(target)) as book:
        sheet = book.add_worksheet("Action plan")
        bold = book.add_format(
            {
                "bold": True,
                "bg_color": "#1B4F72",
                "font_color": "white",
                "text_wrap": True,
                "border": 1,
                "valign": "top",
            }
        )
        band = book.add_format({"bold": True, "bg_color": "#D6EAF8", "border": 1})
        aim = book.add_format({"italic": True, "border": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        sheet.merge_range(
            0,
            0,
            0,
            7,
            f"{gold['title']} – {gold['organisation']}",
            book.add_format({"bold": True, "font_size": 14}),
        )
        sheet.write_row(2, 0, HEADER, bold)
        row = 3
        for axis in gold["axes"]:
            sheet.merge_range(row, 0, row, 7, f"Result {axis['number']}: {axis['title']}", band)
            sheet.merge_range(row + 1, 0, row + 1, 7, f"Objective: {axis['objective']}", aim)
            row += 2
            for action in axis["actions"]:
                lists = ["\n".join(action[name]) for name in ("measures", "indicators", "targets")]
                sheet.write_number(row, 0, int(action["number"]), wrap)
                sheet.write_row(
                    row,
                    1,
                    (
                        action["title"],
                        *lists,
                        action["calendar"],
                        "\n".join(action["owners"]),
                        action["comments"] or "",
                    ),
                    wrap,
                )
                row += 1
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(3, 2)
        sheet.set_landscape()
        sheet.repeat_rows(2)
