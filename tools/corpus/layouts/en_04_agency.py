"""A fisheries authority: a sheet with result bands, two-row headers and quarters ticked."""

from pathlib import Path
from typing import Any

import xlsxwriter

FORMAT = "xlsx"
QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def header(sheet: Any, look: Any) -> None:
    for column, text in enumerate(
        ("Ref.", "Planned activity", "Performance indicator", "Annual target")
    ):
        sheet.merge_range(4, column, 5, column, text, look)
    sheet.merge_range(4, 4, 4, 7, "Schedule 2026", look)
    sheet.write_row(5, 4, QUARTERS, look)
    sheet.merge_range(4, 8, 5, 8, "Lead unit", look)
    sheet.merge_range(4, 9, 5, 9, "Budget (USD)", look)


def build(gold: dict[str, Any], target: Path) -> None:
    with xlsxwriter.Workbook(str(target)) as book:
        sheet = book.add_worksheet("GAP 2026")
        look = book.add_format(
            {
                "bold": True,
                "bg_color": "#0B5394",
                "font_color": "white",
                "text_wrap": True,
                "border": 1,
            }
        )
        green = book.add_format({"bold": True, "bg_color": "#D9EAD3", "border": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        sheet.write(
            0, 0, "COASTAL FISHERIES DEVELOPMENT AUTHORITY", book.add_format({"bold": True})
        )
        sheet.write(1, 0, "Gender Action Plan FY2026")
        sheet.write(2, 0, "Prepared by Planning and Statistics, 3 November 2025")
        header(sheet, look)
        row = 6
        for axis in gold["axes"]:
            sheet.merge_range(
                row, 0, row, 9, f"OUTPUT {axis['number']}: {axis['title'].upper()}", green
            )
            for action in axis["actions"]:
                row += 1
                sheet.write_row(
                    row,
                    0,
                    (
                        action["number"],
                        action["title"],
                        "\n".join(action["indicators"]),
                        "\n".join(action["targets"]),
                    ),
                    wrap,
                )
                sheet.write_row(
                    row,
                    4,
                    ["✓" if quarter in action["calendar"].split() else "" for quarter in QUARTERS],
                    wrap,
                )
                sheet.write(row, 8, "; ".join(action["owners"]), wrap)
                sheet.write(row, 9, action["budget"] or "", wrap)
            row += 1
        sheet.merge_range(row, 0, row, 8, "TOTAL", green)
        sheet.write(row, 9, "USD 605,100", green)
        sheet.write(row + 2, 0, "Approved:")
        sheet.write(row + 2, 4, "Date:")
        sheet.set_column(1, 3, 36)
        sheet.set_column(8, 9, 26)
