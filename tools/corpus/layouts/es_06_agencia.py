"""A regional agency: a nested outline in prose, two columns of context, indicators an axis."""

import json
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
START = """
#set page(paper: "a4", margin: (x: 24mm, y: 26mm), footer: context align(center, text(8pt)[Estrategia de igualdad de género 2025-2030 · #counter(page).display("1 de 1", both: true)]))
#set text(font: "New Computer Modern", size: 10.5pt, lang: "es")
#set par(justify: true)
#text(11pt)[AGENCIA ANDINA DE METEOROLOGÍA Y GLACIARES]
#text(24pt, weight: "bold")[Estrategia de igualdad de género 2025-2030]
#outline(title: [Contenido], indent: 1em)
#pagebreak()
= Contexto
#columns(2)[La agencia opera nueve estaciones de altura y ciento doce estaciones automáticas. De sus 286 funcionarias y funcionarios, 79 son mujeres; en las estaciones de altura trabajan cinco#footnote[Datos de la oficina de personal a diciembre de 2024.].

Un estudio participativo recogió 203 testimonios. Las trabajadoras señalaron la duración de los turnos, la falta de instalaciones y el aislamiento. Las usuarias rurales dijeron que las alertas llegan tarde o en un idioma que no usan.

La estrategia responde a la política nacional de igualdad y a los compromisos de la agencia con los organismos regionales.]
= Principios
+ Participación de las comunidades.
+ Interculturalidad.
+ Transparencia en el uso de los recursos.
= Ejes y acciones
"""


def quoted(text: str) -> str:
    return f"#{json.dumps(text, ensure_ascii=False)}"


def axis_text(axis: dict[str, Any]) -> str:
    made = f"\n== Eje {axis['number']}. {quoted(axis['title'])}\n*Objetivo estratégico:* {quoted(axis['objective'])}.\n\n"
    for action in axis["actions"]:
        made += f"\n=== {action['number']}. {quoted(action['title'])}\n{quoted(' '.join(action['measures']))}\n\n"
        if action["budget"]:
            made += f"Presupuesto: {quoted(action['budget'])}.\n\n"
    return (
        made
        + "*Indicadores del eje:*\n"
        + "".join(f"- {quoted(text)}\n" for text in axis["indicators"])
    )


def build(gold: dict[str, Any], target: Path) -> None:
    end = "\n= Seguimiento\nLa Unidad de Igualdad publicará un informe cada dos años. La evaluación externa se realizará en 2030.\n"
    office.typeset(START + "".join(map(axis_text, gold["axes"])) + end, target)
