"""A ministry: a planning matrix with a baseline and a target column a year."""

from pathlib import Path
from typing import Any

import xlsxwriter

FORMAT = "xlsx"
YEARS = ("2024", "2025", "2026")
BASELINES = ("27 %", "3", "1.640", "18 %", "0", "61", "0", "1")


def head(sheet: Any, look: Any) -> None:
    singles = {
        0: "Eje estratégico",
        1: "Resultado esperado",
        2: "Código",
        3: "Actividad",
        4: "Indicador",
        5: "Línea base 2023",
        9: "Responsables",
        10: "Presupuesto (en soles)",
    }
    for column, text in singles.items():
        sheet.merge_range(3, column, 4, column, text, look)
    sheet.merge_range(3, 6, 3, 8, "Metas", look)
    sheet.write_row(4, 6, YEARS, look)


def goals(action: dict[str, Any]) -> list[str]:
    by_year = dict(text.split(": ") for text in action["targets"])
    return [by_year.get(year, "") for year in YEARS]


def build(gold: dict[str, Any], target: Path) -> None:
    baselines = iter(BASELINES)
    with xlsxwriter.Workbook(str(target)) as book:
        sheet = book.add_worksheet("Matriz")
        look = book.add_format(
            {
                "bold": True,
                "bg_color": "#674EA7",
                "font_color": "white",
                "text_wrap": True,
                "border": 1,
                "align": "center",
            }
        )
        wrap = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        sheet.merge_range(0, 0, 0, 10, "MINISTERIO DE DESARROLLO RURAL Y AGUAS", look)
        sheet.merge_range(
            1,
            0,
            1,
            10,
            "Matriz de planificación del Plan Institucional de Igualdad de Género 2024-2026",
            look,
        )
        head(sheet, look)
        row = 5
        for axis in gold["axes"]:
            last = row + len(axis["actions"]) - 1
            sheet.merge_range(row, 0, last, 0, f"{axis['number']}. {axis['title']}", wrap)
            sheet.merge_range(row, 1, last, 1, axis["objective"], wrap)
            for action in axis["actions"]:
                sheet.write_row(
                    row,
                    2,
                    (
                        action["number"],
                        action["title"],
                        "\n".join(action["indicators"]),
                        next(baselines),
                        *goals(action),
                    ),
                    wrap,
                )
                sheet.write_row(row, 9, ("\n".join(action["owners"]), action["budget"] or ""), wrap)
                row += 1
        sheet.write(row + 1, 0, "Fuente: Unidad de Género, con datos del sistema de planificación.")
        sheet.set_column(0, 4, 30)
        months = book.add_worksheet("Población objetivo")
        months.write_row(0, 0, ("Región", "Mujeres", "Hombres"), look)
        for index, values in enumerate(
            (("Costa", 120400, 131022), ("Sierra", 310244, 298110), ("Selva", 88020, 93511)), 1
        ):
            months.write_row(index, 0, values)
