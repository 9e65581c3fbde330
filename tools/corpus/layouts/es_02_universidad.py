"""A university: axis pages with objectives as sub-bands and a tick in each year's column."""

from html import escape
from pathlib import Path
from typing import Any

from .. import office

FORMAT = "pdf"
YEARS = ("2024", "2025", "2026", "2027")
OBJECTIVES = {
    "1.1": "Dar a conocer la situación de mujeres y hombres en la universidad",
    "1.2": "Sensibilizar a la comunidad universitaria",
    "2.1": "Integrar la perspectiva de género en los planes de estudio",
    "2.2": "Impulsar la investigación con perspectiva de género",
    "3.1": "Equilibrar los órganos y las categorías",
    "3.2": "Garantizar la igualdad retributiva y la corresponsabilidad",
    "4.1": "Ofrecer una atención accesible y rápida",
}
STYLE = """
@page { size: A4; margin: 16mm 14mm } body { font: 9pt 'Liberation Serif', serif; margin: 0 } h1 { font-size: 30pt; color: #5b2a86 } h2 { color: #fff; background: #5b2a86; padding: 8px; font-size: 14pt; page-break-before: always }
h3 { color: #5b2a86 } table { border-collapse: collapse; width: 100%; margin-bottom: 14px } th, td { border: 0.6px solid #999; padding: 5px; vertical-align: top; text-align: left } thead th { background: #e8dff0 }
td.o { background: #5b2a86; color: #fff; font-weight: bold } td.y, th.y { width: 26px; text-align: center } .toc p { margin: 3px 0; display: flex } .toc i { flex: 1; border-bottom: 1px dotted #777; margin: 0 6px }
"""


def row(action: dict[str, Any]) -> str:
    ticks = "".join(
        f"<td class=y>{'✓' if year in action['calendar'].split() else ''}</td>" for year in YEARS
    )
    indicators = "<br>".join(f"– {escape(text)}" for text in action["indicators"])
    return f"<tr><td>{action['number']}</td><td>{escape(action['title'])}</td><td>{'<br>'.join(map(escape, action['owners']))}</td><td>{indicators}</td>{ticks}</tr>"


def axis_table(axis: dict[str, Any]) -> str:
    years = "".join(f"<th class=y>{year}</th>" for year in YEARS)
    head = f"<thead><tr><th colspan=2 rowspan=2>Acciones</th><th rowspan=2>Órgano responsable</th><th rowspan=2>Indicadores</th><th colspan=4>Cronograma</th></tr><tr>{years}</tr></thead>"
    body, seen = "", ""
    for action in axis["actions"]:
        objective = action["number"][:3]
        if objective != seen:
            body += (
                f"<tr><td class=o colspan=8>Objetivo {objective}. {OBJECTIVES[objective]}</td></tr>"
            )
            seen = objective
        body += row(action)
    return f"<table>{head}<tbody>{body}</tbody></table>"


def build(gold: dict[str, Any], target: Path) -> None:
    names = [
        "Presentación",
        "Diagnóstico",
        *(f"Eje {axis['number']}. {axis['title']}" for axis in gold["axes"]),
        "Seguimiento y evaluación",
    ]
    toc = "".join(f"<p>{escape(name)}<i></i>{page}</p>" for page, name in enumerate(names, 2))
    body = "".join(
        f"<h2>Eje {axis['number']}. {escape(axis['title'])}</h2>{axis_table(axis)}"
        for axis in gold["axes"]
    )
    office.printed(
        f"""<!doctype html><html lang=es><meta charset=utf-8><title>II Plan</title><style>{STYLE}</style>
<p>Universidad Politécnica de la Vega Alta</p><h1>II Plan de Igualdad<br>2024-2027</h1><h3>Índice</h3><div class=toc>{toc}</div>
<h2>Presentación</h2><p>El presente plan ha sido negociado con la representación de las trabajadoras y los trabajadores y aprobado por el Consejo de Gobierno el 21 de marzo de 2024.</p>
<h3>Diagnóstico</h3><p>De las 1.482 personas que trabajan en la universidad, 598 son mujeres. Entre el estudiantado, las mujeres son el 27 %, con grandes diferencias por titulación:</p>
<table><thead><tr><th>Titulación</th><th>Mujeres</th><th>Hombres</th><th>% mujeres</th></tr></thead><tr><td>Ingeniería Informática</td><td>88</td><td>611</td><td>12,6 %</td></tr><tr><td>Ingeniería Química</td><td>203</td><td>187</td><td>52,1 %</td></tr><tr><td>Arquitectura</td><td>310</td><td>288</td><td>51,8 %</td></tr></table>
<ul><li>Las mujeres ocupan el 14 % de las cátedras.</li><li>El 63 % de las excedencias por cuidado corresponde a mujeres.</li></ul>
{body}
<h2>Seguimiento y evaluación</h2><p>La Comisión de Igualdad se reunirá dos veces al año y elevará al Consejo de Gobierno un informe de ejecución.</p></html>""",
        target,
    )
