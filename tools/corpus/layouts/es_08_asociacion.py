"""A cultural association: a semicolon-separated file, the axis repeated on each line."""

import csv
from pathlib import Path
from typing import Any

FORMAT = "csv"
HEADER = ("Área", "Núm.", "Acción", "Responsable", "Fechas", "Indicador", "Objetivo numérico")


def build(gold: dict[str, Any], target: Path) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        for axis in gold["axes"]:
            for action in axis["actions"]:
                writer.writerow(
                    (
                        axis["title"],
                        action["number"],
                        action["title"],
                        ", ".join(action["owners"]),
                        action["calendar"],
                        "\n".join(action["indicators"]),
                        "\n".join(action["targets"]),
                    )
                )
