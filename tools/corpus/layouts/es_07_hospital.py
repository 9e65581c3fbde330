"""A hospital consortium: a spreadsheet printed to PDF, areas as bands, nothing else."""

import tempfile
from pathlib import Path
from typing import Any

import xlsxwriter

from .. import office

FORMAT = "pdf"
HEADER = (
    "Nº",
    "Medida",
    "Responsable",
    "Temporalización",
    "Indicadores de evaluación",
    "Recursos económicos",
)


def build(gold: dict[str, Any], target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.xlsx"
        with xlsxwriter.Workbook(str(source)) as book:
            sheet = book.add_worksheet("Plan")
            sheet.set_landscape()
            sheet.set_paper(9)
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(3)
            sheet.set_header("&L&8Consorcio Sanitario del Bajo Ebrón&R&8Plan de igualdad")
            sheet.set_footer("&C&8Página &P de &N")
            bold = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "top"})
            band = book.add_format({"bold": True, "bg_color": "#C6E0B4"})
            wrap = book.add_format({"text_wrap": True, "valign": "top", "bottom": 4})
            sheet.write(0, 0, "CONSORCIO SANITARIO DEL BAJO EBRÓN")
            sheet.write(
                1, 0, "Plan de igualdad 2025-2028", book.add_format({"bold": True, "font_size": 16})
            )
            sheet.write_row(3, 0, HEADER, bold)
            row = 4
            for axis in gold["axes"]:
                sheet.merge_range(
                    row, 0, row, 5, f"ÁREA {axis['number']}: {axis['title'].upper()}", band
                )
                for action in axis["actions"]:
                    row += 1
                    sheet.write_row(
                        row,
                        0,
                        (
                            int(action["number"]),
                            action["title"],
                            "\n".join(action["owners"]),
                            action["calendar"],
                            "\n".join(action["indicators"]),
                            action["budget"],
                        ),
                        wrap,
                    )
                    sheet.set_row(
                        row, 15 * max(2, len(action["indicators"]), len(action["title"]) // 42 + 1)
                    )
                row += 1
            for column, width in enumerate((5, 44, 28, 20, 34, 22)):
                sheet.set_column(column, column, width)
        office.converted(source, target)
